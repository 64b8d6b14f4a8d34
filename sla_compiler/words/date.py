"""Dates: `2027-01-01`, year, month and day, and nothing else."""

import re
from calendar import month_name, monthrange
from datetime import date

from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.number import Written, as_text

FIRST_YEAR = 1900
LAST_YEAR = 2999

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LOOSE = re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,}),? ([0-9]{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,}) ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_HOW = "write year, month and day, as in `2027-01-31`"


def parse_date(written: Written) -> date:
    """Return the date that is written, such as `2027-01-01`."""
    whole = as_text(written)
    text = whole.strip()
    start = len(whole) - len(whole.lstrip())
    found = _ISO.fullmatch(text)
    if found is None:
        message = f"{quoted(text)} is not a date"
        raise WordError(message, start, start + len(text), _meant(text) or _HOW)
    year, month, day = (int(part) for part in found.groups())
    _expect_year_and_month(year, month, found, start)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise WordError(
            f"{month_name[month]} {year} has {last} days",
            start + found.start(3),
            start + found.end(3),
            write(f"{year}-{month:02}-{last if day else 1:02}"),
        )
    return date(year, month, day)


def _expect_year_and_month(
    year: int, month: int, found: re.Match[str], start: int
) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise WordError(
            f"the year {found[1]} is out of range",
            start,
            start + found.end(1),
            f"years run from {FIRST_YEAR} to {LAST_YEAR}",
        )
    if not 1 <= month <= 12:
        at = (start + found.start(2), start + found.end(2))
        swapped = _iso(year, int(found[3]), month)
        raise WordError(f"there is no month {found[2]}", *at, write(swapped))


def _meant(text: str) -> str:
    """Return the cure for a date in another order or with other signs."""
    if found := _LOOSE.fullmatch(text):
        return write(_iso(*map(int, found.groups())))
    if found := _DAY_FIRST.fullmatch(text):
        return write(_iso(int(found[3]), _month(found[2]), int(found[1])))
    if found := _MONTH_FIRST.fullmatch(text):
        return write(_iso(int(found[3]), _month(found[1]), int(found[2])))
    return ""


def _month(name: str) -> int:
    """Return the number of a month by its English name or the start of it, or 0."""
    months = (
        n for n in range(1, 13) if month_name[n].casefold().startswith(name.casefold())
    )
    return next(months, 0)


def _iso(year: int, month: int, day: int) -> str:
    """Return the date in the one form, or an empty text when there is no such date."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return ""
    if not 1 <= day <= monthrange(year, month)[1]:
        return ""
    return date(year, month, day).isoformat()
