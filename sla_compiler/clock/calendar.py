"""Weekly opening hours in a zone, with holidays: the calendar of a promise.

An opening begins at the first instant at which the wall clock shows its start or a
later time, and ends likewise; so hours that a change of clocks shortens, lengthens or
skips count for the time that really passes in them. Openings that touch are one.
"""

from collections.abc import Iterator
from datetime import date, timedelta, tzinfo

from sla_compiler.clock.zone import (
    DAY,
    Instant,
    day_of,
    first_instant,
    steady_offset,
    wall_at,
    wall_of,
    zone,
)
from sla_compiler.frozen import frozen
from sla_compiler.words.hours import Opening, merged

DAYS_A_WEEK = 7
#: No search looks further than 100 years ahead.
HORIZON_DAYS = 36_525

_ONE_DAY = timedelta(days=1)

#: A stretch of open time, half open.
Stretch = tuple[Instant, Instant]


@frozen
class Calendar:
    """When a party works: hours from Monday to Sunday, and the days without."""

    zone: str
    hours: tuple[tuple[Opening, ...], ...]
    holidays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        """Bring the hours to one form, so that equal calendars are equal values."""
        if len(self.hours) != DAYS_A_WEEK:
            raise ValueError("a week has seven days")
        hours = tuple(merged(openings) for openings in self.hours)
        object.__setattr__(self, "hours", hours)

    @property
    def in_zone(self) -> tzinfo:
        """Return the zone itself."""
        return zone(self.zone)

    @property
    def is_never_open(self) -> bool:
        """Tell whether no day of the week has opening hours."""
        return not any(self.hours)

    def day(self, at: Instant) -> date:
        """Return the day that the wall clock shows at an instant."""
        return day_of(wall_at(self.in_zone, at))

    def stretches(self, day: date) -> Iterator[Stretch]:
        """Yield the open time of a day, in order; nothing on a holiday."""
        if day in self.holidays:
            return
        in_zone, midnight = self.in_zone, wall_of(day)
        # on most days the clocks do not change, and one offset serves all openings
        offset = steady_offset(in_zone, midnight, midnight + DAY)
        for opening in self.hours[day.weekday()]:
            start, stop = midnight + opening.start * 60, midnight + opening.end * 60
            if offset is not None:
                yield start - offset, stop - offset
                continue
            start, stop = first_instant(in_zone, start), first_instant(in_zone, stop)
            if start < stop:
                yield start, stop

    def open_days(
        self, first: date, days: int = HORIZON_DAYS
    ) -> Iterator[tuple[Stretch, ...]]:
        """Yield the open time of each day that has some, among `days` from `first`."""
        if self.is_never_open:
            return
        day = first
        for _ in range(days):
            # most closed days need no look at the zone
            if self.hours[day.weekday()] and (open_time := tuple(self.stretches(day))):
                yield open_time
            day += _ONE_DAY
