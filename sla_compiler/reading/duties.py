"""The cases of duties that a lead gives rise to: opened, fulfilled, kept or late."""

from datetime import date

from sla_compiler.agreement.duty import (
    Ahead,
    Attempts,
    Deliver,
    Duty,
    Hold,
    Meet,
    Nurture,
    Reach,
    Record,
    Recurring,
    Standing,
    Started,
    Tell,
)
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.clock.zone import Instant
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import Case, Course, Occurrence
from sla_compiler.reading.facts import View
from sla_compiler.reading.history import Own
from sla_compiler.reading.scores import is_in_force
from sla_compiler.reading.watching import is_set_off
from sla_compiler.words.duration import Duration

DONE = "done"
"""The moment at which something that was to be done is on record as done."""


def set_off(
    course: Course, moments: tuple[str, ...], own: Own, view: View
) -> tuple[Duty, ...]:
    """Return the duties whose clock a happening starts, judged just before it."""
    return tuple(
        duty
        for duty in course.agreement.duties
        if isinstance(duty.clock, Started)
        and not isinstance(duty.performance, Nurture)
        and is_set_off(duty.clock.trigger, moments, own, view)
    )


def begin(course: Course, duty: Duty, start: Occurrence, view: View) -> None:
    """Open a case of a duty, if it applies and none is open for the same."""
    if not holds(duty.when, view.inside(start.own)) or _is_repeat(course, duty):
        return
    calendar = calendar_of(course, duty, view)
    case = Case(
        duty=duty,
        start=start,
        since=course.handed_over,
        calendar=calendar,
        deadlines=tuple(_deadlines(duty, start.at, calendar)),
        state=beginning(course, duty, calendar, course.now),
    )
    course.cases.append(case)
    if case.state == "pending":
        _look_back(course, case)


def calendar_of(course: Course, duty: Duty, view: View) -> Calendar:
    """Return the duty's calendar, or that of the first team, the segment, the agreement."""
    teams = {team.id: team.calendar for team in course.agreement.teams}
    for name in (duty.calendar, teams.get(course.team or ""), _of_segment(course, view)):
        if name is not None:
            return course.calendars[name]
    return course.calendar


def _of_segment(course: Course, view: View) -> str | None:
    segments = course.agreement.segments
    found = view.value("segment")
    return next((each.calendar for each in segments if each.id == found), None)


def _is_repeat(course: Course, duty: Duty) -> bool:
    """Tell whether the same is owed already: a repeat starts no second clock."""
    return isinstance(duty.performance, Reach | Attempts) and any(
        case.duty is duty and case.state == "pending" for case in course.cases
    )


def _deadlines(duty: Duty, start: Instant, calendar: Calendar) -> list[Instant | None]:
    lengths = [level.within for level in duty.levels]
    if duty.over is not None:
        lengths.append(duty.over)
    if not lengths:
        return [start]
    ends = [(_end(start, length, calendar)) for length in lengths]
    return sorted(ends, key=lambda end: (end is None, end or 0))


def _end(start: Instant, length: Duration, calendar: Calendar) -> Instant | None:
    end = deadline(start, length, calendar)
    return None if isinstance(end, Never) else end


def beginning(course: Course, duty: Duty, calendar: Calendar, at: Instant) -> str:
    """Return how a case whose clock starts at an instant begins."""
    day = calendar.day(at)
    if not (_term_holds(course, day) and is_in_force(duty.in_force, day)):
        return "not in force"
    return "excluded" if course.excluded else "pending"


def _term_holds(course: Course, day: date) -> bool:
    term = course.agreement.term
    return term.effective <= day and (term.until is None or day <= term.until)


def _look_back(course: Course, case: Case) -> None:
    """Let acts since the hand-off count that came before the clock started."""
    for each in course.log[case.since + 1 : case.start.index]:
        if case.state == "pending" and not _is_used(course, case, each):
            _try(course, case, each)


def _is_used(course: Course, case: Case, act: Occurrence) -> bool:
    return (case.duty.id, act.index) in course.used


def fulfil(course: Course, act: Occurrence) -> None:
    """Let a happening fulfil what is owed; each act fulfils one case of a duty."""
    for case in course.cases:
        if _is_open(case) and case.start.index < act.index:
            _try(course, case, act)


