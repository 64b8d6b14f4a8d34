"""When a promise falls due, and how much of a calendar's time has passed.

Settled here:

- An act at the deadline is in time; an act before the start took no time.
- Open stretches hold their first instant and not their last: at closing time it is
  closed. Yet what falls due exactly at closing time is due then.
- Business time and business days that start while it is closed count from the next
  opening: the start day is the day of that opening. Before opening on an open day,
  that is the same day; after closing or on a holiday, the next open day.
- `N business days` end at the close of the Nth open day after the start day, `0
  business days` at the close of the start day. A day without open time in its zone
  is not counted.
- `N days` keep the wall time, `N months` the wall time and the day of the month, cut
  to the last of a shorter month. A wall time that is skipped means the first instant
  after it, one that comes twice the first. Nought of them end where they start.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from enum import Enum
from fractions import Fraction

from sla_compiler.clock.calendar import HORIZON_DAYS, Calendar, Stretch
from sla_compiler.clock.zone import (
    DAY,
    Instant,
    day_of,
    first_instant,
    wall_at,
    wall_of,
)
from sla_compiler.words.duration import Duration, Family

_MONTHS_A_YEAR = 12


class Never(Enum):
    """Why there is no such instant."""

    CLOSED = "the calendar has no opening hours"
    TOO_FAR = "it lies more than 100 years ahead"


def deadline(start: Instant, length: Duration, calendar: Calendar) -> Instant | Never:
    """Return the last instant at which a promise that began at `start` is kept."""
    match length.family:
        case Family.ELAPSED:
            return start + length.amount
        case Family.DAYS:
            return _days_later(start, length.amount, calendar)
        case Family.MONTHS:
            return _months_later(start, length.amount, calendar)
        case Family.OPEN:
            return _open_later(start, length.amount, calendar)
        case Family.OPEN_DAYS:
            return _close_of(start, length.amount, calendar)


def is_open(at: Instant, calendar: Calendar) -> bool:
    """Tell whether an instant lies in open time."""
    return next_opening(at, calendar) == at


def next_opening(at: Instant, calendar: Calendar) -> Instant | Never:
    """Return the first instant of open time from `at` on: `at` itself when open."""
    for start, _ in _open_from(at, calendar):
        return start
    return _never(calendar)


def open_seconds(start: Instant, stop: Instant, calendar: Calendar) -> int:
    """Return how much open time passes from `start` to `stop`, in seconds."""
    total = 0
    for opened, closed in _open_from(start, calendar, _days_between(start, stop)):
        if opened >= stop:
            break
        total += min(closed, stop) - opened
    return total


def elapsed(
    start: Instant, stop: Instant, family: Family, calendar: Calendar
) -> Fraction:
    """Return how much time passes from `start` to `stop`, in what the family counts.

    For every whole N, it is at most N exactly when `stop` is at or before the deadline
    of N. Days and months count parts of the one that is under way; business days are
    whole: nought on the start day, one on the next open day. Open time alone stands
    still after closing: what fell due at closing time and was done that night is late,
    though no more open time has passed. Ask the deadline whether a promise was kept.
    """
    if stop <= start:
        return Fraction(0)
    match family:
        case Family.ELAPSED:
            return Fraction(stop - start)
        case Family.OPEN:
            return Fraction(open_seconds(start, stop, calendar))
        case Family.OPEN_DAYS:
            return Fraction(_open_days(start, stop, calendar))
        case Family.DAYS | Family.MONTHS:
            return _calendar_time(start, stop, family, calendar)


def _days_later(start: Instant, days: int, calendar: Calendar) -> Instant:
    if not days:
        return start
    wall = wall_at(calendar.in_zone, start)
    return first_instant(calendar.in_zone, wall + days * DAY)


def _months_later(start: Instant, months: int, calendar: Calendar) -> Instant:
    if not months:
        return start
    wall = wall_at(calendar.in_zone, start)
    day = day_of(wall)
    count = day.year * _MONTHS_A_YEAR + day.month - 1 + months
    year, month = count // _MONTHS_A_YEAR, count % _MONTHS_A_YEAR + 1
    later = date(year, month, min(day.day, monthrange(year, month)[1]))
    return first_instant(calendar.in_zone, wall_of(later) + wall % DAY)


def _open_later(start: Instant, seconds: int, calendar: Calendar) -> Instant | Never:
    left = seconds
    for opened, closed in _open_from(start, calendar):
        if left <= closed - opened:
            return opened + left
        left -= closed - opened
    return _never(calendar)


def _close_of(start: Instant, days: int, calendar: Calendar) -> Instant | Never:
    for count, close in enumerate(_closes(start, calendar)):
        if count == days:
            return close
    return _never(calendar)


def _open_days(start: Instant, stop: Instant, calendar: Calendar) -> int:
    """Return the least number of business days whose deadline is not before `stop`."""
    days = HORIZON_DAYS + _days_between(start, stop)
    closes = enumerate(_closes(start, calendar, days))
    return next((count for count, close in closes if stop <= close), 0)


def _calendar_time(
    start: Instant, stop: Instant, family: Family, calendar: Calendar
) -> Fraction:
    """Return whole days or months, and the part of the one that is under way."""
    later = _days_later if family is Family.DAYS else _months_later
    shortest = DAY if family is Family.DAYS else 28 * DAY
    below, above = 0, (stop - start) // shortest + 3
    while above - below > 1:
        middle = (below + above) // 2
        if later(start, middle, calendar) < stop:
            below = middle
        else:
            above = middle
    since, until = later(start, below, calendar), later(start, above, calendar)
    return below + Fraction(stop - since, until - since)


def _open_from(
    start: Instant, calendar: Calendar, days: int = HORIZON_DAYS
) -> Iterator[Stretch]:
    """Yield open time from `start` on; the first may begin at `start` itself."""
    for stretches in calendar.open_days(calendar.day(start), days):
        for opened, closed in stretches:
            if start < closed:
                yield max(start, opened), closed


def _closes(
    start: Instant, calendar: Calendar, days: int = HORIZON_DAYS
) -> Iterator[Instant]:
    """Yield the close of each open day, from the day on which the count starts."""
    for stretches in calendar.open_days(calendar.day(start), days):
        if start < stretches[-1][1]:
            yield stretches[-1][1]


def _days_between(start: Instant, stop: Instant) -> int:
    """Return a number of days that surely reaches over both ends."""
    return max(0, stop - start) // DAY + 3


def _never(calendar: Calendar) -> Never:
    return Never.CLOSED if calendar.is_never_open else Never.TOO_FAR
