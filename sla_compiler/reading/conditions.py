"""Whether a condition holds: a missing value meets no test but `unknown`."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol, assert_never
from unicodedata import normalize

from sla_compiler.agreement.condition import (
    Accepts,
    AllOf,
    AnyOf,
    Condition,
    CountOf,
    Except,
    Known,
    Listed,
    Meets,
    Not,
    Value,
    Values,
)
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.clock.zone import Instant
from sla_compiler.words.duration import Duration
from sla_compiler.words.interval import Interval
from sla_compiler.words.money import Money
from sla_compiler.words.number import plain
from sla_compiler.words.percent import Percent
from sla_compiler.words.quantity import Amount


@dataclass(frozen=True, slots=True)
class Passed:
    """The time that has passed since an instant."""

    since: Instant
    at: Instant


@dataclass(frozen=True, slots=True)
class Left:
    """The time that is left until an instant."""

    until: Instant
    at: Instant


Fact = Value | Percent | Passed | Left
"""A value on record, or one that the clock makes."""


class Facts(Protocol):
    """What conditions are judged on."""

    @property
    def calendar(self) -> Calendar:
        """Return the calendar on which passed and remaining time is measured."""

    def value(self, name: str) -> Fact | None:
        """Return the value of an attribute, or none."""

    def listed(self, name: str) -> tuple[Value, ...]:
        """Return the values of a list."""

    def ignores_case(self, name: str) -> bool:
        """Tell whether large and small letters count as the same in an attribute."""


def holds(condition: Condition, facts: Facts) -> bool:
    """Tell whether a condition holds."""
    match condition:
        case Meets(attribute=name, accepts=accepts):
            return _meets(facts.value(name), accepts, name, facts)
        case AllOf(parts=parts):
            return all(holds(part, facts) for part in parts)
        case AnyOf(parts=parts):
            return any(holds(part, facts) for part in parts)
        case Not(part=part):
            return not holds(part, facts)
        case CountOf(parts=parts, accepts=accepts):
            number = Fraction(sum(holds(part, facts) for part in parts))
            return _meets(number, accepts, "", facts)
    assert_never(condition)


def _meets(value: Fact | None, accepts: Accepts, name: str, facts: Facts) -> bool:
    if isinstance(accepts, Known):
        return (value is not None) is accepts.known
    if value is None:
        return False
    match accepts:
        case Values(values=values):
            return any(_equal(value, one, name, facts) for one in values)
        case Listed(list=listed):
            return any(_equal(value, one, name, facts) for one in facts.listed(listed))
        case Except(accepts=inner):
            return not _meets(value, inner, name, facts)
        case Interval():
            return within(value, accepts, facts.calendar)
    assert_never(accepts)


def within(value: Fact, interval: Interval, calendar: Calendar) -> bool:
    """Tell whether a value lies in an interval; one of another kind never does."""
    return interval.holds(lambda bound: compare(value, bound, calendar))


def compare(value: Fact, bound: Amount, calendar: Calendar) -> int | None:
    """Return -1, 0 or 1: below, equal, above; nothing where the two do not compare."""
    match value, bound:
        case bool(), _:
            return None
        case Passed(since=since, at=at), Duration():
            due = deadline(since, bound, calendar)
            return -1 if isinstance(due, Never) else _sign(at - due)
        case Left(until=until, at=at), Duration():
            due = deadline(at, bound, calendar)
            return -1 if isinstance(due, Never) else _sign(until - due)
        case Duration(), Duration() if value.family is bound.family:
            return _sign(value.amount - bound.amount)
        case Percent(), Percent():
            return _sign(value.share - bound.share)
        case Percent(), Fraction():
            return _sign(value.share * 100 - bound)
        case Fraction(), Fraction():
            return _sign(value - bound)
        case Fraction(), Money():
            return _sign(value - bound.amount)
        case date(), date():
            return _sign(value.toordinal() - bound.toordinal())
    return None


def _sign(number: Fraction | int) -> int:
    return (number > 0) - (number < 0)


def _equal(value: Fact, other: Value, name: str, facts: Facts) -> bool:
    match value, other:
        case str(), str() | Fraction():
            ignore = facts.ignores_case(name)
            written = other if isinstance(other, str) else plain(other)
            return folded(value, ignore=ignore) == folded(written, ignore=ignore)
        case bool(), _:
            return value is other
        case _, Fraction() | date() | Duration():
            return compare(value, other, facts.calendar) == 0
    return False


def folded(text: str, *, ignore: bool) -> str:
    """Return the form of a text by which two texts are equal."""
    composed = normalize("NFC", text)
    return normalize("NFC", composed.casefold()) if ignore else composed