def _is_open(case: Case) -> bool:
    return case.done is None and case.state in {"pending", "late"}


def _try(course: Course, case: Case, act: Occurrence) -> None:
    if _is_used(course, case, act):
        return
    match case.duty.performance:
        case Reach(moments=moments):
            found = sorted(set(moments) & set(act.moments))
            how = found[0] if found else ""
        case Attempts(number=number):
            how = _attempted(course, case, number, act)
        case Deliver() | Hold() | Tell():
            how = _recorded(case, act)
        case _:
            how = ""
    if how:
        course.used.add((case.duty.id, act.index))
        keep(case, max(act.at, case.start.at), how)


def keep(case: Case, at: Instant, how: str) -> None:
    """Put down when a case was fulfilled; one that was late stays late."""
    case.done, case.how = at, how
    if case.state == "pending":
        case.state = "kept"


def _attempted(course: Course, case: Case, number: int, act: Occurrence) -> str:
    if "connected" in act.moments:
        return "connected"
    if "attempt" not in act.moments:
        return ""
    made = attempts_in(course, case)
    counted = sum(each.index <= act.index for each in made)
    return f"{number} attempts" if counted >= number else ""


def attempts_in(course: Course, case: Case) -> tuple[Occurrence, ...]:
    """Return the attempts that count for a case: since its hand-off, in its channels."""
    via = case.duty.via
    return tuple(
        each
        for each in course.attempts
        if each.index > case.since and (not via or each.own.get("via") in via)
    )


def _recorded(case: Case, act: Occurrence) -> str:
    """Return how an act on record names the duty, by its id or the path above it."""
    named = act.own.get("duty")
    if DONE not in act.moments or not isinstance(named, str):
        return ""
    duty = case.duty.id
    fits = duty == named or duty.startswith((f"{named}:", f"{named}."))
    return "on record as done" if fits else ""


def check(course: Course, view: View) -> None:
    """Let facts fulfil what must hold or be on record, and find what stopped holding."""
    for case in course.cases:
        if _is_open(case) and isinstance(case.duty.clock, Started) and is_met(case, view):
            keep(case, course.now, "on record")
    for duty in course.agreement.duties:
        if isinstance(duty.clock, Standing):
            _stand(course, duty, view)


def is_met(case: Case, view: View) -> bool:
    """Tell whether what must hold holds, or what must be on record is."""
    return _is_met(case.duty, view.inside(case.start.own))


def _is_met(duty: Duty, view: View) -> bool:
    match duty.performance:
        case Meet(condition=condition):
            return holds(condition, view)
        case Record(facts=facts):
            return all(view.value(fact) is not None for fact in facts)
    return False


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
    if case.state == "pending" and not _is_met(duty, view):
        case.done, case.how = None, "no longer holds"
        course.broken.append(case)


def before(course: Course, moments: tuple[str, ...], view: View) -> None:
    """Judge what must be done before a moment, on the lead just before it."""
    for duty in course.agreement.duties:
        clock = duty.clock
        if isinstance(clock, Ahead) and set(clock.before) & set(moments):
            if holds(duty.when, view):
                _judge_before(course, duty, clock, moments, view)


def _judge_before(
    course: Course, duty: Duty, clock: Ahead, moments: tuple[str, ...], view: View
) -> None:
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
        return is_met(case, View(past) if past is not None else view)
    for act in course.log[case.since + 1 :]:
        if act.at <= latest and case.done is None:
            _try(course, case, act)
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


def lapse(course: Course, *, forward: bool) -> None:
    """End what is owed for a lead that left: it is no longer to be worked."""
    kinds = (Attempts,) if forward else (Reach, Attempts, Meet, Record)
    for case in course.cases:
        if (
            case.state == "pending"
            and isinstance(case.duty.clock, Started)
            and case.start.index >= course.handed_over >= 0
            and isinstance(case.duty.performance, kinds)
        ):
            case.state, case.how = "lapsed", "the lead moved on"


def exclude(course: Course) -> None:
    """Take an excluded lead out of every duty."""
    for case in course.cases:
        if case.state in {"pending", "late", "kept"}:
            case.state = "excluded"


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
            _try(course, case, act)
    if case.done is None and is_met(case, view):
        keep(case, course.now, "on record")
    if case.done is None:
        course.broken.append(case)
