"""Interest points: a fold over the history in time order, written down step by step."""

from dataclasses import dataclass
from fractions import Fraction

from sla_compiler.agreement.scores import Effect, Interest, Signal
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.clock.zone import DAY, Instant, first_instant, wall_at
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import Course, Step
from sla_compiler.reading.facts import View
from sla_compiler.reading.frequency import allows
from sla_compiler.reading.history import Own
from sla_compiler.reading.scores import NO_POINTS, clamped, is_in_force
from sla_compiler.words.duration import Duration
from sla_compiler.words.number import plain


@dataclass(frozen=True, slots=True)
class Heard:
    """What one signal makes of an event: an effect, or why it has none."""

    signal: Signal
    effect: Effect | None
    note: str


def is_positive(signal: Signal) -> bool:
    """Tell whether a signal can bring points."""
    return any(band.effect.points > 0 for band in signal.bands)


def is_activity(course: Course, events: tuple[str, ...]) -> bool:
    """Tell whether a positive signal that is in force listens to any of the events."""
    interest = course.agreement.interest
    day = course.calendar.day(course.now)
    return interest is not None and any(
        set(signal.events) & set(events) and is_positive(signal)
        for signal in interest.signals
        if is_in_force(signal.in_force, day)
    )


def stir(course: Course, moments: tuple[str, ...]) -> None:
    """Let what happens hold the decay back, if it is activity."""
    score = course.agreement.interest
    decay = score.decay if score is not None else None
    activity = decay.activity if decay is not None else ()
    if not set(activity or ("any_signal",)).isdisjoint(moments):
        course.active, course.ticks = course.now, 0


def begin(course: Course) -> None:
    """Set the points a new lead starts with."""
    interest = course.agreement.interest
    if interest is not None:
        course.points = _clamped(course, NO_POINTS)


def heard(
    course: Course, events: tuple[str, ...], own: Own, view: View
) -> tuple[Heard, ...]:
    """Return what every signal makes of an event, judged on the lead just before it."""
    interest = course.agreement.interest
    if interest is None:
        return ()
    exempt = interest.exempt is not None and holds(interest.exempt, view)
    found = (
        _judged(course, signal, own, view, exempt=exempt)
        for signal in interest.signals
        if set(signal.events) & set(events)
    )
    return tuple(each for each in found if each is not None)


def _judged(
    course: Course, signal: Signal, own: Own, view: View, *, exempt: bool
) -> Heard | None:
    if not is_in_force(signal.in_force, view.day):
        return Heard(signal, None, "not in force")
    inside = view.inside(own)
    bands = (
        band.effect
        for band in signal.bands
        if holds(band.where, inside) and holds(band.when, view)
    )
    effect = next(bands, None)
    if effect is None or not holds(signal.when, view):
        return Heard(signal, None, "does not apply")
    if exempt:
        return Heard(signal, None, "exempt")
    times = course.counted.get(signal.id, [])
    if not allows(signal.at_most, times, course.now, course.calendar):
        assert signal.at_most is not None
        return Heard(signal, None, f"counts {signal.at_most.plain()} at most")
    return Heard(signal, effect, "")


def apply(course: Course, event: str, found: tuple[Heard, ...]) -> None:
    """Let an event work: first what is added, then what is set, then floor and cap."""
    added = [each for each in found if each.effect and each.effect.kind == "add"]
    put = [each for each in found if each.effect and each.effect.kind == "set"]
    # Signals are a map: their order means nothing, so the most points stand.
    put.sort(key=_set_to)
    for each in (one for one in found if one.effect is None):
        _write(course, event, each.signal.id, "0", each.note, each.signal)
    for each in (*added, *put):
        assert each.effect is not None
        course.counted.setdefault(each.signal.id, []).append(course.now)
        shown = _change(course, each.effect)
        _write(course, event, each.signal.id, shown, "", each.signal)
    if added or put:
        _clamp(course, event)


def _set_to(of: Heard) -> Fraction:
    return of.effect.points if of.effect is not None else NO_POINTS


