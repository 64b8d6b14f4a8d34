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
from itertools import count
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
LIMIT = 36_525 * DAY

SECONDS = {"second": 1, "minute": 60, "hour": 3_600}
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
OPEN_SECONDS = {"business minute": 60, "business hour": 3_600}


@dataclass(frozen=True)
class Piece:
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


def wall_at(zone: str, instant: int) -> int:
    """Read the wall."""
    shown = (EPOCH + timedelta(seconds=instant)).astimezone(zone_of_the_package(zone))
    offset = shown.utcoffset()
    assert offset is not None
    return instant + offset // timedelta(seconds=1)


def steps(
    zone: str, since: int, until: int, step: int
) -> Iterator[tuple[int, int, int]]:
    """Walk from one instant to another; by the second where clocks change in a step."""
    for start in range(since, until, step):
        wall, last = wall_at(zone, start), wall_at(zone, start + step - 1)
        if last == wall + step - 1:
            yield start, wall, step
        else:
            yield from steps(zone, start, start + step, 1)


@lru_cache(maxsize=200_000)
def pieces_of_quarter(zone: str, quarter: int) -> tuple[Piece, ...]:
    """Walk one quarter hour of UTC, and join what goes evenly."""
    pieces: list[Piece] = []
    since = quarter * QUARTER_HOUR
    for start, first, length in steps(zone, since, since + QUARTER_HOUR, MINUTE):
        instant, wall, left = start, first, length
        while left:
            seconds = min(left, QUARTER_HOUR - wall % QUARTER_HOUR)
            before = pieces[-1] if pieces else None
            if before and wall % QUARTER_HOUR and before.wall + before.seconds == wall:
                pieces[-1] = Piece(before.since, before.wall, before.seconds + seconds)
            else:
                pieces.append(Piece(instant, wall, seconds))
            instant, wall, left = instant + seconds, wall + seconds, left - seconds
    return tuple(pieces)


def pieces_from(zone: str, since: int) -> Iterator[Piece]:
    """Walk on from an instant, without an end."""
    for quarter in count(since // QUARTER_HOUR):
        for piece in pieces_of_quarter(zone, quarter):
            gone = max(0, since - piece.since)
            if gone < piece.seconds:
                yield Piece(piece.since + gone, piece.wall + gone, piece.seconds - gone)


def marks_from(zone: str, start: int) -> Iterator[Piece]:
    """Walk on from an instant, with the mark in the place of the wall time.

    Where the mark begins to move amid a piece, it was in the quarter hour of the piece.
    """
    mark = wall_at(zone, start - 2 * FARTHEST)
    for piece in pieces_from(zone, start - 2 * FARTHEST):
        gone = max(0, start - piece.since)
        if gone < piece.seconds:
            reached = max(mark, piece.wall + gone)
            yield Piece(piece.since + gone, reached, piece.seconds - gone)
        mark = max(mark, piece.wall + piece.seconds - 1)


def at(zone: str, wall: int) -> int:
    """Find the first instant at which the wall shows that time or a later one."""
    for piece in pieces_from(zone, wall - FARTHEST):
        if piece.wall + piece.seconds > wall:
            return piece.since + max(0, wall - piece.wall)
    raise AssertionError


def open_from(calendar: Week, start: int) -> Iterator[Piece]:
    """Walk the open time from an instant on, for a hundred years."""
    if calendar.never_opens():
        return
    for piece in marks_from(calendar.zone, start):
        if piece.since > start + LIMIT:
            return
        if calendar.is_open_by(piece.wall):
            yield piece


def is_open(calendar: Week, instant: int) -> bool:
    """Whether an instant lies in the open time of some day."""
    return calendar.is_open_by(next(marks_from(calendar.zone, instant)).wall)


def after_open_time(start: int, seconds: int, calendar: Week) -> int | None:
    """Find the first instant at which so much open time has passed."""
    left = seconds
    for piece in open_from(calendar, start):
        if left <= piece.seconds:
            due = piece.since + left
            return due if due <= start + LIMIT else None
        left -= piece.seconds
    return None


def after_business_days(start: int, number: int, calendar: Week) -> int | None:
    """Find the close of the Nth open day after the start day.

    The first open time since the start lies in the start day: in the day of the start
    if that is open and not yet closed, else in the next such day. Each day of which
    open time comes is one more open day; its close follows its last open second.
    """
    closes: dict[int, int] = {}
    for piece in open_from(calendar, start):
        day = piece.wall // DAY
        if len(closes) > number and day not in closes:
            break
        closes[day] = piece.since + piece.seconds
    if len(closes) <= number:
        return None
    due = list(closes.values())[number]
    return due if due <= start + LIMIT else None


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
        return after_business_days(start, number, calendar)
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
    for whole in count():
        due = deadline(start, whole, unit, calendar)
        if due is None or due >= stop:
            break
    if unit == "business day":
        return Fraction(whole)
    before = deadline(start, whole - 1, unit, calendar)
    assert due is not None
    assert before is not None
    return whole - 1 + Fraction(stop - before, due - before)
