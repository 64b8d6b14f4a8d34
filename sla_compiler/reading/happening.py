"""One happening, and all that hangs on it: points, clocks, acts, triggers."""

from collections.abc import Callable

from sla_compiler.reading import duties, interest, judging, watching
from sla_compiler.reading.course import Course, Occurrence
from sla_compiler.reading.facts import present
from sla_compiler.reading.history import NONE, Own


def nothing() -> None:
    """Change nothing but what a happening changes by itself."""


def happen(
    course: Course,
    moments: tuple[str, ...],
    own: Own = NONE,
    *,
    cause: str = "",
    change: Callable[[], None] = nothing,
) -> Occurrence:
    """Let something happen now: `change` is what it does to the lead's place.

    Whatever hangs on it is judged on the lead just before. Then the lead changes, acts
    fulfil what was owed, and last of all new clocks start.
    """
    view = present(course)
    if interest.is_activity(course, moments):
        moments = (*moments, "any_signal")
    interest.stir(course, moments)
    points = interest.heard(course, moments, own, view)
    started = duties.set_off(course, moments, own, view)
    fired = watching.heard(course, moments, own, view)
    judging.before(course, moments, view)
    left = course.stage
    act = Occurrence(
        index=len(course.log), at=course.now, moments=moments, own=own, cause=cause
    )
    course.log.append(act)
    change()
    interest.apply(course, moments[0], points)
    duties.fulfil(course, act)
    if course.stage != left:
        duties.lapse(course, forward=_is_forward(course, left))
    after = present(course)
    for duty in started:
        duties.begin(course, duty, act, after)
    course.fired.extend(fired)
    return act


def _is_forward(course: Course, left: str | None) -> bool:
    order = course.order()
    if course.stage not in order or left not in order:
        return False
    return order.index(course.stage) > order.index(left)
