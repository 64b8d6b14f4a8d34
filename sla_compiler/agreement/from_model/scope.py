"""What the names of a spec stand for while its meaning is worked out."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from fractions import Fraction

from sla_compiler.agreement.from_model.paths import ids_of, path
from sla_compiler.diagnostic import Diagnostic, Route
from sla_compiler.frozen import frozen
from sla_compiler.model import Model, definitions as written
from sla_compiler.model.condition import Test, Value
from sla_compiler.words.test import Range


@frozen
class Fact:
    """What a test needs to know of an attribute: its kind, unit and possible values."""

    kind: str
    unit: str = ""
    one_of: tuple[Value, ...] = ()
    ordered: bool = False


@frozen
class Scope:
    """The names that clauses may use, and what was found wrong so far."""

    model: Model
    facts: Mapping[str, Fact]
    of_events: Mapping[str, Mapping[str, Fact]]
    provider: str
    receiver: str
    duty_paths: dict[str, str]
    ids: dict[Route, str]
    problems: list[Diagnostic] = field(default_factory=list)

    def inside(self, events: tuple[str, ...]) -> "Scope":
        """Return the scope of a `where`: the attributes of the events themselves."""
        own = [self.of_events[event] for event in events if event in self.of_events]
        return replace(self, facts=ChainMap(*own, self.facts)) if own else self  # type: ignore[arg-type]

    def other(self, party: str) -> str:
        """Return the party that a duty of `party` is owed to where nobody is named."""
        return self.provider if party == self.receiver else self.receiver

    def party_of(self, actor: str) -> str:
        """Return the party an actor belongs to; a party belongs to itself."""
        for party in self.model.parties:
            roles = [role for role, _ in party.roles]
            teams = [team.id for team in party.teams]
            if actor in (party.id, *roles, *teams):
                return party.id
        return actor

    def path(self, route: Route) -> str:
        """Return the permanent name of a place."""
        return path(route, self.ids)

    def duty_path(self, name: str) -> str:
        """Return the path of the clause that a duty's name or path stands for."""
        return self.duty_paths.get(name, name)


def from_model(model: Model) -> Scope:
    """Return the scope of a whole spec."""
    provider, receiver = _sides(model)
    return Scope(
        model=model,
        facts=dict(_facts(model)),
        of_events=dict(_of_events(model)),
        provider=provider,
        receiver=receiver,
        duty_paths=dict(_duty_paths(model)),
        ids=ids_of(model),
    )


def fact_of(attribute: written.Attribute) -> Fact:
    """Return what tests need to know of a declared attribute."""
    return Fact(
        kind=attribute.type,
        unit=attribute.unit or "",
        one_of=attribute.one_of,
        ordered=attribute.ordered,
    )


def _of_events(model: Model) -> Iterator[tuple[str, Mapping[str, Fact]]]:
    """Yield each event that has attributes of its own, with them."""
    for event in model.definitions.events if model.definitions else ():
        if event.has:
            yield event.id, {each.id: fact_of(each) for each in event.has}


def _sides(model: Model) -> tuple[str, str]:
    """Return who hands leads over and who receives them.

    The owner of the hand-off stage and that of the next stage with another owner; else
    the parties called `marketing` and `sales`; else the first two.
    """
    parties = [party.id for party in model.parties if party.kind == "party"]
    owners = _owners_from_handoff(model)
    provider = owners[0] if owners else _named("marketing", parties, 0)
    others = [p for p in parties if p != provider]
    later = [owner for owner in owners if owner != provider]
    return provider, later[0] if later else _named("sales", others, 0)


def _owners_from_handoff(model: Model) -> list[str]:
    stages = model.definitions.stages if model.definitions else ()
    ids = [stage.id for stage in stages]
    start = model.handoff.of if model.handoff else None
    if start not in ids or stages[ids.index(start)].owner is None:
        return []
    # a party that is still open is bound too, as far as anybody knows
    unbound = {party.id for party in model.parties if party.kind != "party"}
    owners = [stage.owner for stage in stages[ids.index(start) :]]
    return [owner for owner in owners if owner and owner not in unbound]


def _named(name: str, parties: list[str], position: int) -> str:
    if name in parties:
        return name
    return parties[position] if len(parties) > position else name


