"""When something that recurs is due: on which day of each period, and at what time."""

from collections.abc import Iterator
from datetime import date, timedelta

from sla_compiler.agreement.duty import Day, Recurring
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.zone import Instant, first_instant, wall_of
from sla_compiler.reading.facts import midnight
from sla_compiler.words.weekday import Weekday

_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
_DAYS = {"day": 1, "business_day": 1, "week": 7, "two_weeks": 14}
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
#: A Monday; periods of two weeks are counted from it.
_ANCHOR = date(1900, 1, 1)
_ONE_DAY = timedelta(days=1)
_MOST_PERIODS = 1000


def next_due(
    recurring: Recurring, after: Instant, calendar: Calendar, fiscal_start: int
) -> Instant | None:
    """Return when it is due next after an instant; without a time, by the day's end."""
    periods = _periods(recurring.every, calendar.day(after), fiscal_start)
    for (first, end), _ in zip(periods, range(_MOST_PERIODS), strict=False):
        if recurring.every == "business_day" and not any(calendar.stretches(first)):
            continue
        day = _day(recurring.day, first, end)
        due = _time(day, recurring.at, calendar)
        if due > after:
            return due
    return None


def first_day(recurring: Recurring, begins: date, fiscal_start: int) -> date:
    """Return the first day on which it is due, on a day or after it."""
    periods = _periods(recurring.every, begins, fiscal_start)
    days = (_day(recurring.day, first, end) for first, end in periods)
    return next(day for day in days if day >= begins)


def period_of(every: str, day: date, fiscal_start: int) -> tuple[date, date]:
    """Return the period around a day: its first day, and that of the next one."""
    return next(_periods(every, day, fiscal_start))


def _time(day: date, minute: int | None, calendar: Calendar) -> Instant:
    if minute is None:
        return midnight(day + _ONE_DAY, calendar)
    return first_instant(calendar.in_zone, wall_of(day, minute))


def _day(day: Day | None, first: date, end: date) -> date:
    """Return which day of the period is meant; without a word, its last."""
    last = end - _ONE_DAY
    if day is None:
        return last
    if day.number is not None:
        return min(first + timedelta(days=day.number - 1), last)
    if day.weekday is None:
        return last
    wanted = Weekday[day.weekday.upper()]
    ahead = timedelta(days=(wanted - first.weekday()) % 7)
    days = [first + ahead + timedelta(days=7 * n) for n in range((end - first).days)]
    inside = [each for each in days if each < end]
    return inside[_NTH[day.nth or "first"]]


def _periods(every: str, day: date, fiscal_start: int) -> Iterator[tuple[date, date]]:
    """Yield the first day of each period and of the one after it, from `day` on."""
    if every in _DAYS:
        length = _DAYS[every]
        start = day - timedelta(days=(day - _ANCHOR).days % length)
        while True:
            yield start, start + timedelta(days=length)
            start += timedelta(days=length)
    months = _MONTHS[every]
    number = day.year * 12 + day.month - 1
    number -= (number - (fiscal_start - 1)) % months
    while True:
        yield _first_of(number), _first_of(number + months)
        number += months


def _first_of(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)
