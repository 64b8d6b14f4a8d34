"""Whether something may count once more, by how often it counted before."""

from datetime import date, timedelta

from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.clock.zone import Instant
from sla_compiler.reading.facts import midnight
from sla_compiler.words.frequency import Frequency

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def period(at: Instant, name: str, calendar: Calendar) -> tuple[date, date]:
    """Return the first day of the period around an instant, and of the next one."""
    day = calendar.day(at)
    if name == "day":
        return day, day + timedelta(days=1)
    if name == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=7)
    length = _MONTHS[name]
    first = (day.month - 1) // length * length + 1
    start = date(day.year, first, 1)
    after = first + length
    return start, date(day.year + (after > 12), (after - 1) % 12 + 1, 1)


def allows(
    frequency: Frequency | None, before: list[Instant], at: Instant, calendar: Calendar
) -> bool:
    """Tell whether one more at an instant keeps to the frequency."""
    if frequency is None:
        return True
    return len(_counting(frequency, before, at, calendar)) < frequency.times


def next_chance(
    frequency: Frequency, before: list[Instant], at: Instant, calendar: Calendar
) -> Instant | None:
    """Return the first instant from `at` on at which one more keeps to it, if any."""
    counting = _counting(frequency, before, at, calendar)
    if len(counting) < frequency.times:
        return at
    if frequency.rolling is not None:
        oldest = sorted(counting)[-frequency.times]
        end = deadline(oldest, frequency.rolling, calendar)
        return None if isinstance(end, Never) else end
    if not frequency.period:
        return None
    return midnight(period(at, frequency.period, calendar)[1], calendar)


def _counting(
    frequency: Frequency, before: list[Instant], at: Instant, calendar: Calendar
) -> list[Instant]:
    """Return which of the earlier times count against one more at `at`."""
    if frequency.rolling is not None:
        ends = ((each, deadline(each, frequency.rolling, calendar)) for each in before)
        return [e for e, end in ends if isinstance(end, Never) or at < end]
    if frequency.period:
        start, end = period(at, frequency.period, calendar)
        return [each for each in before if start <= calendar.day(each) < end]
    return before
