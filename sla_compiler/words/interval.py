"""Ranges in the unit of an attribute, exact and never empty."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.money import Money
from sla_compiler.words.quantity import Amount, convert, measure
from sla_compiler.words.test import Range


@frozen
class Interval:
    """The amounts between two bounds; `None` is no bound, an open one is out."""

    low: Amount | None = None
    low_open: bool = False
    high: Amount | None = None
    high_open: bool = False

    def holds(self, compare: Callable[[Amount], int | None]) -> bool:
        """Tell whether a value lies between the bounds.

        `compare` says on which side of a bound it is: -1 below, 0 equal, 1 above, or
        None where the two do not compare; such a value lies in no interval.
        """
        low = 1 if self.low is None else compare(self.low)
        high = -1 if self.high is None else compare(self.high)
        if low is None or high is None:
            return False
        return (low > 0 or (low == 0 and not self.low_open)) and (
            high < 0 or (high == 0 and not self.high_open)
        )


def height(of: Interval) -> tuple[bool, Fraction]:
    """Return where an interval begins, to sort by; what has no low bound is lowest."""
    if of.low is None:
        return (False, Fraction(0))
    low = measure(of.low)
    return (True, Fraction(low.toordinal()) if isinstance(low, date) else low)


def from_range(tested: Range, kind: str, unit: str = "") -> Interval:
    """Return a range in the unit of an attribute; one that holds nothing is refused."""
    low = convert(tested.low, kind, unit) if tested.low else None
    high = convert(tested.high, kind, unit) if tested.high else None
    if low is not None and high is not None:
        _expect_one_kind(tested, low, high)
        _expect_some(tested, low, high)
    return Interval(
        low=low, low_open=tested.low_open, high=high, high_open=tested.high_open
    )


def _expect_one_kind(tested: Range, low: Amount, high: Amount) -> None:
    match low, high:
        case Duration(), Duration() if low.family is not high.family:
            cure = "write both ends in the same unit"
        case Money(), Money() if low.currency != high.currency:
            cure = "write both ends in the same currency"
        case _:
            return
    message = f"the ends of {quoted(tested.plain())} cannot be compared"
    raise WordError(message, *_ends(tested), cure)


def _expect_some(tested: Range, low: Amount, high: Amount) -> None:
    below, above = _at_most(low, high), _at_most(high, low)
    is_open = tested.low_open or tested.high_open
    if below and not (above and is_open):
        return
    assert tested.low is not None
    assert tested.high is not None
    turned = f"{tested.high.plain()} to {tested.low.plain()}"
    cure = "" if below else write(turned)
    message = f"nothing lies in {quoted(tested.plain())}"
    raise WordError(message, *_ends(tested), cure)


def _at_most(one: Amount, other: Amount) -> bool:
    match measure(one), measure(other):
        case Fraction() as left, Fraction() as right:
            return left <= right
        case date() as earlier, date() as later:
            return earlier <= later
    raise ValueError("a date and a number are not compared")


def _ends(tested: Range) -> tuple[int, int]:
    assert tested.low is not None
    assert tested.high is not None
    return tested.low.start, tested.high.end
