"""A second clock: business time by walking UTC minute by minute.

Written from the pages of the language alone (Business time; and what Words and
Meaning tell of lengths), before its author had read the clock of the compiler. It
shares no code with it and imports nothing of it: where both agree, it is the page
that made them agree.

It knows one thing of a zone, and asks for it anew every minute: the offset from UTC.
Instants and wall times are whole seconds; a wall time counts from 1970-01-01 00:00 on
the wall, so that the days and quarter hours of the wall are plain divisions.

What makes walking simple is the *mark*: the latest wall time shown so far. The page
says that `at(W)` is the first instant at which the wall shows W or a later time. So
`at(W)` has come exactly when the mark has reached W, and a stretch from S to E is
open exactly while the mark is at or after S and before E. Gaps, in which the mark
jumps, and folds, in which it stands still, need no rule of their own.
"""

import calendar as months_of
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from itertools import count, islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

MINUTE = 60
QUARTER_HOUR = 900
DAY = 86_400
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_DAY = date(1970, 1, 1)
FIRST_WEEKDAY = 3  # 1970-01-01 was a Thursday; Monday is 0

# No place was ever sixteen hours from UTC: so long before W the wall cannot have
# shown W, and what it showed twice as long ago is no later than what it shows now.
FARTHEST = 16 * 3600
LIMIT = 36_525

SECONDS = {"second": 1, "minute": 60, "hour": 3_600}
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
OPEN_SECONDS = {"business minute": 60, "business hour": 3_600}


class Piece(NamedTuple):
    """Time in which the wall goes evenly, within one quarter hour of the wall.

    Opening hours are on quarter hours, and days begin at midnight; so in a piece
    nothing opens, closes or begins but at its first second.
    """

    since: int
    wall: int
    seconds: int


@dataclass(frozen=True)
class Week:
    """A calendar: for each weekday, from 0, hours as (from, to) in minutes."""

    zone: str = "UTC"
    hours: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    holidays: frozenset[date] = frozenset()

    def is_open_by(self, mark: int) -> bool:
        """Whether it is open while the latest that the wall has shown is the mark."""
        day, second = divmod(mark, DAY)
        if self.holidays and FIRST_DAY + timedelta(days=day) in self.holidays:
            return False
        stretches = self.hours.get((day + FIRST_WEEKDAY) % 7, ())
        return any(start * 60 <= second < end * 60 for start, end in stretches)

    def never_opens(self) -> bool:
        """Whether no weekday has hours."""
        return not any(self.hours.values())


@lru_cache
def zone_of_the_package(name: str) -> ZoneInfo:
    """Take the rules of the package tzdata, never those of the machine."""
    path = files("tzdata").joinpath("zoneinfo", *name.split("/"))
    with path.open("rb") as rules:
        return ZoneInfo.from_file(rules, key=name)


def offset_at(zone: str, instant: int) -> timedelta:
    """Ask how far the wall is ahead of UTC."""
    offset = datetime.fromtimestamp(instant, zone_of_the_package(zone)).utcoffset()
    assert offset is not None
    return offset


def wall_at(zone: str, instant: int) -> int:
    """Read the wall."""
    return instant + offset_at(zone, instant) // timedelta(seconds=1)


@lru_cache(maxsize=200_000)
def pieces_of_quarter(zone: str, quarter: int) -> tuple[Piece, ...]:
    """Walk a quarter hour of UTC by minutes; if clocks change in it, by seconds."""
    since = quarter * QUARTER_HOUR
    until = since + QUARTER_HOUR
    offsets = {offset_at(zone, now) for now in range(since, until + 1, MINUTE)}
    if len(offsets) == 1:
        evenly = Piece(since, wall_at(zone, since), QUARTER_HOUR)
        return tuple(within_quarters(evenly))
    return tuple(Piece(now, wall_at(zone, now), 1) for now in range(since, until))


def within_quarters(step: Piece) -> Iterator[Piece]:
    """Cut a step at the quarter hours of the wall."""
    instant, wall, left = step
    while left:
        seconds = min(left, QUARTER_HOUR - wall % QUARTER_HOUR)
        yield Piece(instant, wall, seconds)
        instant, wall, left = instant + seconds, wall + seconds, left - seconds


