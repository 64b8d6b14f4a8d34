"""When a cadence plans its attempts, in minutes from its start."""

from collections.abc import Iterator

from sla_compiler.agreement.lifecycle import Cadence, Step
from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration, Family

HOUR = 60
DAY = 24 * HOUR
MOST = 200


@frozen
class Attempt:
    """An attempt of the plan: when it is due, by which step, and by which channel."""

    at: int
    step: int
    via: str


def minutes(of: Duration) -> int | None:
    """Return how long a duration is on the clock, or None where a calendar decides."""
    match of.family:
        case Family.DAYS:
            return of.amount * DAY
        case Family.ELAPSED:
            return of.amount // 60
        case Family.MONTHS | Family.OPEN | Family.OPEN_DAYS:
            return None


def planned(of: Cadence) -> tuple[Attempt, ...]:
    """Return the attempts in the order of time.

    A rhythm that only a calendar can tell is planned once, at its beginning.
    """
    end = minutes(of.over)
    found = (
        Attempt(at=at, step=number, via=step.via)
        for number, step in enumerate(of.steps)
        for at in _times(step, end)
    )
    return tuple(sorted(found, key=lambda each: (each.at, each.step)))


def _times(of: Step, end: int | None) -> Iterator[int]:
    first = of.day * DAY + of.hour * HOUR
    yield first
    every = None if of.every is None else minutes(of.every)
    lasts = None if of.lasts is None else minutes(of.lasts)
    until = end if lasts is None else first + lasts - 1
    if not every or until is None:
        return
    yield from range(first + every, min(until, first + every * MOST) + 1, every)