def _facts(model: Model) -> Iterator[tuple[str, Fact]]:
    """Yield what tests may ask for; not what could not be read, and was reported."""
    definitions = model.definitions or written.Definitions()
    for attribute in definitions.attributes:
        if model.readable(*attribute.route):
            yield attribute.id, fact_of(attribute)
    for derived in definitions.derived:
        if model.readable(*derived.route):
            yield derived.id, _derived_fact(derived)
    yield from _built_in(model, definitions)


def _places(
    model: Model, definitions: written.Definitions
) -> Iterator[tuple[str, Fact]]:
    """Yield where a lead can be; any name will do while one of the places is open."""
    work = model.lead_management
    stages = [each.id for each in definitions.stages]
    ends = [each.id for each in definitions.ends]
    statuses = [each.id for each in work.statuses] if work else []
    outcomes = [each.id for each in work.outcomes] if work else []
    every = (
        ("segment", [each.id for each in model.segments], ("segments",)),
        ("stage", [*stages, *ends], ("definitions",)),
        ("status", statuses, ("lead_management", "statuses")),
        ("outcome", outcomes, ("lead_management", "outcomes")),
    )
    for name, places, route in every:
        known = tuple(places) if model.intact(*route) else ()
        yield name, Fact(kind="text", one_of=known)


def _built_in(
    model: Model, definitions: written.Definitions
) -> Iterator[tuple[str, Fact]]:
    qualification = model.qualification
    for score in ("fit", "interest", "total"):
        axis = getattr(qualification, score, None)
        yield score, Fact(kind="number", unit="points")
        if model.intact("qualification", score, "grades"):
            grades = grades_of(axis.grades if axis else ())
            yield f"{score}.grade", Fact(kind="text", one_of=grades, ordered=True)
    if model.intact("qualification", "priority"):
        yield "priority", Fact(kind="text", one_of=tuple(sorted(_priorities(model))))
    yield from _places(model, definitions)
    yield "attempts", Fact(kind="number", unit="attempts")
    yield "owner", Fact(kind="person")
    for truth in ("connected", "qualification.mql", "qualification.sql"):
        yield truth, Fact(kind="yes_no")


def grades_of(grades: tuple[tuple[str, Test], ...]) -> tuple[str, ...]:
    """Return the grades, the best first: that of the highest points."""
    return tuple(label for label, _ in sorted(grades, key=_lower_bound, reverse=True))


def _lower_bound(grade: tuple[str, Test]) -> tuple[bool, Fraction]:
    match grade[1]:
        case Range(low=low) if low is not None and isinstance(low.value, Fraction):
            return (True, low.value)
    return (False, Fraction(0))


def _priorities(model: Model) -> set[str]:
    lines = model.qualification.priority if model.qualification else ()
    found: set[str] = set()
    for line in lines:
        if isinstance(line, tuple):
            found.update(priority for _, priority in line[1])
        else:
            found.update(p for p in (line.is_, line.otherwise) if p is not None)
    return found


def _derived_fact(derived: written.Derived) -> Fact:
    match derived:
        case written.Derived(first=lines) if lines:
            values = {line.is_ for line in lines} | {derived.otherwise}
            return _fact_of_values(values - {None})  # type: ignore[arg-type]
        case written.Derived(count=moments) if moments:
            return Fact(kind="number", unit="times")
        case written.Derived(since=moments) if moments:
            return Fact(kind="duration")
        case written.Derived(until=str()):
            return Fact(kind="duration")
        case written.Derived(ratio=written.Ratio()):
            return Fact(kind="percent")
    if derived.last or derived.first_time:
        return Fact(kind="date")
    return Fact(kind="yes_no")


def _fact_of_values(values: set[Value]) -> Fact:
    if all(isinstance(value, bool) for value in values):
        return Fact(kind="yes_no")
    if all(isinstance(value, Fraction) for value in values):
        return Fact(kind="number")
    return Fact(kind="text", one_of=tuple(sorted(str(value) for value in values)))


def _duty_paths(model: Model) -> Iterator[tuple[str, str]]:
    """Yield the bare id of every duty written out, with its path."""
    rooms = {
        "qualification": model.qualification,
        "handoff": model.handoff,
        "nurturing": model.nurturing,
        "lead_management": model.lead_management,
        "governance": model.governance,
    }
    for name, room in rooms.items():
        for duty in room.duties if room else ():
            yield duty.id, f"{name}.duties.{duty.id}"
            yield f"{name}.{duty.id}", f"{name}.duties.{duty.id}"
