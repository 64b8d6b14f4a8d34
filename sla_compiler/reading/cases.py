"""Every duty with its promise, and its cases for the lead as they stand."""

from collections.abc import Iterator
from datetime import datetime

from sla_compiler.agreement.duty import (
    Ahead,
    Attempts,
    Duty,
    Nurture,
    Recurring,
    Started,
    Volume,
)
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.clock.zone import Instant, moment
from sla_compiler.reading import duties, escalation, tracks
from sla_compiler.reading.consequences import CALLED, of_one
from sla_compiler.reading.course import Case, Course, Occurrence, Run
from sla_compiler.reading.result import CaseOfDuty, Due, DutyRead, Planned, Told
from sla_compiler.words.duration import Duration


def duties_read(course: Course) -> Iterator[DutyRead]:
    """Yield every duty of the register, by id."""
    by = course.agreement.escalation.by if course.agreement.escalation else ()
    for duty in course.agreement.duties:
        cases = [each for each in course.cases if each.duty is duty]
        if isinstance(duty.performance, Nurture):
            cases = list(_nurture(course, duty, duty.performance.track))
        yield DutyRead(
            id=duty.id,
            promise=duty,
            told_by=by if escalation.ladder(duty, course.agreement) else (),
            cases=tuple(_case(course, each) for each in cases),
            note=_note(duty),
            origin=duty.origin,
        )


def _note(duty: Duty) -> str:
    """Return why a duty has no case of a single lead, if that is so."""
    if isinstance(duty.performance, Volume):
        return "counted over all leads of the period"
    if isinstance(duty.clock, Recurring) and duty.clock.each is None:
        return "owed to the calendar, not for a single lead"
    if isinstance(duty.clock, Ahead):
        return "judged when the moment comes"
    if isinstance(duty.clock, Started):
        return _note_of_start(duty.clock.trigger.after)
    return ""


def _note_of_start(after: tuple[str, ...]) -> str:
    """Return why no single lead may start a clock, if that is so."""
    if any(each.startswith(CALLED) for each in after):
        return "arises from several cases, of this lead or of others"
    if any(each.startswith("missed.") for each in after):
        return "follows a measure, which counts all leads of its period"
    return ""


def _case(course: Course, case: Case) -> CaseOfDuty:
    duty = case.duty
    return CaseOfDuty(
        cause=_cause(case),
        start=moment(case.start.at),
        calendar=_name(course, case.calendar),
        state=case.state,
        dues=tuple(_dues(course, case)),
        done=_moment(case.done),
        how=case.how,
        aim=_after(case.start.at, duty.aim, case.calendar),
        ladder=tuple(
            Told(
                to=each.step.to, at=_moment(each.at), came_due=each.due, step=each.step
            )
            for each in escalation.calls(case, course.agreement, course.now)
        ),
        follows=case.follows,
        counts=case.counts,
        attempts=_attempts(course, case),
        plan=tuple(_plan(course, case)),
    )


def _cause(case: Case) -> str:
    """Return the moment of a happening that started the clock."""
    clock, moments = case.duty.clock, case.start.moments
    wanted: tuple[str, ...] = ()
    if isinstance(clock, Started):
        wanted = clock.trigger.after
    elif isinstance(clock, Ahead):
        wanted = clock.before
    found = (each for each in moments if each in wanted)
    return next(found, moments[0] if moments else "")


def _name(course: Course, calendar: Calendar) -> str | None:
    names = (name for name, each in course.calendars.items() if each is calendar)
    return next(names, None)


def _moment(at: Instant | None) -> datetime | None:
    return None if at is None else moment(at)


def _after(at: Instant, length: Duration | None, calendar: Calendar) -> datetime | None:
    if length is None:
        return None
    end = deadline(at, length, calendar)
    return None if isinstance(end, Never) else moment(end)


def _dues(course: Course, case: Case) -> Iterator[Due]:
    lengths = [level.within.plain() for level in case.duty.levels]
    if case.duty.over is not None:
        lengths.append(case.duty.over.plain())
    lengths += [""] * (len(case.deadlines) - len(lengths))
    for at, within in zip(case.deadlines, lengths, strict=False):
        yield Due(at=_moment(at), within=within, state=_state(course, case, at))


def _state(course: Course, case: Case, at: Instant | None) -> str:
    """Return how one level of a case stands."""
    if case.state not in {"pending", "kept", "late"} or len(case.deadlines) == 1:
        return case.state
    if case.done is not None:
        return "kept" if at is None or case.done <= at else "late"
    return "late" if at is not None and course.now > at else "pending"


def _attempts(course: Course, case: Case) -> tuple[datetime, ...]:
    if not isinstance(case.duty.performance, Attempts):
        return ()
    return tuple(moment(each.at) for each in duties.attempts_in(course, case))


def _plan(course: Course, case: Case) -> Iterator[Planned]:
    """Yield the attempts that the case's cadence plans, in time."""
    performance = case.duty.performance
    if not isinstance(performance, Attempts):
        return
    for cadence in course.agreement.cadences:
        if cadence.id == performance.cadence:
            end = case.deadline or course.now
            found = [
                Planned(at=moment(at), via=step.via, offer=step.offer)
                for step in cadence.steps
                for at in tracks.times(step, case.start.at, case.calendar, end)
            ]
            yield from sorted(found, key=lambda each: each.at)


def _nurture(course: Course, duty: Duty, track: str) -> Iterator[Case]:
    """Yield a case for each message of a track that was or is to be sent."""
    sent = [each for each in course.sent if each.own.get("track", track) == track]
    for run in course.runs:
        if run.track.id == track:
            yield from _messages(course, duty, run, sent)


def _messages(
    course: Course, duty: Duty, run: Run, sent: list[Occurrence]
) -> Iterator[Case]:
    calendar = tracks.window_calendar(course, run.track)
    for each in tracks.plan(course, run):
        if each.due is None:
            continue
        end = tracks.end_of_day(each.due, calendar)
        start = Occurrence(
            index=len(course.log), at=each.due, moments=(f"step {each.step + 1}",)
        )
        case = Case(
            duty=duty,
            start=start,
            since=-1,
            calendar=calendar,
            deadlines=(end,),
            state=duties.beginning(course, duty, calendar, each.due),
        )
        if case.state == "pending":
            _send(course, case, sent, each.step + 1)
            case.follows = tuple(of_one(course, case))
        yield case


def _send(course: Course, case: Case, sent: list[Occurrence], step: int) -> None:
    """Look among the messages on record for this one, the first not taken yet."""
    end = case.deadlines[0]
    assert end is not None
    for each in sent:
        if each.own.get("step", step) == step:
            sent.remove(each)
            case.done, case.how = each.at, "sent"
            case.state = "kept" if each.at <= end else "late"
            return
    if course.now > end:
        case.state = "late"
