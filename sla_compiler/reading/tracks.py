"""Nurturing: which track a lead is in, and when each of its messages is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.lifecycle import Outcome, Step, Track, Window
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import Never, deadline, next_opening
from sla_compiler.clock.zone import Instant
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import ALWAYS_OPEN, Course, Fired, Run
from sla_compiler.reading.facts import View, present
from sla_compiler.reading.frequency import next_chance
from sla_compiler.reading.happening import happen
from sla_compiler.reading.scores import is_in_force
from sla_compiler.words.duration import Duration, Family
from sla_compiler.words.hours import MINUTES_A_DAY, Opening
from sla_compiler.words.weekday import Weekday

FINISHED = "all steps are done"
ENDED = "the lead has ended"

_MOST_MESSAGES = 1000
_MOST_SHIFTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message of a run: when it was planned, and when it goes out, if it does."""

    step: int
    what: Step
    planned: Instant
    due: Instant | None
    why: str = ""


def current(course: Course) -> Run | None:
    """Return the run that goes on now."""
    return course.runs[-1] if course.runs and course.runs[-1].end is None else None


def enter(course: Course, track: Track, cause: str) -> None:
    """Bring the lead into a track, out of the one it is in."""
    run = current(course)
    if run is not None and run.track is track:
        return
    leave(course, f"went on to {track.id}")
    happen(course, (f"entered.{track.id}",), cause=cause)
    course.runs.append(Run(track=track, start=course.now, cause=cause))


def leave(course: Course, why: str) -> None:
    """End the run that goes on, if any."""
    run = current(course)
    if run is not None:
        run.end, run.why = course.now, why
        happen(course, (f"left.{run.track.id}",), cause=why)


def by_outcome(course: Course, outcome: Outcome) -> None:
    """Bring a lead with an outcome into its track, unless the outcome ends the lead."""
    course.enrolled = course.now
    if course.has_ended():
        return
    view = present(course)
    found = [
        track
        for track in course.agreement.tracks
        if outcome.id in track.entry.outcomes or track.id == outcome.track
        if _takes(track, view)
    ]
    if len(found) == 1:
        enter(course, found[0], f"outcome {outcome.id}")
    elif found:
        names = tuple(track.id for track in found)
        course.fault("two tracks", f"{outcome.id} leads to several tracks", *names)


def _takes(track: Track, view: View) -> bool:
    return is_in_force(track.in_force, view.day) and holds(track.when, view)


def set_off(course: Course, fired: list[Fired]) -> None:
    """Let triggers end runs and start them; at the instant of a stop none starts."""
    run = current(course)
    exits = [each for each in fired if each.watch.kind == "exit"]
    for each in exits:
        if run is not None and run.track.id == each.watch.id and run.end is None:
            _exit(course, run.track, each.cause)
    entries = [each for each in fired if each.watch.kind == "enter"]
    if not entries or not _may_start(course):
        return
    view = present(course)
    tracks = {track.id: track for track in course.agreement.tracks}
    found = [each for each in entries if _takes(tracks[each.watch.id], view)]
    if len(found) == 1:
        enter(course, tracks[found[0].watch.id], found[0].cause)
    elif found:
        names = tuple(each.watch.id for each in found)
        course.fault("two tracks", "several tracks take the lead at once", *names)


def _exit(course: Course, track: Track, cause: str) -> None:
    assert track.exit is not None
    found = (each for each in course.agreement.tracks if each.id == track.exit.to)
    onward = next(found, None)
    if onward is not None and _takes(onward, present(course)):
        enter(course, onward, f"exit of {track.id}")
    else:
        leave(course, cause)


def _may_start(course: Course) -> bool:
    """Tell whether a trigger may start a track for the lead now."""
    order, handoff = course.order(), course.agreement.handoff.stage
    early = course.stage is None or (
        course.stage in order
        and (handoff not in order or order.index(course.stage) < order.index(handoff))
    )
    taken = course.now in {course.stopped, course.enrolled}
    return early and current(course) is None and not taken


def stops(agreement: Agreement) -> frozenset[str]:
    """Return the moments that end every track: those agreed, and the last stage.

    The hand-off is no end of the way, even where it is the last stage.
    """
    handoff, last = agreement.handoff.stage, agreement.stages[-1:]
    done = {f"entered.{stage.id}" for stage in last if handoff not in {None, stage.id}}
    return frozenset(agreement.nurturing.stop_after) | done


def stop(course: Course) -> None:
    """End the run if the lead has ended, or a moment that ends every track has come."""
    if course.has_ended():
        leave(course, ENDED)
        return
    now = [each for each in course.log if each.at == course.now]
    found = sorted({m for each in now for m in each.moments} & course.ground.stops)
    if found and course.stopped != course.now:
        course.stopped = course.now
        leave(course, found[0])


