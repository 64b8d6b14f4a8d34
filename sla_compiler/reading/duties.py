"""The cases of duties that a lead gives rise to: opened, fulfilled, kept or late."""

from datetime import date

from sla_compiler.agreement.duty import (
    Attempts,
    Deliver,
    Duty,
    Hold,
    Meet,
    Nurture,
    Reach,
    Record,
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
from sla_compiler.reading.watching import TURNED, come_true, is_set_off
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


def turned(course: Course, view: View) -> None:
    """Start the clocks of duties whose condition has just turned true."""
    for duty in course.agreement.duties:
        clock = duty.clock
        if not isinstance(clock, Started) or clock.trigger.becomes is None:
            continue
        key = f"duty:{duty.id}"
        is_new = come_true(course, key, clock.trigger.becomes, view)
        if is_new and holds(clock.trigger.when, view):
            start = Occurrence(index=len(course.log), at=course.now, moments=(TURNED,))
            course.log.append(start)
            begin(course, duty, start, view)


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
    """Return the calendar of the duty, the first team, the segment or agreement."""
    teams = {team.id: team.calendar for team in course.agreement.teams}
    for name in (
        duty.calendar,
        teams.get(course.team or ""),
        _of_segment(course, view),
    ):
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
            try_with(course, case, each)


def _is_used(course: Course, case: Case, act: Occurrence) -> bool:
    return (case.duty.id, act.index) in course.used


def fulfil(course: Course, act: Occurrence) -> None:
    """Let a happening fulfil what is owed; each act fulfils one case of a duty."""
    for case in course.cases:
        if _is_open(case) and case.start.index < act.index:
            try_with(course, case, act)


def _is_open(case: Case) -> bool:
    return case.done is None and case.state in {"pending", "late"}


def try_with(course: Course, case: Case, act: Occurrence) -> None:
    """Let an act fulfil a case, if it can and has not fulfilled one of this duty."""
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
    """Return the attempts since a case's hand-off that its channels let count."""
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
    """Let facts fulfil what must hold or be on record."""
    for case in course.cases:
        if (
            _is_open(case)
            and isinstance(case.duty.clock, Started)
            and is_met(case, view)
        ):
            keep(case, course.now, "on record")


def is_met(case: Case, view: View) -> bool:
    """Tell whether what must hold holds, or what must be on record is."""
    return is_met_by(case.duty, view.inside(case.start.own))


def is_met_by(duty: Duty, view: View) -> bool:
    """Tell whether what a duty asks for holds, or is on record."""
    match duty.performance:
        case Meet(condition=condition):
            return holds(condition, view)
        case Record(facts=facts):
            return all(view.value(fact) is not None for fact in facts)
    return False


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
