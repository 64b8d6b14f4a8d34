"""What is wrong with the names that a spec gives: one given twice, or a taken word."""

from collections.abc import Iterator

from sla_compiler.codes import code
from sla_compiler.diagnostic import Diagnostic, Finding, Related, Route
from sla_compiler.names.register import Register, place
from sla_compiler.names.vocabulary import (
    ACTORS,
    ATTRIBUTES,
    COMBINING,
    MOMENTS,
    NOUNS,
    RESERVED,
)

_GROUPS = (
    ("party", "role", "team", "queue"),
    ("recorded", "derived"),
    ("stage", "status", "end", "track"),
    ("free_duty",),
    ("rule",),
)
"""Kinds whose names are spoken of in the same places, so that none may be shared."""

_TAKEN = {
    **dict.fromkeys(("recorded", "derived"), ATTRIBUTES | COMBINING),
    **dict.fromkeys(("party", "role", "team", "queue"), ACTORS),
    "event": MOMENTS,
}
"""What names of some kinds would be mistaken for."""


def declarations(register: Register) -> Iterator[Diagnostic]:
    """Yield a finding for each name that is given twice, or belongs to the language."""
    for group in _GROUPS:
        yield from _twice(register, group)
    for kind, given in register.declared.items():
        taken = RESERVED | _TAKEN.get(kind, frozenset())
        for name, route in given:
            if name in taken:
                yield _reserved(kind, name, route)


def _twice(register: Register, group: tuple[str, ...]) -> Iterator[Diagnostic]:
    first: dict[str, tuple[str, Route]] = {}
    for kind in group:
        for name, route in register.declared[kind]:
            if name in first:
                yield _second(kind, name, route, *first[name])
            else:
                first[name] = kind, route


def _second(
    kind: str, name: str, route: Route, other: str, earlier: Route
) -> Diagnostic:
    nouns = NOUNS[other][0], NOUNS[kind][0]
    both = " and ".join(map(_a, nouns)) if kind != other else f"two {nouns[0]}s"
    finding = Finding(
        place=place(route),
        message=f"`{name}` is the name of {both}",
        label="here again",
        help="give one of them another name: what speaks of it must mean one thing",
        related=(Related(place=place(earlier), message="it stands here first"),),
    )
    return Diagnostic(code=code("name_given_twice"), finding=finding)


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _reserved(kind: str, name: str, route: Route) -> Diagnostic:
    finding = Finding(
        place=place(route),
        message=f"`{name}` is a word of the language and names no {NOUNS[kind][0]}",
        label="taken",
        help="choose another name; what people read can stay, under `label`",
    )
    return Diagnostic(code=code("reserved_name"), finding=finding)
