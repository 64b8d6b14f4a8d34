"""An evaluation as JSON: every field by name, values as an author would write them."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from fractions import Fraction

from sla_compiler.agreement.condition import (
    AllOf,
    AnyOf,
    CountOf,
    Except,
    Known,
    Listed,
    Meets,
    Not,
    Values,
)
from sla_compiler.agreement.duty import (
    Ahead,
    Attempts,
    Deliver,
    Hold,
    Meet,
    Nurture,
    Reach,
    Record,
    Recurring,
    Standing,
    Started,
    Tell,
    Volume,
)
from sla_compiler.diagnostic import Route
from sla_compiler.model.text import Text
from sla_compiler.reading.result import Evaluation
from sla_compiler.words.duration import Duration
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.hours import Opening
from sla_compiler.words.interval import Interval
from sla_compiler.words.money import Money
from sla_compiler.words.number import plain as digits
from sla_compiler.words.percent import Percent

LineOf = Callable[[Route], int | None]
"""What tells the line of the spec at which a route stands."""

#: Forms that stand in one place and are told apart by their name.
_NAMED = (
    *(Started, Ahead, Recurring, Standing, Reach, Meet, Record, Deliver, Attempts),
    *(Volume, Nurture, Hold, Tell),
)


def plain(evaluation: Evaluation, line_of: LineOf | None = None) -> object:
    """Return an evaluation as maps, lists and values that JSON knows."""
    return _plain(evaluation, line_of)


def _plain(value: object, line_of: LineOf | None) -> object:  # noqa: C901 - one case a kind
    match value:
        case None | bool() | int() | str():
            return value
        case Fraction():
            return number(value)
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        case date():
            return value.isoformat()
        case Duration() | Percent() | Frequency() | Money() | Opening():
            return value.plain()
        case Text():
            return dict(value.in_languages)
        case tuple():
            return [_plain(each, line_of) for each in value]
        case Interval():
            return _interval(value, line_of)
        case Values() | Listed() | Known() | Except():
            return _accepts(value, line_of)
        case Meets() | AllOf() | AnyOf() | Not() | CountOf():
            return _condition(value, line_of)
    return _fields(value, line_of)


def number(value: Fraction) -> int | str:
    """Return a whole number as such, any other in exact digits or as a fraction."""
    if value.denominator == 1:
        return value.numerator
    try:
        return digits(value)
    except ValueError:
        return f"{value.numerator}/{value.denominator}"


def _fields(value: object, line_of: LineOf | None) -> object:
    assert is_dataclass(value)
    found: dict[str, object] = {}
    if isinstance(value, _NAMED):
        found["is"] = type(value).__name__.lower()
    for each in fields(value):
        inside = getattr(value, each.name)
        if each.name == "origin":
            found |= _place(inside, line_of)
        else:
            found[each.name] = _plain(inside, line_of)
    return found


def _place(route: Route, line_of: LineOf | None) -> dict[str, object]:
    """Return where a clause stands: its path, and its line if that is known."""
    if not route:
        return {}
    line = line_of(route) if line_of is not None else None
    path: dict[str, object] = {"path": ".".join(map(str, route))}
    return path if line is None else {**path, "line": line}


def _interval(value: Interval, line_of: LineOf | None) -> object:
    found = {}
    if value.low is not None:
        key = "over" if value.low_open else "at_least"
        found[key] = _plain(value.low, line_of)
    if value.high is not None:
        key = "under" if value.high_open else "at_most"
        found[key] = _plain(value.high, line_of)
    return found


def _accepts(value: Values | Listed | Known | Except, line_of: LineOf | None) -> object:
    match value:
        case Values(values=values):
            return [_plain(each, line_of) for each in values]
        case Listed(list=name):
            return {"list": name}
        case Known(known=known):
            return "known" if known else "unknown"
        case Except(accepts=inner):
            return {"not": _plain(inner, line_of)}


def _condition(
    value: Meets | AllOf | AnyOf | Not | CountOf, line_of: LineOf | None
) -> object:
    match value:
        case Meets(attribute=name, accepts=accepts):
            return {name: _plain(accepts, line_of)}
        case AllOf(parts=parts):
            return {"all": [_plain(part, line_of) for part in parts]}
        case AnyOf(parts=parts):
            return {"any": [_plain(part, line_of) for part in parts]}
        case Not(part=part):
            return {"not": _plain(part, line_of)}
        case CountOf(parts=parts, accepts=accepts):
            counted = [_plain(part, line_of) for part in parts]
            return {"count": {"of": counted, "is": _plain(accepts, line_of)}}
