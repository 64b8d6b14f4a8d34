"""Time zones by their IANA names, from the package tzdata and never from the machine.

An instant is a whole number of seconds since 1970 began in UTC. A wall time is the
same count of what a clock on the wall shows, as if it hung in UTC.
"""

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from sla_compiler.words.date import FIRST_YEAR, LAST_YEAR

Instant = int
Wall = int

DAY = 86_400

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  wall times have no zone
_EPOCH_DAY = _EPOCH.toordinal()
_SECOND = timedelta(seconds=1)


@cache
def zone_names() -> tuple[str, ...]:
    """Return the names of all zones, sorted."""
    return tuple(sorted((files("tzdata") / "zones").read_text("utf-8").split()))


@cache
def zone(name: str) -> tzinfo:
    """Return the zone of that name; `KeyError` when there is none."""
    if name not in zone_names():
        raise KeyError(name)
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def nearest_zone(name: str) -> str:
    """Return the zone that an unknown name was probably meant to be, or nothing.

    A city alone finds its zone: `Chicago` is `America/Chicago`.
    """
    from difflib import get_close_matches

    wanted = name.strip().casefold().replace(" ", "_")
    full = {known.casefold(): known for known in zone_names()}
    city = {known.rpartition("/")[2]: full[known] for known in reversed(full)}
    for known in (full, city):
        close = get_close_matches(wanted, known, n=1, cutoff=0.8)
        if close:
            return known[close[0]]
    return ""


def instant(moment: datetime) -> Instant:
    """Return the instant of a moment with a zone; parts of a second are cut off.

    The years are those of dates in words, so that no deadline leaves the calendar.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone is no instant")
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"the year {moment.year} is out of range")
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // _SECOND


def moment(at: Instant, name: str = "UTC") -> datetime:
    """Return an instant as a moment in a zone."""
    in_utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=at)
    return in_utc.astimezone(zone(name))


def offset_at(in_zone: tzinfo, at: Instant) -> int:
    """Return how many seconds the wall clock is ahead of UTC at an instant."""
    here = in_zone.fromutc((_EPOCH + timedelta(seconds=at)).replace(tzinfo=in_zone))
    return _seconds(here)


def wall_at(in_zone: tzinfo, at: Instant) -> Wall:
    """Return what the wall clock shows at an instant."""
    return at + offset_at(in_zone, at)


def first_instant(in_zone: tzinfo, wall: Wall) -> Instant:
    """Return the first instant at which the wall clock shows this time or a later one.

    When clocks go back, that is the first of two; when they leap over it, the leap.
    """
    naive = (_EPOCH + timedelta(seconds=wall)).replace(tzinfo=in_zone)
    before = _seconds(naive)
    after = _seconds(naive.replace(fold=1))
    if after <= before:
        return wall - before
    return _leap(in_zone, wall - after, wall - before)


def steady_offset(in_zone: tzinfo, first: Wall, last: Wall) -> int | None:
    """Return the one offset of all wall times from `first` to `last`, if there is one.

    They are close enough together that clocks change at most once between them.
    """
    start = (_EPOCH + timedelta(seconds=first)).replace(tzinfo=in_zone)
    stop = (_EPOCH + timedelta(seconds=last)).replace(tzinfo=in_zone, fold=1)
    # a change at either end shows too: the start is read before it, the end after it
    same = start.utcoffset() == stop.utcoffset()
    return _seconds(start) if same else None


def wall_of(day: date, minute: int = 0) -> Wall:
    """Return the wall time so many minutes after a day's midnight."""
    return (day.toordinal() - _EPOCH_DAY) * DAY + minute * 60


def day_of(wall: Wall) -> date:
    """Return the day that a wall clock shows."""
    return date.fromordinal(wall // DAY + _EPOCH_DAY)


def _leap(in_zone: tzinfo, before: Instant, after: Instant) -> Instant:
    """Return the first instant, after `before`, of the offset that holds at `after`."""
    new = offset_at(in_zone, after)
    while after - before > 1:
        middle = (before + after) // 2
        if offset_at(in_zone, middle) == new:
            after = middle
        else:
            before = middle
    return after


def _seconds(moment_in_zone: datetime) -> int:
    offset = moment_in_zone.utcoffset()
    assert offset is not None
    return offset // _SECOND
