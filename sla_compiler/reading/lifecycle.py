"""Stages, statuses, ends, the hand-off and outcomes: how a lead's place changes."""

from sla_compiler.agreement.lifecycle import ComeBack, End, Outcome, Stage, Status
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.clock.zone import Instant
from sla_compiler.diagnostic import Route
from sla_compiler.reading import duties, interest, tracks, watching
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import Block, Conflict, Course, Fired, Given, Place
from sla_compiler.reading.facts import View, happened, midnight
from sla_compiler.reading.frequency import allows
from sla_compiler.reading.happening import happen
from sla_compiler.reading.history import NONE, Own
from sla_compiler.reading.routing import route
from sla_compiler.reading.scores import is_in_force

USES = {"rejected": "reject", "returned": "return", "disqualified": "disqualify"}
"""For what an outcome is used when each of these moments is on record."""

MOMENTS = {use: moment for moment, use in USES.items()}


def go(  # noqa: PLR0913 - where, why, and on which occasion
    course: Course,
    place: str,
    cause: str,
    *,
    moments: tuple[str, ...] = (),
    own: Own = NONE,
    status: str | None = None,
    queue: str | None = None,
) -> None:
    """Bring a lead into a stage or an end, out of where it is."""
    left = tuple(f"left.{each}" for each in (course.stage, course.status) if each)
    begins = status or _first_status(course, place)
    entered = tuple(f"entered.{each}" for each in (place, begins) if each)

    def change() -> None:
        course.stage, course.status = place, begins
        found = _place(course, place)
        origin = found.origin if found is not None else ()
        course.places.append(Place(at=course.now, id=place, cause=cause, origin=origin))
        if begins:
            _put_status(course, begins, "begins with the stage")
        _hold(course, found, queue)
        if place == course.agreement.handoff.stage:
            _hand_over(course)

    happen(course, (*moments, *left, *entered), own, cause=cause, change=change)


def _first_status(course: Course, place: str) -> str | None:
    """Return the first status of a stage that has no trigger of its own."""
    return next(
        (
            status.id
            for status in course.agreement.statuses
            if place in status.stages
            and status.trigger.becomes is None
            and not status.trigger.after
        ),
        None,
    )


def _place(course: Course, place: str) -> Stage | End | None:
    every: tuple[Stage | End, ...]
    every = (*course.agreement.stages, *course.agreement.ends)
    return next((each for each in every if each.id == place), None)


def _hold(course: Course, found: Stage | End | None, queue: str | None) -> None:
    """Say who holds the lead now: whom it was routed to keeps it while it goes on."""
    order, handoff = course.order(), course.agreement.handoff.stage
    if course.handoffs and course.stage in order and handoff in order:
        if order.index(course.stage) > order.index(handoff):
            return
    if isinstance(found, Stage):
        course.owner = queue or found.owner
    elif found is not None:
        course.owner = queue or found.queue or course.owner


def _hand_over(course: Course) -> None:
    """Do what is judged at the hand-off: exclusion once, segment and route each time."""
    is_first = not course.handoffs
    course.handoffs.append(len(course.log) - 1)
    course.outcome, course.team = None, None
    view = View(course)
    if is_first:
        course.excluded = tuple(
            each.id
            for each in course.agreement.exclusions
            if is_in_force(each.in_force, view.day) and holds(each.when, view)
        )
    if course.excluded:
        duties.exclude(course)
    segment = view.value("segment")
    course.segments.append(segment if isinstance(segment, str) else None)
    course.routes.append(route(course, view))


def put_status(course: Course, status: str, cause: str) -> None:
    """Bring a lead into a status."""
    left = (f"left.{course.status}",) if course.status else ()

    def change() -> None:
        _put_status(course, status, cause)

    happen(course, (*left, f"entered.{status}"), cause=cause, change=change)


def _put_status(course: Course, status: str, cause: str) -> None:
    course.status = status
    found = status_of(course, status)
    origin: Route = found.origin if found is not None else ()
    course.statuses.append(
        Place(at=course.now, id=status, cause=cause, origin=origin)
    )


def status_of(course: Course, status: str | None) -> Status | None:
    """Return the status of that name, if there is one."""
    every = course.agreement.statuses
    return next((each for each in every if each.id == status), None)


def outcome_of(course: Course, name: str | None) -> Outcome | None:
    """Return the outcome of that name, if there is one."""
    return next((each for each in course.agreement.outcomes if each.id == name), None)


def give(  # noqa: PLR0913 - what, as what, by whom, why
    course: Course,
    outcome: Outcome,
    use: str,
    cause: str,
    *,
    own: Own = NONE,
    by: str | None = None,
    note: str | None = None,
) -> None:
    """Give a lead an outcome, with all its effects."""
    moment = MOMENTS[use]
    moments = (moment, f"{moment}.{outcome.id}")
    back_to = outcome.end or outcome.stage or before_handoff(course)
    cooldown = _until(course, outcome)
    given = Given(
        at=course.now,
        outcome=outcome,
        use=use,
        by=by,
        note=note,
        cause=cause,
        cooldown_until=cooldown,
        back_to=back_to,
    )
    course.given.append(given)
    if back_to is None or back_to == course.stage:
        happen(course, moments, own, cause=cause)
        if outcome.status is not None:
            put_status(course, outcome.status, f"outcome {outcome.id}")
    else:
        go(
            course,
            back_to,
            f"{moment} as {outcome.id}",
            moments=moments,
            own=own,
            status=outcome.status,
            queue=outcome.queue,
        )
    course.outcome = outcome.id
    if outcome.interest is not None:
        interest.give(course, outcome.interest, f"outcome {outcome.id}")
    course.block = _block(course, outcome, cooldown)
    tracks.stop(course)
    tracks.by_outcome(course, outcome)
    watching.settle_stages(course, View(course))


