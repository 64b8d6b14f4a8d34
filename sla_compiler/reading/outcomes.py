"""Outcomes: what they do to a lead, and when it may come back."""

from sla_compiler.agreement.lifecycle import ComeBack, Outcome
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.clock.zone import Instant
from sla_compiler.reading import interest, judging, lifecycle, tracks, watching
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import Block, Course, Given
from sla_compiler.reading.facts import View, midnight, present
from sla_compiler.reading.happening import happen
from sla_compiler.reading.history import NONE, Own

USES = {"rejected": "reject", "returned": "return", "disqualified": "disqualify"}
"""For what an outcome is used when each of these moments is on record."""

MOMENTS = {use: moment for moment, use in USES.items()}


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
    back_to = outcome.end or outcome.stage or lifecycle.before_handoff(course)
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
    _take_back(course, given, own)
    if outcome.interest is not None:
        interest.give(course, outcome.interest, f"outcome {outcome.id}")
    course.block = _block(course, outcome, cooldown)
    tracks.stop(course)
    tracks.by_outcome(course, outcome)
    watching.settle_stages(course, present(course))


def _take_back(course: Course, given: Given, own: Own) -> None:
    """Bring a lead to where its outcome leads, or let it stay where it is."""
    outcome, moment = given.outcome, MOMENTS[given.use]
    moments = (moment, f"{moment}.{outcome.id}")

    def change() -> None:
        course.outcome = outcome.id

    if given.back_to is not None and given.back_to != course.stage:
        lifecycle.go(
            course,
            given.back_to,
            f"{moment} as {outcome.id}",
            moments=moments,
            own=own,
            status=outcome.status,
            queue=outcome.queue,
            besides=change,
        )
        return
    happen(course, moments, own, cause=given.cause, change=change)
    if outcome.status is not None:
        lifecycle.put_status(course, outcome.status, f"outcome {outcome.id}")


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
        course.seen[key] = holds(again.becomes, present(course))
    return Block(
        outcome=outcome.id,
        cooldown=cooldown,
        after=after,
        before=again.before,
        by=again.by,
        becomes=again.becomes,
        comes_back=outcome.again is not None,
        back_to=outcome.stage or lifecycle.before_handoff(course),
    )


def free_at(course: Course) -> Instant | None:
    """Return when the time of a block is over; nothing if there is no such time."""
    block = course.block
    if block is None:
        return None
    times = [each for each in (block.cooldown, block.after) if each is not None]
    if block.before is not None:
        day = present(course).value(block.before)
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
    return judging.latest_start(start, block.by, course.calendar)


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
        lifecycle.go(course, block.back_to, f"comes back after {block.outcome}")
        watching.settle_stages(course, present(course))
    course.seen[f"stage:{course.agreement.handoff.stage}"] = False
