"""From nodes to conditions and tests."""

from decimal import Decimal
from fractions import Fraction

from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Mapping, Node, Scalar, Sequence
from sla_compiler.model.condition import (
    AllOf,
    AnyOf,
    Condition,
    CountOf,
    InList,
    Is,
    Named,
    Not,
    NotThat,
    OneOf,
    Test,
    Value,
)
from sla_compiler.model.reading import ABSENT, Absent, Reading, is_open
from sla_compiler.model.scalars import worded
from sla_compiler.words.test import Plain, parse_test


def condition(node: Node, route: Route, reading: Reading) -> Condition | Absent:
    """Return the condition a node states; one part unread makes all of it absent."""
    match node:
        case Scalar() if is_open(node):
            return reading.leave_open(route)
        case Scalar(text=text):
            return Named(text, route)
        case Mapping(entries=entries):
            parts = [_part(k.text, v, (*route, k.text), reading) for k, v in entries]
            return _joined(parts, route)
        case Sequence():
            return reading.lose(route)


def _joined(parts: list[Condition | Absent], route: Route) -> Condition | Absent:
    here = tuple(part for part in parts if not isinstance(part, Absent))
    if len(here) < len(parts):
        return ABSENT
    return here[0] if len(here) == 1 else AllOf(here, route)


def _part(key: str, node: Node, route: Route, reading: Reading) -> Condition | Absent:
    if route in reading.broken:
        return reading.lose(route)
    if is_open(node):
        return reading.leave_open(route)
    match key, node:
        case "any" | "all", Sequence(items=items):
            return _several(key, items, route, reading)
        case "not", Mapping() | Scalar():
            part = condition(node, route, reading)
            return part if isinstance(part, Absent) else Not(part, route)
        case "count", Mapping():
            return _count(node, route, reading)
    found = test(node, route, reading)
    return found if isinstance(found, Absent) else Is(key, found, route)


def _several(
    key: str, items: tuple[Node, ...], route: Route, reading: Reading
) -> Condition | Absent:
    parts = [condition(item, (*route, i), reading) for i, item in enumerate(items)]
    here = tuple(part for part in parts if not isinstance(part, Absent))
    if len(here) < len(parts):
        return ABSENT
    return AnyOf(here, route) if key == "any" else AllOf(here, route)


def _count(node: Mapping, route: Route, reading: Reading) -> Condition | Absent:
    of, how_many = node.get("of"), node.get("is")
    if of is None or how_many is None:
        return reading.lose(route)
    parts = _part("all", of, (*route, "of"), reading)
    many = test(how_many, (*route, "is"), reading)
    if isinstance(parts, Absent) or isinstance(many, Absent):
        return ABSENT
    assert isinstance(parts, AllOf)
    return CountOf(parts.parts, many, route)


def test(node: Node, route: Route, reading: Reading) -> Test | Absent:
    """Return the test a node states."""
    match node:
        case Scalar() if is_open(node):
            return reading.leave_open(route)
        case Scalar(value=bool() | int() | Decimal()):
            return OneOf((value(node),))
        case Scalar():
            return _in_words(node, route, reading)
        case Sequence(items=items):
            return _listed(items, route, reading)
        case Mapping():
            return _mapped(node, route, reading)


def _listed(items: tuple[Node, ...], route: Route, reading: Reading) -> Test | Absent:
    """Return that one of some values is there; while one is open, all of it is."""
    still_open = [at for at, item in enumerate(items) if is_open(item)]
    for at in still_open:
        reading.leave_open((*route, at))
    if still_open:
        return ABSENT
    return OneOf(tuple(value(item) for item in items if isinstance(item, Scalar)))


def value(node: Scalar) -> Value:
    """Return what a scalar is as a value of an attribute."""
    match node.value:
        case bool() as truth:
            return truth
        case int() | Decimal() as number:
            return Fraction(number)
    return node.text


def _mapped(node: Mapping, route: Route, reading: Reading) -> Test | Absent:
    name, inner = node.get("list"), node.get("not")
    if isinstance(name, Scalar):
        at = (*route, "list")
        return reading.leave_open(at) if is_open(name) else InList(name.text)
    if inner is None:
        return reading.lose(route)
    negated = test(inner, (*route, "not"), reading)
    return negated if isinstance(negated, Absent) else NotThat(negated)


def _in_words(node: Scalar, route: Route, reading: Reading) -> Test | Absent:
    said = worded(parse_test, "test", node, route, reading)
    if isinstance(said, Absent):
        return said
    return OneOf((said.text,)) if isinstance(said, Plain) else said
