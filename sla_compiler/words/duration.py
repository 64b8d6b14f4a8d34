"""Durations: `4 business hours`, `48 hours`, `30 days`, `same business day`.

Five families never mix, for no fixed rule turns one into another: elapsed time, days on
the wall calendar, months on it, open time of a calendar, and open days of a calendar.
Within a family equal promises are equal values: `60 minutes` is `1 hour`.
"""

import re
from enum import Enum
from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.near import nearest
from sla_compiler.words.number import Written, as_text, plain, read_number, skip_space


class Family(Enum):
    """What a duration counts; the amount of a duration is a whole number of these."""

    ELAPSED = "seconds"
    DAYS = "days"
    MONTHS = "months"
    OPEN = "open seconds"
    OPEN_DAYS = "open days"


#: Each unit an author may write, its family, and its size there.
UNITS = {
    "second": (Family.ELAPSED, 1),
    "minute": (Family.ELAPSED, 60),
    "hour": (Family.ELAPSED, 3600),
    "day": (Family.DAYS, 1),
    "week": (Family.DAYS, 7),
    "month": (Family.MONTHS, 1),
    "quarter": (Family.MONTHS, 3),
    "year": (Family.MONTHS, 12),
    "business minute": (Family.OPEN, 60),
    "business hour": (Family.OPEN, 3600),
    "business day": (Family.OPEN_DAYS, 1),
}
#: The units a family is shown in, the largest first; a quarter shows as `3 months`.
_SHOWN = {
    Family.ELAPSED: ("hour", "minute", "second"),
    Family.DAYS: ("week", "day"),
    Family.MONTHS: ("year", "month"),
    Family.OPEN: ("business hour", "business minute"),
    Family.OPEN_DAYS: ("business day",),
}
#: The longest duration of each family: 100 years.
LONGEST = {
    Family.ELAPSED: 36_525 * 86_400,
    Family.DAYS: 36_525,
    Family.MONTHS: 1_200,
    Family.OPEN: 36_525 * 86_400,
    Family.OPEN_DAYS: 36_525,
}
_ALIASES = {
    "second": "s sec secs",
    "minute": "m min mins",
    "hour": "h hr hrs",
    "day": "d calendar-day",
    "week": "w wk wks calendar-week",
    "month": "mo mos mth mths calendar-month",
    "quarter": "q qtr",
    "year": "y yr yrs calendar-year",
    "business minute": "working-minute office-minute business-min bm",
    "business hour": "working-hour work-hour office-hour business-hr bh",
    "business day": "working-day work-day workday weekday businessday bd",
}
_MEANT = {
    alias.replace("-", " "): unit
    for unit, aliases in _ALIASES.items()
    for alias in aliases.split()
}
SAME_DAY = "same business day"
"""Until the close of the business day on which it begins: no open day more."""

_MEANT_SAME_DAY = frozenset(
    {"same day", "same working day", "same workday", "the same business day"}
    | {"end of day", "end of business day", "end of the business day", "eod"}
    | {"end of business", "close of business", "cob", "eob", "today"}
)
_ALL_UNITS = (
    "units are minute, hour, day, week, month, quarter, year and, on the agreement's "
    "calendar, business minute, business hour and business day"
)
_PART = re.compile(r"([0-9.]+)\s*([A-Za-z ]*[A-Za-z])")


@frozen
class Duration:
    """A length of time: a whole amount of what its family counts."""

    family: Family
    amount: int

    def __post_init__(self) -> None:
        """Refuse an amount that no author could have written."""
        if self.amount < 0 or (self.family is Family.OPEN and self.amount % 60):
            raise ValueError(f"no duration of {self.amount} {self.family.value}")

    def unit_for_display(self) -> tuple[int, str]:
        """Return the amount in the largest unit that fits it exactly, and the unit.

        `120 minutes` shows as 2 hours, `48 hours` as itself, `14 days` as 2 weeks.
        Nothing at all shows in the smallest unit.
        """
        for unit in _SHOWN[self.family]:
            size = UNITS[unit][1]
            if self.amount and self.amount % size == 0:
                return self.amount // size, unit
        return 0, _SHOWN[self.family][-1]

    @property
    def is_at_once(self) -> bool:
        """Tell whether it is over when it begins.

        Nought of open time waits for the opening, nought of open days for the close.
        """
        is_open = self.family in (Family.OPEN, Family.OPEN_DAYS)
        return not self.amount and not is_open

    def plain(self) -> str:
        """Return the duration in words that read back as the same value."""
        if self.family is Family.OPEN_DAYS and not self.amount:
            return SAME_DAY
        amount, unit = self.unit_for_display()
        return counted(amount, unit)