def give(course: Course, effect: Effect, cause: str) -> None:
    """Let an outcome change the points; what sets them ends the pending decay."""
    shown = _change(course, effect)
    if effect.kind == "set":
        course.active, course.ticks = None, 0
    _write(course, cause, None, shown, "")
    _clamp(course, cause)


def next_tick(course: Course) -> Instant | None:
    """Return when points wear off next."""
    interest = course.agreement.interest
    if interest is None or interest.decay is None or course.active is None:
        return None
    if interest.floor is not None and course.points <= interest.floor:
        return None
    decay = interest.decay
    first = deadline(course.active, decay.after_inactive, course.calendar)
    if isinstance(first, Never):
        return None
    number = course.ticks + (decay.after_inactive.amount == 0)
    times = Duration(family=decay.every.family, amount=decay.every.amount * number)
    found = deadline(first, times, course.calendar)
    return None if isinstance(found, Never) else found


def skip_ticks(course: Course) -> None:
    """Let ticks that fell while there was nothing to lose pass."""
    while (at := next_tick(course)) is not None and at <= course.now:
        course.ticks += 1


def tick(course: Course, view: View) -> None:
    """Let points wear off, unless the lead is exempt."""
    interest = course.agreement.interest
    assert interest is not None
    assert interest.decay is not None
    course.ticks += 1
    if interest.exempt is not None and holds(interest.exempt, view):
        _write(course, "decay", None, "0", "exempt")
        return
    lost = Effect("add", -interest.decay.lose)
    _write(course, "decay", None, _change(course, lost), "")
    _clamp(course, "decay")


def next_floor(course: Course) -> Instant | None:
    """Return when points below the floor are raised to it next."""
    interest = course.agreement.interest
    if interest is None or interest.floor_at is None or interest.floor is None:
        return None
    if course.points >= interest.floor:
        return None
    zone = course.calendar.in_zone
    wall = wall_at(zone, course.now)
    today = wall - wall % DAY + interest.floor_at * 60
    times = (first_instant(zone, today + days * DAY) for days in range(3))
    return next(at for at in times if at > course.now)


def is_floor_time(course: Course) -> bool:
    """Tell whether the floor settles now; points that wear off now are settled too."""
    interest = course.agreement.interest
    if interest is None or interest.floor_at is None or interest.floor is None:
        return False
    zone = course.calendar.in_zone
    wall = wall_at(zone, course.now)
    settles = first_instant(zone, wall - wall % DAY + interest.floor_at * 60)
    return settles == course.now


def raise_to_floor(course: Course) -> None:
    """Raise points below the floor to it, at its time of day."""
    interest = course.agreement.interest
    assert interest is not None
    assert interest.floor is not None
    if course.points < interest.floor:
        course.points = interest.floor
        _write(course, "floor", None, f"= {plain(interest.floor)}", "")


def _clamped(course: Course, points: Fraction) -> Fraction:
    interest = _interest(course)
    floor = interest.floor if interest.floor_at is None else None
    return clamped(points, interest.cap, floor)


def _clamp(course: Course, event: str) -> None:
    bounded = _clamped(course, course.points)
    if bounded != course.points:
        note = "cap" if bounded < course.points else "floor"
        course.points = bounded
        _write(course, event, None, f"= {plain(bounded)}", note)


def _interest(course: Course) -> Interest:
    assert course.agreement.interest is not None
    return course.agreement.interest


def _change(course: Course, effect: Effect) -> str:
    if effect.kind == "set":
        course.points = effect.points
        return f"= {plain(effect.points)}"
    course.points += effect.points
    return f"{'+' if effect.points >= 0 else ''}{plain(effect.points)}"


def _write(  # noqa: PLR0913, PLR0917 - the columns of the ledger
    course: Course,
    event: str,
    signal: str | None,
    effect: str,
    note: str,
    of: Signal | None = None,
) -> None:
    step = Step(
        at=course.now,
        event=event,
        signal=signal,
        effect=effect,
        points=course.points,
        note=note,
        origin=of.origin if of is not None else (),
    )
    course.ledger.append(step)
