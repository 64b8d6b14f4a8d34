"""From a name as it is used to the thing that bears it, or to what is unknown in it."""

from collections.abc import Iterator
from typing import NamedTuple

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.names.register import Register
from sla_compiler.names.uses import Use
from sla_compiler.names.vocabulary import AFTER_THE_DOT, ATTRIBUTES, MOMENTS

_PREFIXES = {"kpi": "kpis.", "goal": "goals."}


class Known(NamedTuple):
    """A thing that a use speaks of; `()` is the route of what the language brings."""

    kind: str
    name: str
    route: Route


@frozen
class Unknown:
    """The part of a used name that nothing bears, and the names there are instead.

    `of` holds the events of whose own attributes one is meant.
    """

    kind: str
    name: str
    start: int
    candidates: tuple[str, ...]
    of: tuple[str, ...] = ()


Resolved = Known | Unknown


def resolve(register: Register, use: Use) -> Iterator[Resolved]:
    """Yield what each part of a used name stands for."""
    match use.kind:
        case "attribute" if use.moments:
            yield _of_events(register, use)
        case "moment" | "stage_or_moment":
            yield _moment(register, use.kind, use.name)
        case "rate":
            yield from _rate(register, use.name)
        case kind if use.name.startswith(prefix := _PREFIXES.get(kind, "\0")):
            yield _plain(register, kind, use.name.removeprefix(prefix), len(prefix))
        case kind:
            yield _plain(register, kind, use.name, 0)


def _plain(register: Register, kind: str, name: str, start: int) -> Resolved:
    names = register.names(kind)
    if name in names:
        return Known(kind, name, names[name])
    return Unknown(kind=kind, name=name, start=start, candidates=tuple(names))


def _moment(register: Register, kind: str, name: str) -> Resolved:
    head, dot, tail = name.partition(".")
    if dot and head in AFTER_THE_DOT:
        return _plain(register, AFTER_THE_DOT[head], tail, len(head) + 1)
    found = _plain(register, kind, name, 0)
    if isinstance(found, Unknown) and name in AFTER_THE_DOT:
        names = register.names(AFTER_THE_DOT[name])
        whole = tuple(f"{name}.{each}" for each in names)
        return Unknown(kind=kind, name=name, start=0, candidates=whole)
    return found


def _rate(register: Register, name: str) -> Iterator[Resolved]:
    """Yield both ends of a rate such as `lead_to_mql`."""
    parts = name.split("_to_")
    splits = [
        ("_to_".join(parts[:at]), "_to_".join(parts[at:]))
        for at in range(1, len(parts))
    ]
    if not splits:
        yield Unknown(kind="rate", name=name, start=0, candidates=())
        return
    known = register.names("stage_or_end")
    best = max(splits, key=lambda pair: (pair[0] in known) + (pair[1] in known))
    yield _plain(register, "stage_or_end", best[0], 0)
    yield _plain(register, "stage_or_end", best[1], len(best[0]) + 4)


def _of_events(register: Register, use: Use) -> Resolved:
    """Return the attribute that an event has of its own."""
    own = dict(
        pair
        for moment in use.moments
        for pair in register.events.get(moment, {}).items()
    )
    if not {*use.moments} <= {*register.events}:
        # What is on record of the other moments is what every lead has.
        own |= dict.fromkeys(ATTRIBUTES | MOMENTS, ())
    if use.name in own:
        return Known("own", use.name, own[use.name])
    candidates = tuple(own) if {*use.moments} <= {*register.events} else ()
    return Unknown(
        kind="attribute",
        name=use.name,
        start=0,
        candidates=candidates,
        of=use.moments,
    )
