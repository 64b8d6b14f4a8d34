"""Stages, statuses and ends: how a lead comes from one place to another."""

from collections.abc import Callable

from sla_compiler.agreement.lifecycle import End, Stage, Status
from sla_compiler.diagnostic import Route
from sla_compiler.reading import duties
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import Course, Place
from sla_compiler.reading.facts import present
from sla_compiler.reading.happening import happen, nothing
from sla_compiler.reading.history import NONE, Own
from sla_compiler.reading.routing import route
from sla_compiler.reading.scores import is_in_force


def go(  # noqa: PLR0913 - where, why, and on which occasion
    course: Course,
    place: str,
    cause: str,
    *,
    moments: tuple[str, ...] = (),
    own: Own = NONE,
    status: str | None = None,
    queue: str | None = None,
    besides: Callable[[], None] = nothing,
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
        besides()

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
    is_known = course.is_given and course.stage in order and handoff in order
    if is_known and order.index(course.stage or "") > order.index(handoff or ""):
        return
    if isinstance(found, Stage):
        course.owner, course.is_given = queue or found.owner, False
    elif found is not None:
        course.owner = queue or found.queue or course.owner


def _hand_over(course: Course) -> None:
    """Judge exclusion at the first hand-off, segment and route at each."""
    is_first = not course.handoffs
    course.handoffs.append(len(course.log) - 1)
    course.outcome, course.team, course.is_given = None, None, False
    view = present(course)
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
    course.statuses.append(Place(at=course.now, id=status, cause=cause, origin=origin))


def status_of(course: Course, status: str | None) -> Status | None:
    """Return the status of that name, if there is one."""
    every = course.agreement.statuses
    return next((each for each in every if each.id == status), None)


def before_handoff(course: Course) -> str | None:
    """Return the stage that stands before the hand-off, if there is one."""
    order, handoff = course.order(), course.agreement.handoff.stage
    at = order.index(handoff) if handoff in order else 0
    return order[at - 1] if at > 0 else None
