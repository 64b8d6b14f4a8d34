"""Duties that no moment starts: before one, always, again and again."""

from sla_compiler.agreement.duty import Ahead, Duty, Meet, Record, Recurring, Standing
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.clock.zone import Instant
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import Case, Course, Occurrence
from sla_compiler.reading.duties import (
    beginning,
    calendar_of,
    is_met,
    is_met_by,
    keep,
    try_with,
)
from sla_compiler.reading.facts import View, present
from sla_compiler.words.duration import Duration


def check(course: Course, view: View) -> None:
    """Find what must always hold and has stopped holding."""
    for duty in course.agreement.duties:
        if isinstance(duty.clock, Standing):
            _stand(course, duty, view)


def _stand(course: Course, duty: Duty, view: View) -> None:
    """Judge a duty that holds at all times: it is broken once, when it first fails."""
    if not isinstance(duty.performance, Meet | Record):
        return
    if not holds(duty.when, view):
        return
    case = next((each for each in course.cases if each.duty is duty), None)
    if case is None:
        calendar = calendar_of(course, duty, view)
        case = Case(
            duty=duty,
            start=course.log[-1],
            since=course.handed_over,
            calendar=calendar,
            deadlines=(),
            state=beginning(course, duty, calendar, course.now),
        )
        course.cases.append(case)
    if case.state == "pending" and not is_met_by(duty, view):
        case.done, case.how = None, "no longer holds"
        course.broken.append(case)


def before(course: Course, moments: tuple[str, ...], view: View) -> None:
    """Judge what must be done before a moment, on the lead just before it."""
    for duty in course.agreement.duties:
        clock = duty.clock
        is_meant = isinstance(clock, Ahead) and set(clock.before) & set(moments)
        if is_meant and holds(duty.when, view):
            _judge_before(course, duty, moments, view)


def _judge_before(
    course: Course, duty: Duty, moments: tuple[str, ...], view: View
) -> None:
    clock = duty.clock
    assert isinstance(clock, Ahead)
    calendar = calendar_of(course, duty, view)
    latest = latest_start(course.now, clock.by, calendar)
    start = Occurrence(index=len(course.log), at=course.now, moments=moments)
    case = Case(
        duty=duty,
        start=start,
        since=course.handed_over,
        calendar=calendar,
        deadlines=(latest,),
        state=beginning(course, duty, calendar, course.now),
    )
    course.cases.append(case)
    if case.state != "pending":
        return
    if _was_done(course, case, latest, view):
        case.state, case.done, case.how = "kept", latest, "before the moment"
    else:
        course.broken.append(case)


def _was_done(course: Course, case: Case, latest: Instant, view: View) -> bool:
    if isinstance(case.duty.performance, Meet | Record):
        past = _as_of(course, latest) if latest < course.now else None
        return is_met(case, present(past) if past is not None else view)
    for act in course.log[case.since + 1 :]:
        if act.at <= latest and case.done is None:
            try_with(course, case, act)
    return case.done is not None


def _as_of(course: Course, at: Instant) -> Course | None:
    if course.replay is None or at < course.lead.created:
        return None
    return course.replay(at)


def latest_start(
    moment: Instant, ahead: Duration | None, calendar: Calendar
) -> Instant:
    """Return the last instant that is so long before a moment."""
    if ahead is None:
        return moment
    below, above = moment - 2 * 36_525 * 86_400, moment + 1
    while above - below > 1:
        middle = (below + above) // 2
        end = deadline(middle, ahead, calendar)
        if not isinstance(end, Never) and end <= moment:
            below = middle
        else:
            above = middle
    return below


def recur(course: Course, duty: Duty, view: View) -> None:
    """Judge a duty that is owed for each lead of a place, when it falls due."""
    clock = duty.clock
    assert isinstance(clock, Recurring)
    here = clock.each in {course.stage, course.status}
    if not here or not holds(duty.when, view):
        return
    calendar = calendar_of(course, duty, view)
    start = Occurrence(index=len(course.log), at=course.now, moments=("due",))
    case = Case(
        duty=duty,
        start=start,
        since=course.handed_over,
        calendar=calendar,
        deadlines=(course.now,),
        state=beginning(course, duty, calendar, course.now),
    )
    previous = [each.start.index for each in course.cases if each.duty is duty]
    course.cases.append(case)
    if case.state != "pending":
        return
    for act in course.log[max(previous, default=0) :]:
        if case.done is None:
            try_with(course, case, act)
    if case.done is None and is_met(case, view):
        keep(case, course.now, "on record")
    if case.done is None:
        course.broken.append(case)