def pieces_from(zone: str, since: int) -> Iterator[Piece]:
    """Walk on from an instant, without an end."""
    for quarter in count(since // QUARTER_HOUR):
        for piece in pieces_of_quarter(zone, quarter):
            gone = since - piece.since
            if gone <= 0:
                yield piece
            elif gone < piece.seconds:
                yield Piece(since, piece.wall + gone, piece.seconds - gone)


@lru_cache
def mark_before(zone: str, instant: int) -> int:
    """Find the latest that the wall has shown before an instant."""
    mark = wall_at(zone, instant - 2 * FARTHEST)
    for piece in pieces_from(zone, instant - 2 * FARTHEST):
        gone = min(piece.seconds, instant - piece.since)
        if gone <= 0:
            return mark
        mark = max(mark, piece.wall + gone - 1)
    raise AssertionError


def marks_from(zone: str, start: int) -> Iterator[Piece]:
    """Walk on from an instant, with the mark in the place of the wall time.

    Where the mark begins to move amid a piece, it was in the quarter hour of the piece.
    """
    mark = mark_before(zone, start)
    for piece in pieces_from(zone, start):
        yield Piece(piece.since, max(mark, piece.wall), piece.seconds)
        mark = max(mark, piece.wall + piece.seconds - 1)


def at(zone: str, wall: int) -> int:
    """Find the first instant at which the wall shows that time or a later one."""
    for piece in pieces_from(zone, wall - FARTHEST):
        if piece.wall + piece.seconds > wall:
            return piece.since + max(0, wall - piece.wall)
    raise AssertionError


def open_from(calendar: Week, start: int) -> Iterator[Piece]:
    """Walk the open time from an instant on, for 36,525 days."""
    if calendar.never_opens():
        return
    last = wall_at(calendar.zone, start) // DAY + LIMIT - 1
    for piece in marks_from(calendar.zone, start):
        if piece.wall // DAY > last:
            return
        if calendar.is_open_by(piece.wall):
            yield piece


def is_open(calendar: Week, instant: int) -> bool:
    """Tell whether an instant lies in the open time of some day."""
    return calendar.is_open_by(next(marks_from(calendar.zone, instant)).wall)


def after_open_time(start: int, seconds: int, calendar: Week) -> int | None:
    """Find the first instant at which so much open time has passed."""
    left = seconds
    for piece in open_from(calendar, start):
        if left <= piece.seconds:
            return piece.since + left
        left -= piece.seconds
    return None


def closes_from(start: int, calendar: Week) -> Iterator[int]:
    """Walk the closes of the open days, from the start day on.

    The first open time since the start lies in the start day: in the day of the start
    if that is open and not yet closed, else in the next such day. Each day of which
    open time comes is one more open day; its close follows its last open second.
    """
    day = close = None
    for piece in open_from(calendar, start):
        if close is not None and day != piece.wall // DAY:
            yield close
        day, close = piece.wall // DAY, piece.since + piece.seconds
    if close is not None:
        yield close


def months_later(wall: int, number: int) -> int:
    """Keep the time and the day of the month, or take the last where it is none."""
    day, second = divmod(wall, DAY)
    was = FIRST_DAY + timedelta(days=day)
    years, month = divmod(was.month - 1 + number, 12)
    year = was.year + years
    last = months_of.monthrange(year, month + 1)[1]
    return (date(year, month + 1, min(was.day, last)) - FIRST_DAY).days * DAY + second


def deadline(start: int, number: int, unit: str, calendar: Week) -> int | None:
    """Find the last instant at which a promise is kept; None where it never comes."""
    if unit in SECONDS:
        return start + number * SECONDS[unit]
    if unit in OPEN_SECONDS:
        return after_open_time(start, number * OPEN_SECONDS[unit], calendar)
    if unit == "business day":
        return next(islice(closes_from(start, calendar), number, None), None)
    if number == 0:
        return start
    wall = wall_at(calendar.zone, start)
    if unit in DAYS:
        return at(calendar.zone, wall + number * DAYS[unit] * DAY)
    return at(calendar.zone, months_later(wall, number * MONTHS[unit]))


def elapsed(start: int, stop: int, unit: str, calendar: Week) -> Fraction:
    """Measure what has passed: seconds, seconds of open time, days or months."""
    if stop <= start:
        return Fraction(0)
    if unit in SECONDS:
        return Fraction(stop - start)
    if unit in OPEN_SECONDS:
        passed = 0
        for piece in open_from(calendar, start):
            if piece.since >= stop:
                break
            passed += min(piece.seconds, stop - piece.since)
        return Fraction(passed)
    if unit == "business day":
        closes = enumerate(closes_from(start, calendar))
        return Fraction(next((days for days, close in closes if stop <= close), 0))
    for whole in count(1):
        due = deadline(start, whole, unit, calendar)
        if due is None or due >= stop:
            break
    before = deadline(start, whole - 1, unit, calendar)
    assert due is not None
    assert before is not None
    return whole - 1 + Fraction(stop - before, due - before)
