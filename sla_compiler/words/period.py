"""Periods: `2027`, `2027-Q1`, `2027-03`, `every quarter`, on a fiscal year.

A fiscal year bears the number of the calendar year in which it begins, and its quarters
are counted from its first month. A month, `2027-03`, is always that of the calendar.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from sla_compiler.frozen import frozen
from sla_compiler.words.date import FIRST_YEAR, LAST_YEAR
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.number import Written, as_text

#: How many months each period that recurs has.
MONTHS = {"month": 1, "quarter": 3, "year": 12}

_ONE = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})))?", re.IGNORECASE)
_EVERY = re.compile(r"every\s+(month|quarter|year)", re.IGNORECASE)
_QUARTER = re.compile(
    r"(?:([0-9]{4})[ /-]*)?Q([1-4])(?:[ /-]*([0-9]{4}))?", re.IGNORECASE
)
_YEAR = re.compile(r"(?:FY|fiscal year|year)\s*([0-9]{4})", re.IGNORECASE)
_MONTH = re.compile(r"([0-9]{4})[-/ ]([0-9])")
_EVERY_ALIAS = {
    "monthly": "every month",
    "quarterly": "every quarter",
    "yearly": "every year",
    "annually": "every year",
    "month": "every month",
    "quarter": "every quarter",
    "year": "every year",
}
_HOW = "write `2027`, `2027-Q1`, `2027-03` or `every quarter`"


@frozen
class Dates:
    """Whole months, from the first day of one to the last day of another."""

    first: date
    last: date

    def months(self) -> Iterator[date]:
        """Yield the first day of each month of it."""
        count = self.first.year * 12 + self.first.month - 1
        last = self.last.year * 12 + self.last.month - 1
        for month in range(count, last + 1):
            yield date(month // 12, month % 12 + 1, 1)


@frozen
class Period:
    """A year, a quarter of it or a month of the calendar, that comes once."""

    year: int
    quarter: int = 0
    month: int = 0

    def plain(self) -> str:
        """Return the period as an author would write it."""
        if self.quarter:
            return f"{self.year}-Q{self.quarter}"
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)

    def dates(self, fiscal_start: int = 1) -> Dates:
        """Return its first and last day when fiscal years begin in that month."""
        if self.month:
            return _dates(self.year * 12 + self.month - 1, 1)
        first = self.year * 12 + fiscal_start - 1
        if self.quarter:
            return _dates(first + 3 * (self.quarter - 1), 3)
        return _dates(first, 12)


@frozen
class Recurring:
    """A period that comes again and again: `month`, `quarter` or `year`."""

    every: str

    def plain(self) -> str:
        """Return the period as an author would write it."""
        return f"every {self.every}"

    def dates(self, on: date, fiscal_start: int = 1) -> Dates:
        """Return the one that holds a day, when fiscal years begin in that month."""
        size = MONTHS[self.every]
        count = on.year * 12 + on.month - 1
        return _dates(count - (count - (fiscal_start - 1)) % size, size)


def parse_period(written: Written) -> Period | Recurring:
    """Return the period that is written, such as `2027-Q1` or `every month`."""
    whole = as_text(written)
    text = whole.strip()
    start = len(whole) - len(whole.lstrip())
    if found := _EVERY.fullmatch(text):
        return Recurring(every=found[1].lower())
    found = _ONE.fullmatch(text)
    if found is None:
        message = f"{quoted(text)} is not a period"
        raise WordError(message, start, start + len(text), _meant(text) or _HOW)
    year, month = int(found[1]), int(found[3] or 0)
    if not FIRST_YEAR <= year < LAST_YEAR:
        cure = f"years run from {FIRST_YEAR} to {LAST_YEAR - 1}"
        message = f"the year {found[1]} is out of range"
        raise WordError(message, start, start + 4, cure)
    if found[3] and not 1 <= month <= 12:
        at = (start + found.start(3), start + found.end(3))
        raise WordError(
            f"there is no month {found[3]}", *at, "months run from 01 to 12"
        )
    return Period(year=year, quarter=int(found[2] or 0), month=month)


def _dates(first: int, size: int) -> Dates:
    """Return `size` months from the month numbered `first` since the year nought."""
    last = first + size - 1
    year, month = last // 12, last % 12 + 1
    return Dates(
        first=date(first // 12, first % 12 + 1, 1),
        last=date(year, month, monthrange(year, month)[1]),
    )


def _meant(text: str) -> str:
    if text.casefold() in _EVERY_ALIAS:
        return write(_EVERY_ALIAS[text.casefold()])
    if found := _YEAR.fullmatch(text):
        return write(found[1])
    if found := _MONTH.fullmatch(text):
        return write(f"{found[1]}-0{found[2]}")
    found = _QUARTER.fullmatch(text)
    year = (found[1] or found[3]) if found else None
    return write(f"{year}-Q{found[2]}") if found and year else ""
