"""From a file to leads: strictly read, every problem told with its place and cure."""

from collections.abc import Callable, Iterator, Mapping as Map
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.condition import Value
from sla_compiler.agreement.facts import Attribute
from sla_compiler.clock.zone import Instant
from sla_compiler.diagnostic import At, Code, Diagnostic, Finding, Route, Severity
from sla_compiler.document.from_source import read as read_document
from sla_compiler.document.tree import Document, Mapping, Node, Scalar, Sequence
from sla_compiler.reading.history import ATTRIBUTE_CHANGE, Entry, Lead
from sla_compiler.reading.lead_values import fact_of, instant_of
from sla_compiler.words.error import WordError
from sla_compiler.words.near import nearest

CODE = Code("SLA910", "lead-record", Severity.ERROR)
"""What is wrong with a lead record."""

TEXT = Attribute(id="text", kind="text")
_YES_NO = Attribute(id="yes_no", kind="yes_no")
_NUMBER = Attribute(id="number", kind="number")

#: What each event of the language says of itself; a mark of what must be said.
EVENTS: Map[str, tuple[str, ...]] = MappingProxyType(
    {
        "attempt": ("via", "automatic", "by"),
        "routed": ("to", "by"),
        "notified": ("via", "by"),
        "accepted": ("by",),
        "rejected": ("outcome", "note", "by"),
        "returned": ("outcome", "note", "by"),
        "disqualified": ("outcome", "note", "by"),
        "connected": ("via", "by"),
        "disputed": ("by", "note"),
        "decided": ("upheld!", "by"),
        "requested": ("by", "what"),
        "status": ("to!", "by"),
        "stage": ("to!", "by"),
        "enrolled": ("track!", "by"),
        "sent": ("track!", "step"),
        "done": ("duty!", "by"),
    }
)
_KINDS = MappingProxyType({"automatic": _YES_NO, "upheld": _YES_NO, "step": _NUMBER})

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadFile:
    """The leads of a file, or what is wrong with it."""

    document: Document | None
    leads: tuple[Lead, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    agreement: Agreement
    problems: list[Diagnostic] = field(default_factory=list)

    def say(
        self, route: Route, message: str, cure: str = "", *, key: bool = False
    ) -> None:
        place = At(route, on="key" if key else "value")
        finding = Finding(place=place, message=message, help=cure)
        self.problems.append(Diagnostic(code=CODE, finding=finding))

    def worded(
        self, parse: Callable[[Scalar], Found], node: Node, route: Route
    ) -> Found | None:
        """Return what a scalar says; what it does not say well is told."""
        if not isinstance(node, Scalar):
            self.say(route, "one value stands here, not a list or a map")
            return None
        try:
            return parse(node)
        except WordError as error:
            self.say(route, error.message, error.help)
            return None


def read(data: bytes, name: str, agreement: Agreement) -> LeadFile:
    """Return the leads that a JSON or YAML file holds."""
    document, unread = read_document(data, name)
    if document is None:
        return LeadFile(document=None, diagnostics=unread)
    reading = _Reading(agreement)
    leads = tuple(_leads(document.root, reading))
    found = tuple(reading.problems)
    return LeadFile(document=document, leads=() if found else leads, diagnostics=found)


def _leads(root: Mapping, reading: _Reading) -> Iterator[Lead]:
    several = root.get("leads")
    if several is None:
        yield from _lead(root, (), reading)
        return
    _expect_keys(root, (), ("leads",), reading)
    if not isinstance(several, Sequence):
        reading.say(("leads",), "`leads` is a list of lead records")
        return
    for index, each in enumerate(several.items):
        yield from _lead(each, ("leads", index), reading)


def _lead(node: Node, route: Route, reading: _Reading) -> Iterator[Lead]:
    if not isinstance(node, Mapping):
        reading.say(
            route, "a lead record is a map with `lead`, `created` and `history`"
        )
        return
    _expect_keys(node, route, ("lead", "created", "history"), reading)
    identity, attributes = _identity(node.get("lead"), (*route, "lead"), reading)
    made = node.get("created")
    if made is None:
        reading.say(route, "a lead record says when the lead was `created`")
        return
    created = reading.worded(instant_of, made, (*route, "created"))
    history = tuple(
        _history(node.get("history"), (*route, "history"), created, reading)
    )
    if created is not None:
        known = {k: v for k, v in attributes.items() if v is not None}
        yield Lead(id=identity, created=created, attributes=known, history=history)


def _identity(
    node: Node | None, route: Route, reading: _Reading
) -> tuple[str, dict[str, Value | None]]:
    if not isinstance(node, Mapping):
        where = route if node is not None else route[:-1]
        reading.say(where, "a lead record has a `lead` with its `id` and `attributes`")
        return "", {}
    _expect_keys(node, route, ("id", "attributes"), reading)
    identity = node.get("id")
    if not isinstance(identity, Scalar) or not identity.text:
        reading.say(route, "a lead has an `id`")
        return "", {}
    facts = node.get("attributes")
    return identity.text, _facts(facts, (*route, "attributes"), reading)


def _facts(
    node: Node | None, route: Route, reading: _Reading
) -> dict[str, Value | None]:
    """Return the facts on record, each of its declared kind."""
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        reading.say(route, "facts are a map from attributes to values")
        return {}
    known = {each.id: each for each in reading.agreement.attributes}
    found: dict[str, Value | None] = {}
    for key, value in node.entries:
        at = (*route, key.text)
        attribute = known.get(key.text)
        if attribute is None:
            _unknown("attribute", key.text, tuple(known), at, reading)
        else:
            found[key.text] = _fact(value, attribute, at, reading)
    return found


def _fact(
    node: Node, attribute: Attribute, at: Route, reading: _Reading
) -> Value | None:
    currency = reading.agreement.currency
    return reading.worded(lambda n: fact_of(n, attribute, currency), node, at)


def _history(
    node: Node | None, route: Route, created: Instant | None, reading: _Reading
) -> Iterator[Entry]:
    if node is None:
        return
    if not isinstance(node, Sequence):
        reading.say(route, "a history is a list of what happened")
        return
    for index, each in enumerate(node.items):
        entry = _entry(each, (*route, index), reading)
        if entry is None:
            continue
        if created is not None and entry.at < created:
            reading.say((*route, index, "at"), "this is before the lead was created")
        yield entry


def _entry(node: Node, route: Route, reading: _Reading) -> Entry | None:
    if not isinstance(node, Mapping):
        reading.say(route, "an entry is a map with `at`, and `event` or `set`")
        return None
    when, event, facts = (node.get(key) for key in ("at", "event", "set"))
    if when is None:
        reading.say(route, "an entry says `at` which instant it happened")
    if (event is None) == (facts is None):
        reading.say(route, "an entry has either an `event` or facts to `set`")
        return None
    at = None if when is None else reading.worded(instant_of, when, (*route, "at"))
    if facts is not None:
        _expect_keys(node, route, ("at", "set"), reading)
        found = _facts(facts, (*route, "set"), reading)
        return None if at is None else Entry(at=at, event=ATTRIBUTE_CHANGE, facts=found)
    own = _own(node, event, route, reading)
    if at is None or not isinstance(event, Scalar):
        return None
    return Entry(at=at, event=event.text, own=own)


def _own(
    node: Mapping, event: Node | None, route: Route, reading: _Reading
) -> dict[str, Value]:
    """Return what an event says of itself, each fact of its kind."""
    declared = {each.id: each.has for each in reading.agreement.events}
    name = event.text if isinstance(event, Scalar) else ""
    if name in declared:
        kinds = {each.id: each for each in declared[name]}
        needed: list[str] = []
    elif name in EVENTS:
        words = [word.rstrip("!") for word in EVENTS[name]]
        kinds = {word: _KINDS.get(word, TEXT) for word in words}
        needed = [word.rstrip("!") for word in EVENTS[name] if word.endswith("!")]
    else:
        at = (*route, "event")
        _unknown("event", name, (*declared, *EVENTS), at, reading, key=False)
        return {}
    _expect_keys(node, route, ("at", "event", *kinds), reading)
    for word in needed:
        if node.get(word) is None:
            reading.say(route, f"`{name}` says `{word}`")
    found = _values(node, kinds, route, reading)
    _expect_names(name, found, route, reading)
    unset = {k: a.unset for k, a in kinds.items() if a.unset is not None}
    return {**unset, **found}


def _values(
    node: Mapping, kinds: dict[str, Attribute], route: Route, reading: _Reading
) -> dict[str, Value]:
    found = {}
    for key, value in node.entries:
        if key.text in kinds:
            fact = _fact(value, kinds[key.text], (*route, key.text), reading)
            if fact is not None:
                found[key.text] = fact
    return found


def _expect_names(
    event: str, own: dict[str, Value], route: Route, reading: _Reading
) -> None:
    """Tell of a name that an entry speaks of and the agreement does not know."""
    agreement = reading.agreement
    stages = [each.id for each in agreement.stages]
    stages += [each.id for each in agreement.ends]
    known = {
        ("rejected", "outcome"): [each.id for each in agreement.outcomes],
        ("returned", "outcome"): [each.id for each in agreement.outcomes],
        ("disqualified", "outcome"): [each.id for each in agreement.outcomes],
        ("status", "to"): [each.id for each in agreement.statuses],
        ("stage", "to"): stages,
        ("enrolled", "track"): [each.id for each in agreement.tracks],
        ("sent", "track"): [each.id for each in agreement.tracks],
        ("done", "duty"): list(_duty_names(agreement)),
    }
    for (name, word), names in known.items():
        if event == name and word in own and own[word] not in names:
            at = (*route, word)
            _unknown(word, str(own[word]), tuple(names), at, reading, key=False)


def _duty_names(agreement: Agreement) -> Iterator[str]:
    """Yield every name by which a duty may be called: its id, and paths above it."""
    for duty in agreement.duties:
        yield duty.id
        path = duty.id.partition(":")[0]
        while path:
            yield path
            path = path.rpartition(".")[0]


def _expect_keys(
    node: Mapping, route: Route, known: tuple[str, ...], reading: _Reading
) -> None:
    for key, _ in node.entries:
        if key.text not in known:
            _unknown("key", key.text, known, (*route, key.text), reading)


def _unknown(  # noqa: PLR0913 - what is unknown, and where
    kind: str,
    name: str,
    known: tuple[str, ...],
    route: Route,
    reading: _Reading,
    *,
    key: bool = True,
) -> None:
    near = nearest(name, known)
    some = ", ".join(f"`{each}`" for each in sorted(set(known))[:12])
    cure = f"there is `{near}`" if near else f"known here: {some}" if some else ""
    reading.say(route, f"unknown {kind} `{name}`", cure, key=key)
