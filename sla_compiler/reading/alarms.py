"""The instants at which time alone can change something about a lead."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from math import ceil

from sla_compiler.agreement.condition import Accepts, Except, Meets, Values
from sla_compiler.agreement.duty import Duty, Recurring
from sla_compiler.agreement.facts import Count, Formula, Ratio, Since, TimeUntil
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import Never, deadline, elapsed
from sla_compiler.clock.zone import Instant
from sla_compiler.reading import escalation, interest, outcomes, recurrence, tracks
from sla_compiler.reading.course import Course
from sla_compiler.reading.facts import View, happened, midnight, present
from sla_compiler.words.duration import LONGEST, Duration, Family
from sla_compiler.words.interval import Interval
from sla_compiler.words.percent import Percent


def next_alarm(course: Course) -> Instant | None:
    """Return the next instant, after now, at which time alone may change something."""
    interest.skip_ticks(course)
    later = (at for at in _alarms(course) if at is not None and at > course.now)
    return min(later, default=None)


def _alarms(course: Course) -> Iterator[Instant | None]:
    yield interest.next_tick(course)
    yield interest.next_floor(course)
    yield outcomes.free_at(course)
    yield tracks.finish_at(course)
    yield from _of_cases(course)
    yield from _of_recurrences(course)
    yield from _of_dates(course)
    view = present(course)
    for derived in course.agreement.derived:
        yield from _of_formula(derived.id, derived.formula, view)


def _of_cases(course: Course) -> Iterator[Instant | None]:
    for case in course.cases:
        if case.state == "pending" and case.deadline is not None:
            yield case.deadline + 1
        if case.done is None and case.state in {"pending", "late"}:
            for step in escalation.ladder(case.duty, course.agreement):
                if step.reassign:
                    yield escalation.instant_of(step, case)


def _of_recurrences(course: Course) -> Iterator[Instant | None]:
    """Yield when something falls due for the lead where it is now."""
    yield from (at for _, at in due(course, course.now))


def due(course: Course, after: Instant) -> Iterator[tuple[Duty, Instant | None]]:
    """Yield when each duty that recurs for a lead where it is falls due next."""
    here = {course.stage, course.status} - {None}
    for duty in course.agreement.duties:
        clock = duty.clock
        if isinstance(clock, Recurring) and clock.each in here:
            calendar = course.calendars.get(duty.calendar or "", course.calendar)
            fiscal = course.agreement.fiscal_start
            yield duty, recurrence.next_due(clock, after, calendar, fiscal)


def _of_dates(course: Course) -> Iterator[Instant]:
    """Yield when the days begin that clauses come into force on, or facts name."""
    for day in course.ground.days_in_force:
        yield midnight(day, course.calendar)
    for value in course.facts.values():
        if isinstance(value, date):
            yield midnight(value, course.calendar)


def _of_formula(name: str, formula: Formula, view: View) -> Iterator[Instant | None]:
    match formula:
        case Count(moments=moments, within=Duration() as within, where=where):
            for each in happened(moments, view, where):
                yield _after(each.at, within, view)
        case Since(moments=moments, where=where):
            times = happened(moments, view, where)
            for length in _lengths(name, view.course) if times else ():
                end = _after(times[-1].at, length, view)
                yield from () if end is None else (end - 1, end)
        case TimeUntil(attribute=attribute):
            yield from _of_time_left(name, view.value(attribute), view)
        case Ratio(of=of, to=to):
            yield from _of_ratio(name, of, view.value(to), view)


def _after(at: Instant, length: Duration, view: View) -> Instant | None:
    end = deadline(at, length, view.calendar)
    return None if isinstance(end, Never) else end + 1


def _of_time_left(name: str, day: object, view: View) -> Iterator[Instant]:
    if not isinstance(day, date):
        return
    start = midnight(day, view.calendar)
    yield start
    yield midnight(day + timedelta(days=1), view.calendar)
    for length in _lengths(name, view.course):
        for wanted in (start, start + 1):
            yield _first_reaching(wanted, length, view)


def _first_reaching(wanted: Instant, length: Duration, view: View) -> Instant:
    """Return the first instant whose deadline is not before `wanted`."""
    below, above = wanted - 2 * LONGEST[Family.ELAPSED], wanted
    while above - below > 1:
        middle = (below + above) // 2
        end = deadline(middle, length, view.calendar)
        if isinstance(end, Never) or end >= wanted:
            above = middle
        else:
            below = middle
    return above


def _of_ratio(name: str, of: str, to: object, view: View) -> Iterator[Instant]:
    """Yield when passed time comes to each tested part of a fixed length."""
    formulas = (d.formula for d in view.course.agreement.derived if d.id == of)
    formula = next(formulas, None)
    if not isinstance(formula, Since) or not isinstance(to, Duration):
        return
    times = happened(formula.moments, view, formula.where)
    for share in _shares(name, view.course) if times else ():
        amount = share * to.amount
        at = _first_passing(times[-1].at, amount, to.family, view.calendar)
        yield from () if at is None else (at, at + 1)


@lru_cache(maxsize=1024)
def _first_passing(
    since: Instant, amount: Fraction, family: Family, calendar: Calendar
) -> Instant | None:
    """Return the first instant at which so much has passed."""
    whole = Duration(family=family, amount=ceil(amount / 60) * 60)
    above = deadline(since, whole, calendar)
    if isinstance(above, Never):
        return None
    below = since - 1
    while above - below > 1:
        middle = (below + above) // 2
        if elapsed(since, middle, family, calendar) >= amount:
            above = middle
        else:
            below = middle
    return above


def _lengths(name: str, course: Course) -> tuple[Duration, ...]:
    bounds = course.ground.tested.get(name, ())
    return tuple(each for each in bounds if isinstance(each, Duration))


def _shares(name: str, course: Course) -> tuple[Fraction, ...]:
    bounds = course.ground.tested.get(name, ())
    found = (each.share for each in bounds if isinstance(each, Percent))
    return (*found, *(each / 100 for each in bounds if isinstance(each, Fraction)))


def tested(parts: tuple[object, ...]) -> dict[str, tuple[object, ...]]:
    """Return the values that each fact is compared with anywhere in an agreement."""
    found: dict[str, set[object]] = {}
    for each in parts:
        if isinstance(each, Meets):
            found.setdefault(each.attribute, set()).update(_bounds(each.accepts))
    return {name: tuple(sorted(values, key=repr)) for name, values in found.items()}


def days_in_force(parts: tuple[object, ...]) -> tuple[date, ...]:
    """Return the days on which clauses come into force."""
    dates = {getattr(each, "in_force", None) for each in parts}
    return tuple(sorted(day for day in dates if isinstance(day, date)))


def _bounds(accepts: Accepts) -> Iterator[object]:
    match accepts:
        case Values(values=values):
            yield from values
        case Interval(low=low, high=high):
            yield from (each for each in (low, high) if each is not None)
        case Except(accepts=inner):
            yield from _bounds(inner)


def parts(root: object) -> Iterator[object]:
    """Yield every part of a value that has parts of its own."""
    waiting = [root]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting.extend(value)
        elif is_dataclass(value):
            yield value
            waiting.extend(getattr(value, each.name) for each in fields(value))
