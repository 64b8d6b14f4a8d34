"""What waits for a moment or for a condition to turn true."""

from collections.abc import Iterator

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.condition import Condition
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import Course, Fired, Watch
from sla_compiler.reading.facts import View
from sla_compiler.reading.history import Own

TURNED = "its condition turned true"


def watches(agreement: Agreement) -> tuple[Watch, ...]:
    """Return everything that a trigger can set off."""
    return tuple(_watches(agreement))


def _watches(agreement: Agreement) -> Iterator[Watch]:
    for end in agreement.ends:
        yield Watch(kind="end", id=end.id, trigger=end.trigger, origin=end.origin)
    for back in agreement.returns:
        trigger = Trigger(becomes=back.when)
        yield Watch(kind="return", id=back.id, trigger=trigger, origin=back.origin)
    for stage in agreement.stages[1:]:
        yield Watch(
            kind="stage", id=stage.id, trigger=stage.trigger, origin=stage.origin
        )
    for status in agreement.statuses:
        yield Watch(
            kind="status", id=status.id, trigger=status.trigger, origin=status.origin
        )
    for track in agreement.tracks:
        entry = track.entry.trigger
        yield Watch(kind="enter", id=track.id, trigger=entry, origin=track.origin)
        if track.exit is not None:
            leave = track.exit.trigger
            yield Watch(kind="exit", id=track.id, trigger=leave, origin=track.origin)


def heard(
    course: Course, moments: tuple[str, ...], own: Own, view: View
) -> tuple[Fired, ...]:
    """Return what a happening sets off, judged on the lead just before it."""
    return tuple(
        Fired(watch, min(set(watch.trigger.after) & set(moments)))
        for watch in course.ground.watches
        if is_set_off(watch.trigger, moments, own, view)
    )


def is_set_off(
    trigger: Trigger, moments: tuple[str, ...], own: Own, view: View
) -> bool:
    """Tell whether a happening sets a trigger off."""
    return (
        bool(set(trigger.after) & set(moments))
        and holds(trigger.where, view.inside(own))
        and holds(trigger.when, view)
    )


def turned(course: Course, view: View) -> tuple[Fired, ...]:
    """Return what a condition that has just turned true sets off."""
    found = []
    for watch in course.ground.watches:
        condition = watch.trigger.becomes
        if condition is None:
            continue
        now = _is_listening(course, watch) and holds(condition, view)
        key = f"{watch.kind}:{watch.id}"
        if now and not course.seen.get(key) and holds(watch.trigger.when, view):
            found.append(Fired(watch, TURNED))
        course.seen[key] = now
    return tuple(found)


def come_true(course: Course, key: str, condition: Condition, view: View) -> bool:
    """Tell whether a condition has turned true since it was last looked at."""
    before, now = course.seen.get(key, False), holds(condition, view)
    course.seen[key] = now
    return now and not before


def settle_stages(course: Course, view: View) -> None:
    """Take the conditions of all stages as seen: from here they must turn true anew."""
    for watch in course.ground.watches:
        if watch.kind == "stage" and watch.trigger.becomes is not None:
            course.seen[f"stage:{watch.id}"] = holds(watch.trigger.becomes, view)


def _is_listening(course: Course, watch: Watch) -> bool:
    """Tell whether a condition is listened to where the lead is now."""
    match watch.kind:
        case "stage":
            return _is_next(course, watch.id)
        case "status":
            places = (s.stages for s in course.agreement.statuses if s.id == watch.id)
            return course.stage in next(places)
        case "return":
            return course.stage == course.agreement.handoff.stage
        case "end":
            return not course.has_ended()
        case "enter" | "exit":
            return True


def _is_next(course: Course, stage: str) -> bool:
    """Tell whether no stage with a condition of its own lies between."""
    stages = course.agreement.stages
    order = course.order()
    if course.stage not in order or order.index(course.stage) >= order.index(stage):
        return False
    between = stages[order.index(course.stage) + 1 : order.index(stage)]
    return all(each.trigger.becomes is None for each in between)
