"""Each hand-off of a lead, with what was judged at it and whether it counts."""

from collections.abc import Iterator

from sla_compiler.agreement.duty import Duty, Volume
from sla_compiler.clock.zone import moment
from sla_compiler.reading.course import Course, Given, Occurrence, Routed
from sla_compiler.reading.recurrence import period_of
from sla_compiler.reading.result import Counting, HandedOver, Routing
from sla_compiler.reading.scores import is_in_force


def handoffs(course: Course) -> Iterator[HandedOver]:
    """Yield the hand-offs in time order."""
    for number, index in enumerate(course.handoffs):
        yield HandedOver(
            at=moment(course.log[index].at),
            segment=course.segments[number],
            excluded=course.excluded,
            routing=_routing(course.routes[number]),
            counts=tuple(_counts(course, number)),
        )


def _routing(of: Routed) -> Routing:
    return Routing(
        rule=of.rule,
        to=of.to,
        owner=of.owner,
        method=of.method,
        limit=of.limit,
        recorded=of.recorded,
        origin=of.origin,
    )


def _counts(course: Course, number: int) -> Iterator[Counting]:
    for duty in course.agreement.duties:
        if isinstance(duty.performance, Volume):
            yield _count(course, duty, duty.performance, number)


def _count(course: Course, duty: Duty, volume: Volume, number: int) -> Counting:
    at = course.log[course.handoffs[number]].at
    calendar = course.calendars.get(duty.calendar or "", course.calendar)
    day = calendar.day(at)
    fiscal = course.agreement.fiscal_start
    first, _ = period_of(volume.per, day, fiscal)
    why = "" if is_in_force(duty.in_force, day) else "not in force"
    why = why or _why_not(course, number)
    segment = course.segments[number]
    return Counting(
        duty=duty.id,
        period=f"{volume.per} from {first.isoformat()}",
        counts=not why,
        why=why or "handed over",
        at_least=volume.at_least,
        in_segment=dict(volume.segments).get(segment or ""),
    )


def _why_not(course: Course, number: int) -> str:
    """Return why a hand-off does not count towards a volume, or an empty text."""
    if course.excluded:
        return "excluded"
    start, end = (
        course.handoffs[number],
        (*course.handoffs, len(course.log))[number + 1],
    )
    cycle = course.log[start:end]
    decision = _decision(cycle)
    outcome = _rejection(course, cycle)
    if outcome is None:
        return ""
    if decision is not None:
        counts = not decision or course.agreement.handoff.upheld_counts
        return "" if counts else "its rejection was upheld"
    return "" if outcome.outcome.counts_as_volume else "its outcome does not count"


def _decision(cycle: list[Occurrence]) -> bool | None:
    """Return whether the rejection was upheld, if a dispute was decided."""
    is_open, upheld = False, None
    for each in cycle:
        is_open = is_open or "disputed" in each.moments
        if "decided" in each.moments and is_open:
            upheld, is_open = each.own.get("upheld") is True, False
    return upheld


def _rejection(course: Course, cycle: list[Occurrence]) -> Given | None:
    """Return the last outcome given while this hand-off was the latest."""
    times = {(each.at, moment_) for each in cycle for moment_ in each.moments}
    return next(
        (
            each
            for each in reversed(course.given)
            if any(
                (each.at, f"{name}.{each.outcome.id}") in times
                for name in ("rejected", "returned", "disqualified")
            )
        ),
        None,
    )