def counted(amount: int, unit: str) -> str:
    """Return `1 day`, `2 days`."""
    return f"{amount} {unit}" if amount == 1 else f"{amount} {unit}s"


def parse_duration(written: Written) -> Duration:
    """Return what is written: `4 business hours`, or `same business day`."""
    text = as_text(written)
    folded = " ".join(text.casefold().split())
    if folded == SAME_DAY:
        return Duration(family=Family.OPEN_DAYS, amount=0)
    start = skip_space(text, 0)
    if folded in _MEANT_SAME_DAY:
        message = f"{quoted(text.strip())} is not a length of time"
        raise WordError(message, start, len(text.rstrip()), write(SAME_DAY))
    number, end = read_number(text, start)
    at = skip_space(text, end)
    unit = parse_unit(text[at:].rstrip(), at, text)
    if number < 0:
        raise WordError("a duration is not below zero", start, end)
    return of_amount(number, unit, start, end)


def of_amount(number: Fraction, unit: str, start: int, end: int) -> Duration:
    """Return `number` of a unit; the characters `start` to `end` state the number."""
    family, size = UNITS[unit]
    amount = number * size
    if amount > LONGEST[family]:
        longest = counted(LONGEST[family] // size, unit)
        cure = f"write at most `{longest}`"
        raise WordError("a duration is at most 100 years", start, end, cure)
    grain = 60 if family is Family.OPEN else 1
    if amount.denominator != 1 or amount.numerator % grain:
        smallest = _SHOWN[family][-1]
        stated = quoted(f"{plain(number)} {unit}s")
        whole = counted(_near_whole(amount, grain), smallest)
        raise WordError(
            f"{stated} is not a whole number of {smallest}s",
            start,
            end,
            f"write whole {smallest}s, as in `{whole}`",
        )
    return Duration(family=family, amount=amount.numerator)


def parse_unit(unit: str, start: int = 0, whole: str = "") -> str:
    """Return the unit that is written, in the singular and in small letters.

    `start` is where it stands in the text `whole`, for the message.
    """
    folded = " ".join(unit.casefold().split())
    for name in (folded, folded.removesuffix("s")):
        if name in UNITS:
            return name
    number = whole[:start].strip()
    if not unit:
        some = number or "4"
        cure = f"write `{some} hours`, `{some} business hours` or another unit"
        raise WordError(f"{quoted(whole)} names no unit", 0, start, cure)
    raise WordError(
        f"{quoted(unit)} is not a unit of time",
        start,
        start + len(unit),
        _sum(whole) or _nearest_unit(folded, number) or _ALL_UNITS,
    )


def _nearest_unit(folded: str, number: str) -> str:
    meant = _MEANT.get(folded) or _MEANT.get(folded.removesuffix("s"), "")
    near = meant or nearest(folded.removesuffix("s"), UNITS)
    if not near:
        return ""
    return write(f"{number} {near}" if number == "1" else f"{number} {near}s".strip())


def _sum(whole: str) -> str:
    """Return the cure for `1 hour 30 minutes`: one amount of one unit."""
    parts = _PART.findall(whole.casefold().replace(" and ", " "))
    units = [unit.strip().removesuffix("s") for _, unit in parts]
    if len(parts) < 2 or any(unit not in UNITS for unit in units):
        return ""
    if len({UNITS[unit][0] for unit in units}) > 1 or any("." in n for n, _ in parts):
        return "write one amount of one unit"
    pairs = zip(parts, units, strict=True)
    total = sum(int(part[0][:9]) * UNITS[unit][1] for part, unit in pairs)
    return write(Duration(family=UNITS[units[0]][0], amount=total).plain())


def _near_whole(amount: Fraction, grain: int) -> int:
    """Return the least whole number of the smallest unit that is not shorter."""
    return -int(-amount // grain)