def pause(course: Course, view: View) -> None:
    """Put down when nothing is sent, and when sending goes on."""
    condition = course.agreement.nurturing.pause
    if condition is None:
        return
    paused = holds(condition, view)
    is_open = bool(course.pauses) and course.pauses[-1][1] is None
    if paused and not is_open:
        course.pauses.append((course.now, None))
    elif is_open and not paused:
        course.pauses[-1] = (course.pauses[-1][0], course.now)


def finish(course: Course) -> bool:
    """End a run whose last message is out; tell whether there was one."""
    at = finish_at(course)
    if at is None or at > course.now:
        return False
    leave(course, FINISHED)
    return True


def finish_at(course: Course) -> Instant | None:
    """Return when the run that goes on has sent its last message, if it has any."""
    run = current(course)
    if run is None or not run.track.steps:
        return None
    if any(each.every and not each.lasts for each in run.track.steps):
        return None
    dues = [each.due for each in plan(course, run)]
    known = [due for due in dues if due is not None]
    return max(known, default=run.start) if len(known) == len(dues) else None


def plan(course: Course, run: Run) -> tuple[Message, ...]:
    """Return the messages of a run with the instants at which they go out."""
    before: list[Instant] = []
    for each in course.runs:
        found = tuple(_plan(course, each, before))
        if each is run:
            return found
    return ()


def _plan(course: Course, run: Run, before: list[Instant]) -> Iterator[Message]:
    calendar = window_calendar(course, run.track)
    window = _opening(run.track.window, calendar)
    planned = sorted(
        (at, number)
        for number, step in enumerate(run.track.steps)
        for at in times(step, run.start, calendar, course.now)
    )
    for at, number in planned:
        due = _shifted(course, at, window, before)
        why = "" if due is not None else "nothing is sent while paused"
        if run.end is not None and run.why != FINISHED and (due or at) > run.end:
            due, why = None, run.why
        if due is not None:
            before.append(due)
        step = run.track.steps[number]
        yield Message(step=number, what=step, planned=at, due=due, why=why)


def window_calendar(course: Course, track: Track) -> Calendar:
    """Return in which zone a track's days and hours are counted."""
    name = track.window.calendar if track.window is not None else None
    segment = present(course).value("segment")
    found = (s.calendar for s in course.agreement.segments if s.id == segment)
    name = name or next(found, None) or course.agreement.calendar
    return course.calendars.get(name or "", ALWAYS_OPEN)


def times(
    step: Step, start: Instant, calendar: Calendar, until: Instant
) -> Iterator[Instant]:
    """Yield when a step is planned: once, or again and again for its time."""
    first = _later(start, Duration(family=Family.DAYS, amount=step.day), calendar)
    first += step.hour * 3600
    yield first
    if step.every is None or not step.every.amount:
        return
    end = None if step.lasts is None else _later(first, step.lasts, calendar)
    for number in range(1, _MOST_MESSAGES):
        length = Duration(family=step.every.family, amount=step.every.amount * number)
        at = _later(first, length, calendar)
        if end is not None and at >= end:
            return
        yield at
        if end is None and at > until:
            return


def _later(at: Instant, length: Duration, calendar: Calendar) -> Instant:
    end = deadline(at, length, calendar)
    return at if isinstance(end, Never) else end


def _shifted(
    course: Course, at: Instant, window: Calendar, before: list[Instant]
) -> Instant | None:
    """Return when a planned message goes out, if it does."""
    often = course.agreement.nurturing.at_most
    for _ in range(_MOST_SHIFTS):
        wanted = at
        for start, end in course.pauses:
            if start <= at and (end is None or at < end):
                if end is None:
                    return None
                at = end
        opening = next_opening(at, window)
        if isinstance(opening, Never):
            return None
        at = opening
        if often is not None:
            chance = next_chance(often, before, at, course.calendar)
            if chance is None:
                return None
            at = chance
        if at == wanted:
            return at
    return None


def _opening(window: Window | None, calendar: Calendar) -> Calendar:
    """Return the send window as a calendar of its own."""
    whole = (Opening(0, MINUTES_A_DAY),)
    between = window.between if window is not None and window.between else whole
    days = window.days if window is not None and window.days else ()
    open_days = {Weekday[name.upper()] for name in days} or set(Weekday)
    hours = tuple(between if Weekday(n) in open_days else () for n in range(7))
    return Calendar(zone=calendar.zone, hours=hours)


def end_of_day(at: Instant, calendar: Calendar) -> Instant:
    """Return the first instant of the day after."""
    from sla_compiler.reading.facts import midnight

    return midnight(calendar.day(at) + timedelta(days=1), calendar)
