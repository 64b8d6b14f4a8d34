"""From a document to the model."""

from fractions import Fraction
from typing import Any, get_type_hints

from sla_compiler.diagnostic import Diagnostic, Route
from sla_compiler.document.tree import Document, Mapping, Node, Scalar
from sla_compiler.model import Model
from sla_compiler.model.about import About
from sla_compiler.model.condition import Condition, Test
from sla_compiler.model.conditions import condition, test
from sla_compiler.model.duty import Day, Level
from sla_compiler.model.reading import ABSENT, Read, Reading, is_open, read
from sla_compiler.model.scalars import readers, worded
from sla_compiler.words.duration import parse_duration
from sla_compiler.words.percent import parse_percent


def from_document(
    document: Document, broken: frozenset[Route] = frozenset()
) -> tuple[Model, tuple[Diagnostic, ...]]:
    """Return the spec as written, and what could not be read of it.

    `broken` are the paths already reported; clauses that contain one are left out.
    """
    reading = Reading(readers=_readers(), broken=broken, language=_language(document))
    rooms = dict(_rooms(document, reading))
    rooms.setdefault("about", About())
    model = Model(
        **rooms,
        absent=frozenset(reading.absent) | broken,
        pending=tuple(reading.pending),
        ids=tuple(reading.ids),
    )
    return model, tuple(reading.diagnostics)


def _rooms(document: Document, reading: Reading) -> list[tuple[str, Any]]:
    hints = get_type_hints(Model)
    rooms = []
    for key, node in document.root.entries:
        if key.text in hints and key.text not in ("absent", "pending", "ids"):
            room = read(hints[key.text], node, (key.text,), reading)
            if room is not ABSENT:
                rooms.append((key.text, room))
    return rooms


def _language(document: Document) -> str:
    """Return the binding language, under which texts written once stand."""
    node = document.node(("about", "language"))
    return node.text if isinstance(node, Scalar) else "en"


def _readers() -> dict[object, Read]:
    return readers() | {
        Condition: condition,
        Condition | None: condition,
        Test: test,
        tuple[tuple[Test, Fraction], ...]: _points,
        tuple[Level, ...]: _levels,
        Day: _day,
    }


def _levels(node: Node, route: Route, reading: Reading) -> object:
    """Return by when: one length of time, or several with a share of cases each."""
    if not isinstance(node, Mapping):
        only = worded(parse_duration, "duration", node, route, reading)
        return ABSENT if only is ABSENT else (Level(only),)  # type: ignore[arg-type]
    levels = [_level(key, value, route, reading) for key, value in node.entries]
    return ABSENT if ABSENT in levels else tuple(levels)


def _level(key: Scalar, value: Node, route: Route, reading: Reading) -> object:
    at = (*route, key.text)
    if at in reading.broken:
        return reading.lose(at)
    within = worded(parse_duration, "duration", key, at, reading)
    share = worded(parse_percent, "percent", value, at, reading)
    if within is ABSENT or share is ABSENT:
        return ABSENT
    return Level(within, share)  # type: ignore[arg-type]


def _points(node: Node, route: Route, reading: Reading) -> object:
    """Return the points of each value or range; the keys are tests."""
    if not isinstance(node, Mapping):
        return reading.lose(route)
    points = []
    for key, value in node.entries:
        at = (*route, key.text)
        number = read(Fraction, value, at, reading)
        tested = ABSENT if at in reading.broken else test(key, at, reading)
        points.append((tested, number))
    return ABSENT if any(ABSENT in each for each in points) else tuple(points)


def _day(node: Node, route: Route, reading: Reading) -> object:
    """Return which day: its number, a weekday, or the nth of a weekday."""
    match node:
        case Scalar(value=int() as number) if not isinstance(number, bool):
            return Day(number=number)
        case Scalar(text="last"):
            return Day(nth="last")
        case Scalar(text=weekday):
            return Day(weekday=weekday)
        case Mapping(entries=((key, weekday),)) if is_open(weekday):
            return reading.leave_open((*route, key.text))
        case Mapping(entries=((key, Scalar(text=weekday)),)):
            return Day(nth=key.text, weekday=weekday)  # type: ignore[arg-type]
    return reading.lose(route)
