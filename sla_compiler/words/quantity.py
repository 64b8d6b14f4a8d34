"""A number with its unit, or a date, as it stands in a test, and what it means."""

import re
from collections.abc import Callable
from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import TypeVar

from sla_compiler.frozen import frozen
from sla_compiler.words.date import parse_date
from sla_compiler.words.duration import (
    UNITS,
    Duration,
    Family,
    counted,
    of_amount,
    parse_unit,
)
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.money import Money, parse_currency, parse_money
from sla_compiler.words.number import Written, as_text, plain, read_number, skip_space
from sla_compiler.words.percent import Percent, parse_percent

#: What a quantity means to an attribute: a bare number counts in the attribute's unit.
Amount = Fraction | date | Duration | Money | Percent

_Kind = TypeVar("_Kind", Money, Percent)

_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")
_UNIT = re.compile(r"%|[$€£¥₹]|[^\W\d_][^\d%]*")
_COUNTS = {
    Family.ELAPSED: "elapsed time",
    Family.DAYS: "days of the calendar",
    Family.MONTHS: "months of the calendar",
    Family.OPEN: "business time",
    Family.OPEN_DAYS: "business days",
}


@frozen
class Quantity:
    """A number with the unit that was written, or a date, and where it stood."""

    value: Fraction | date
    unit: str = ""
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    def plain(self) -> str:
        """Return the quantity as an author would write it."""
        if isinstance(self.value, date):
            return self.value.isoformat()
        return f"{plain(self.value)} {self.unit}".rstrip()


def parse_quantity(written: Written) -> Quantity:
    """Return the number, with its unit, or the date that is written."""
    text = as_text(written)
    start, end = skip_space(text, 0), len(text.rstrip())
    if _DATE.fullmatch(text, start, end):
        return Quantity(value=parse_date(text), start=start, end=end)
    number, after = read_number(text, start)
    at = skip_space(text, after)
    if at < end and _UNIT.fullmatch(text, at, end) is None:
        example = f"`{text[start:after]}` or `{text[start:after]} days`"
        message = f"{quoted(text[at:end])} is not a unit"
        raise WordError(
            message, at, end, f"write a number and its unit, as in {example}"
        )
    unit = " ".join(text[at:end].split())
    return Quantity(value=number, unit=unit, start=start, end=end)


def convert(quantity: Quantity, kind: str, unit: str = "") -> Amount:
    """Return what a quantity means to an attribute of this kind and unit, exactly.

    A number comes back as a number of the attribute's own unit; `kind` is `number`,
    `money`, `date`, `duration` or `percent`.
    """
    match kind, quantity.value:
        case "date", date() as day:
            return day
        case "date", _:
            raise _mismatch(quantity, "a date", "write a date, as in `2027-01-31`")
        case _, date():
            raise _mismatch(quantity, f"a {kind}", "write a number")
        case "number", Fraction() as number:
            return _number(quantity, number, unit)
        case "duration", Fraction() as number:
            return _duration(quantity, number, unit)
        case "money", _:
            return _money(quantity, unit)
        case "percent", _:
            return _read(quantity, parse_percent)
    raise ValueError(f"no quantity is a {kind}")


def measure(amount: Amount) -> Fraction | date:
    """Return the number by which amounts of one attribute are compared."""
    match amount:
        case Duration():
            return Fraction(amount.amount)
        case Money():
            return amount.amount
        case Percent():
            return amount.share
    return amount


def _number(quantity: Quantity, number: Fraction, unit: str) -> Fraction:
    if not quantity.unit or _same(quantity.unit, unit):
        return number
    if _time_unit(unit) and (written := _time_unit(quantity.unit)):
        _expect_family(quantity, UNITS[written][0], unit)
        return number * UNITS[written][1] / UNITS[_time_unit(unit)][1]
    bare = plain(number)
    cure = write(f"{bare} {unit}" if unit else bare)
    expected = f"a number of {unit}" if unit else "a number without a unit"
    raise _mismatch(quantity, expected, cure)


def _duration(quantity: Quantity, number: Fraction, unit: str) -> Duration:
    bare = plain(number)
    if not quantity.unit and not unit:
        cure = f"write `{bare} hours`, `{bare} days` or another unit"
        raise _mismatch(quantity, "a duration", cure)
    if number < 0:
        raise _mismatch(quantity, "a duration", "a duration is not below zero")
    written = _unit_of_time(quantity, quantity.unit or unit, bare)
    if unit:
        _expect_family(quantity, UNITS[written][0], unit)
    return of_amount(number, written, quantity.start, quantity.end)


def _money(quantity: Quantity, unit: str) -> Money:
    if unit and not quantity.unit:
        quantity = Quantity(
            value=quantity.value, unit=unit, start=quantity.start, end=quantity.end
        )
    money = _read(quantity, parse_money)
    if unit and money.currency != parse_currency(unit):
        cure = f"write an amount in {parse_currency(unit)}"
        raise _mismatch(quantity, f"an amount in {parse_currency(unit)}", cure)
    return money


def _read(quantity: Quantity, parse: Callable[[str], _Kind]) -> _Kind:
    """Read a quantity again as another kind, the whole of it at fault if not."""
    try:
        return parse(quantity.plain())
    except WordError as error:
        at = (quantity.start, quantity.end)
        raise WordError(error.message, *at, error.help) from error


def _expect_family(quantity: Quantity, family: Family, unit: str) -> None:
    expected = UNITS[parse_unit(unit)][0]
    if family is not expected:
        raise WordError(
            f"{quoted(quantity.plain())} counts {_COUNTS[family]}, "
            f"and this attribute {_COUNTS[expected]}",
            quantity.start,
            quantity.end,
            f"write a number of {counted(2, parse_unit(unit)).removeprefix('2 ')}",
        )


def _unit_of_time(quantity: Quantity, unit: str, bare: str) -> str:
    try:
        return parse_unit(unit, len(bare), bare)
    except WordError as error:
        at = (quantity.start, quantity.end)
        raise WordError(error.message, *at, error.help) from error


def _time_unit(unit: str) -> str:
    """Return the unit of time that is written, or an empty text for other units."""
    try:
        return parse_unit(unit)
    except WordError:
        return ""


def _same(one: str, other: str) -> bool:
    """Tell whether two units differ in number or capitals at most."""
    return one.casefold().removesuffix("s") == other.casefold().removesuffix("s")


def _mismatch(quantity: Quantity, expected: str, cure: str) -> WordError:
    message = f"{quoted(quantity.plain())} is not {expected}"
    return WordError(message, quantity.start, quantity.end, cure)