def before_handoff(course: Course) -> str | None:
    """Return the stage that stands before the hand-off, if there is one."""
    order, handoff = course.order(), course.agreement.handoff.stage
    at = order.index(handoff) if handoff in order else 0
    return order[at - 1] if at > 0 else None


def _until(course: Course, outcome: Outcome) -> Instant | None:
    if outcome.cooldown is None:
        return None
    end = deadline(course.now, outcome.cooldown, course.calendar)
    return None if isinstance(end, Never) else end


def _block(course: Course, outcome: Outcome, cooldown: Instant | None) -> Block | None:
    again = outcome.again
    if again is None and cooldown is None:
        return None
    again = again or ComeBack()
    after = None
    if again.after is not None:
        end = deadline(course.now, again.after, course.calendar)
        after = None if isinstance(end, Never) else end
    if again.becomes is not None:
        key = f"again:{outcome.id}"
        course.seen[key] = holds(again.becomes, View(course))
    return Block(
        outcome=outcome.id,
        cooldown=cooldown,
        after=after,
        before=again.before,
        by=again.by,
        becomes=again.becomes,
        comes_back=outcome.again is not None,
        back_to=outcome.stage or before_handoff(course),
    )


def free_at(course: Course) -> Instant | None:
    """Return when the time of a block is over; nothing if there is no such time."""
    block = course.block
    if block is None:
        return None
    times = [each for each in (block.cooldown, block.after) if each is not None]
    if block.before is not None:
        day = View(course).value(block.before)
        at = _ahead_of(day, block, course)
        if at is None:
            return None
        times.append(at)
    return max(times, default=course.now)


def _ahead_of(day: object, block: Block, course: Course) -> Instant | None:
    from datetime import date

    if not isinstance(day, date):
        return None
    start = midnight(day, course.calendar)
    return duties.latest_start(start, block.by, course.calendar)


def unblock(course: Course, view: View) -> None:
    """Let a lead come back whose time has come, and whose condition has turned true."""
    block = course.block
    if block is None:
        return
    turned = block.becomes is None or watching.come_true(
        course, f"again:{block.outcome}", block.becomes, view
    )
    free = free_at(course)
    if free is None or course.now < free or not turned:
        return
    course.block = None
    if not block.comes_back:
        return
    if course.has_ended() and block.back_to is not None:
        go(course, block.back_to, f"comes back after {block.outcome}")
        watching.settle_stages(course, View(course))
    course.seen[f"stage:{course.agreement.handoff.stage}"] = False


def enter_stage(course: Course, stage: str, cause: str) -> None:
    """Bring a lead on to a stage, unless it may not be handed over now."""
    if stage == course.agreement.handoff.stage:
        reason = _held_back(course)
        if reason:
            found = Conflict(
                at=course.now, kind="held back", message=reason, about=(stage,)
            )
            course.held_back.append(found)
            return
    go(course, stage, cause)


def _held_back(course: Course) -> str:
    """Return why a lead may not be handed over now, or an empty text."""
    if course.block is not None:
        return f"outcome {course.block.outcome} keeps it from being handed on again"
    again = course.agreement.handoff.again
    if again is None or not course.handoffs:
        return ""
    later = {m for each in course.since_handoff() for m in each.moments}
    if again.needs and not later & set(again.needs):
        return f"none of {', '.join(again.needs)} came since the last hand-off"
    times = [course.log[index].at for index in course.handoffs]
    if not allows(again.at_most, times, course.now, course.calendar):
        assert again.at_most is not None
        return f"{again.at_most.plain()} at most"
    return ""


def apply(course: Course, fired: list[Fired]) -> None:
    """Let what was set off change the place of a lead; two at once are a conflict."""
    moves = [each for each in fired if _is_move(course, each)]
    if len({(each.watch.kind, each.watch.id) for each in moves}) > 1:
        names = tuple(each.watch.id for each in moves)
        course.fault("two moves", "several rules move the lead at once", *names)
    elif moves:
        _move(course, moves[0])
    statuses = [each for each in fired if _is_status(course, each)]
    names = tuple(dict.fromkeys(each.watch.id for each in statuses))
    if len(names) > 1:
        course.fault("two statuses", "several statuses take the lead at once", *names)
    elif names:
        put_status(course, names[0], statuses[0].cause)


def _is_move(course: Course, fired: Fired) -> bool:
    """Tell whether a trigger moves the lead from where it is now."""
    order, name = course.order(), fired.watch.id
    match fired.watch.kind:
        case "end":
            return not course.has_ended()
        case "stage":
            here = order.index(course.stage) if course.stage in order else len(order)
            return here < order.index(name)
        case "return":
            found = next(each for each in course.agreement.returns if each.id == name)
            day = View(course).day
            return course.stage == course.agreement.handoff.stage and is_in_force(
                found.in_force, day
            )
    return False


def _move(course: Course, fired: Fired) -> None:
    match fired.watch.kind:
        case "end":
            go(course, fired.watch.id, fired.cause)
        case "stage":
            enter_stage(course, fired.watch.id, fired.cause)
        case "return":
            every = course.agreement.returns
            found = next(each for each in every if each.id == fired.watch.id)
            outcome = outcome_of(course, found.outcome)
            if outcome is not None:
                give(course, outcome, "return", f"handoff.returns.{found.id}")


def _is_status(course: Course, fired: Fired) -> bool:
    found = status_of(course, fired.watch.id)
    return (
        fired.watch.kind == "status"
        and found is not None
        and course.stage in found.stages
        and course.status != found.id
    )
