"""The values of a lead record: facts of a declared kind, and instants."""

import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from sla_compiler.agreement.condition import Value
from sla_compiler.agreement.facts import Attribute
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.zone import Instant, instant
from sla_compiler.document.tree import Scalar
from sla_compiler.reading.conditions import folded, within
from sla_compiler.reading.course import ALWAYS_OPEN
from sla_compiler.words.date import parse_date
from sla_compiler.words.duration import Duration
from sla_compiler.words.error import WordError
from sla_compiler.words.interval import Interval
from sla_compiler.words.money import Money
from sla_compiler.words.near import nearest
from sla_compiler.words.number import plain
from sla_compiler.words.quantity import convert, parse_quantity

_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?")
_EXAMPLE = "write date, time and offset, as in `2027-03-01T09:30:00-06:00` or with `Z`"


def instant_of(node: Scalar) -> Instant:
    """Return the instant that a scalar holds."""
    return written_instant(node.text)


def written_instant(written: str) -> Instant:
    """Return the instant that is written, to the second and with its offset."""
    text = written.strip()
    found = _INSTANT.fullmatch(text)
    if found is None:
        raise WordError(f"`{text}` is not an instant", 0, len(written), _EXAMPLE)
    if found[2] is None:
        message = f"`{text}` does not say its offset from UTC"
        raise WordError(message, 0, len(written), _EXAMPLE)
    try:
        return instant(datetime.fromisoformat(text))
    except ValueError as error:
        message = f"`{text}` is not an instant: {error}"
        raise WordError(message, 0, len(written), _EXAMPLE) from error


def fact_of(node: Scalar, attribute: Attribute, currency: str | None) -> Value | None:
    """Return the value of a fact; `null` and an empty text are none."""
    if node.value is None or node.value == "":
        return None
    value = _value(node, attribute, currency)
    _expect_listed(value, attribute)
    _expect_sense(value, attribute)
    return value


def _value(node: Scalar, of: Attribute, currency: str | None) -> Value:
    match of.kind, node.value:
        case "yes_no", bool() as truth:
            return truth
        case "text" | "person", str():
            return node.text
        case "text" | "person", int() | Decimal() if not isinstance(node.value, bool):
            return node.text
        case "date", str():
            return parse_date(node.text)
        case "number", int() | Decimal() as number if not isinstance(number, bool):
            return Fraction(number)
        case "money", int() | Decimal() as number if not isinstance(number, bool):
            return Fraction(number)
        case (("number" | "money" | "duration"), _) if not isinstance(node.value, bool):
            unit = of.unit or (currency or "" if of.kind == "money" else "")
            return _amount(convert(parse_quantity(node.text), of.kind, unit))
    kind = "yes or no" if of.kind == "yes_no" else f"a {of.kind}"
    cure = "write `true` or `false`" if of.kind == "yes_no" else ""
    message = f"`{of.id}` is {kind}, and `{node.text}` is not"
    raise WordError(message, 0, len(node.text), cure)


def _amount(amount: object) -> Value:
    match amount:
        case Money():
            return amount.amount
        case Fraction() | Duration() | date():
            return amount
    raise ValueError("a fact is no percentage")


def _expect_listed(value: Value, of: Attribute) -> None:
    if not of.one_of:
        return
    known = [plain(one) if isinstance(one, Fraction) else str(one) for one in of.one_of]
    shown = plain(value) if isinstance(value, Fraction) else str(value)
    ignore = of.ignore_case
    if folded(shown, ignore=ignore) in {folded(each, ignore=ignore) for each in known}:
        return
    near = nearest(shown, known)
    listed = ", ".join(f"`{each}`" for each in known)
    cure = f"write `{near}`" if near else f"its values are {listed}"
    raise WordError(f"`{shown}` is not a value of `{of.id}`", 0, len(shown), cure)


def _expect_sense(
    value: Value, of: Attribute, calendar: Calendar = ALWAYS_OPEN
) -> None:
    if not isinstance(of.bounds, Interval) or within(value, of.bounds, calendar):
        return
    shown = plain(value) if isinstance(value, Fraction) else str(value)
    message = f"`{shown}` makes no sense as `{of.id}`"
    raise WordError(message, 0, len(shown), "the agreement sets bounds for it")
