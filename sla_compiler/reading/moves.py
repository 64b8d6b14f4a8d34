"""What triggers make of a lead's place: one move at an instant, or a conflict."""

from sla_compiler.reading import lifecycle, outcomes
from sla_compiler.reading.course import Conflict, Course, Fired
from sla_compiler.reading.facts import present
from sla_compiler.reading.frequency import allows
from sla_compiler.reading.scores import is_in_force


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
    lifecycle.go(course, stage, cause)


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
        lifecycle.put_status(course, names[0], statuses[0].cause)


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
            day = present(course).day
            return course.stage == course.agreement.handoff.stage and is_in_force(
                found.in_force, day
            )
    return False


def _move(course: Course, fired: Fired) -> None:
    match fired.watch.kind:
        case "end":
            lifecycle.go(course, fired.watch.id, fired.cause)
        case "stage":
            enter_stage(course, fired.watch.id, fired.cause)
        case "return":
            every = course.agreement.returns
            found = next(each for each in every if each.id == fired.watch.id)
            outcome = outcomes.outcome_of(course, found.outcome)
            if outcome is not None:
                outcomes.give(course, outcome, "return", f"handoff.returns.{found.id}")


def _is_status(course: Course, fired: Fired) -> bool:
    found = lifecycle.status_of(course, fired.watch.id)
    return (
        fired.watch.kind == "status"
        and found is not None
        and course.stage in found.stages
        and course.status != found.id
    )
