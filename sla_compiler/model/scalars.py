"""From scalars to values in words; what is not one is reported where it stands."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from sla_compiler.clock.zone import nearest_zone, zone_names
from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Route
from sla_compiler.document.tree import Mapping, Node, Scalar, Sequence
from sla_compiler.model.about import Currency
from sla_compiler.model.calendars import ZoneName
from sla_compiler.model.reading import ABSENT, Absent, Read, Reading, is_open
from sla_compiler.model.target import Elsewhere, Target
from sla_compiler.model.text import Text
from sla_compiler.words.date import parse_date
from sla_compiler.words.duration import Duration, parse_duration
from sla_compiler.words.error import WordError
from sla_compiler.words.frequency import Frequency, parse_frequency
from sla_compiler.words.hours import Opening, TimeOfDay, parse_opening, parse_time
from sla_compiler.words.money import Money, parse_currency, parse_money
from sla_compiler.words.number import Written
from sla_compiler.words.percent import Percent, parse_percent
from sla_compiler.words.period import Period, Recurring, parse_period
from sla_compiler.words.test import Range, parse_test

T = TypeVar("T")

#: The codes under which some words are refused; all others are malformed values.
CODES = {"target": "not_a_target", "test": "not_a_test"}


def worded(
    parse: Callable[[Written], T], word: str, node: Node, route: Route, reading: Reading
) -> T | Absent:
    """Return the value a scalar states in words; report it if it states none."""
    if is_open(node):
        return reading.leave_open(route)
    if not isinstance(node, Scalar):
        return reading.lose(route)
    written = node.text if node.value is None else node.value
    try:
        return parse(written)
    except WordError as error:
        reading.diagnostics.append(_refused(error, word, route))
        return reading.lose(route)


def _refused(error: WordError, word: str, route: Route) -> Diagnostic:
    place = At(route, part=(error.start, error.end))
    finding = Finding(place=place, message=error.message, help=error.help)
    return Diagnostic(code=code(CODES.get(word, "malformed_value")), finding=finding)


def _reader(parse: Callable[[Written], object], word: str) -> Read:
    def read(node: Node, route: Route, reading: Reading) -> object:
        return worded(parse, word, node, route, reading)

    return read


def text(node: Node, route: Route, reading: Reading) -> object:
    """Return a text: written once, it stands under the binding language."""
    match node:
        case Scalar(text=written):
            return Text(((reading.language, written),), route)
        case Mapping(entries=entries):
            said = {k.text: v for k, v in entries if isinstance(v, Scalar)}
            still_open = [language for language in said if is_open(said[language])]
            for language in still_open:
                reading.leave_open((*route, language))
            if reading.language in still_open:
                return reading.blank(route)
            settled = sorted(said.keys() - {*still_open})
            return Text(tuple((each, said[each].text) for each in settled), route)
    return reading.lose(route)


def _string(node: Node, route: Route, reading: Reading) -> object:
    return node.text if isinstance(node, Scalar) else reading.lose(route)


def _value(node: Node, route: Route, reading: Reading) -> object:
    match node:
        case Scalar(value=bool() as truth):
            return truth
        case Scalar(value=int() | Decimal() as number):
            return Fraction(number)
    return _string(node, route, reading)


def _typed(kind: type) -> Read:
    def read(node: Node, route: Route, reading: Reading) -> object:
        if isinstance(node, Scalar) and isinstance(node.value, kind):
            return node.value
        return reading.lose(route)

    return read


def _number(node: Node, route: Route, reading: Reading) -> object:
    if isinstance(node, Scalar) and isinstance(node.value, int | Decimal):
        return Fraction(node.value)
    return reading.lose(route)


def _amount(node: Node, route: Route, reading: Reading) -> object:
    """Return money where a unit is written, else a plain number."""
    if isinstance(node, Scalar) and isinstance(node.value, int | Decimal):
        return Fraction(node.value)
    return worded(parse_money, "money", node, route, reading)


def _average(node: Node, route: Route, reading: Reading) -> object:
    """Return what a deal is worth: one amount, or one for each segment."""
    if not isinstance(node, Mapping):
        return worded(parse_money, "money", node, route, reading)
    by_segment = tuple(
        (key.text, worded(parse_money, "money", value, (*route, key.text), reading))
        for key, value in node.entries
    )
    return ABSENT if any(value is ABSENT for _, value in by_segment) else by_segment


def _target(node: Node, route: Route, reading: Reading) -> Target | Absent:
    if isinstance(node, Scalar) and isinstance(node.value, str):
        name = node.text
        if name == "what_the_goal_needs" or name.startswith("goals."):
            return Elsewhere(name, route)
    said = worded(parse_test, "target", node, route, reading)
    if isinstance(said, Absent | Range) or not isinstance(node, Scalar):
        return said if isinstance(said, Absent | Range) else reading.lose(route)
    error = WordError(
        f"`{node.text}` does not say which values are good",
        0,
        len(node.text),
        f"write `at least {node.text}` or `at most {node.text}`",
    )
    reading.diagnostics.append(_refused(error, "target", route))
    return reading.lose(route)


def _hours(node: Node, route: Route, reading: Reading) -> object:
    """Return opening hours: one run, or several in a list."""
    nodes = node.items if isinstance(node, Sequence) else (node,)
    listed = isinstance(node, Sequence)
    runs = [
        worded(parse_opening, "hours", n, (*route, i) if listed else route, reading)
        for i, n in enumerate(nodes)
    ]
    return ABSENT if any(run is ABSENT for run in runs) else tuple(runs)


def readers() -> dict[object, Read]:
    """Return how each kind of scalar is read."""
    return {
        str: _string,
        int: _typed(int),
        bool: _typed(bool),
        Fraction: _number,
        Text: text,
        str | Fraction | bool: _value,
        Money | Fraction: _amount,
        Money | tuple[tuple[str, Money], ...] | None: _average,
        Target: _target,
        Target | None: _target,
        tuple[Opening, ...]: _hours,
        date: _reader(parse_date, "date"),
        bool | date: _in_force,
        Duration: _reader(parse_duration, "duration"),
        Percent: _reader(parse_percent, "percent"),
        Money: _reader(parse_money, "money"),
        Frequency: _reader(parse_frequency, "frequency"),
        Period | Recurring: _reader(parse_period, "period"),
        TimeOfDay: _reader(parse_time, "time"),
        ZoneName: _reader(_zone, "timezone"),
        Currency: _reader(lambda code: parse_currency(str(code)), "currency"),
    }


def _in_force(node: Node, route: Route, reading: Reading) -> object:
    if isinstance(node, Scalar) and isinstance(node.value, bool):
        return node.value
    return worded(parse_date, "date", node, route, reading)


def _zone(written: Written) -> str:
    """Return the name of a zone, if there is such a zone."""
    name = str(written)
    if name not in zone_names():
        near = nearest_zone(name)
        cure = f"write `{near}`" if near else "write a name such as `Asia/Jakarta`"
        raise WordError(f"there is no time zone `{name}`", 0, len(name), cure)
    return name
