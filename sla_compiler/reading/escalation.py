"""Who is told when a case is about to be late, or is, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.duty import Duty, LateStep, Started
from sla_compiler.clock.deadline import Never, deadline, elapsed
from sla_compiler.clock.zone import Instant
from sla_compiler.reading.course import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One step of a ladder: who is to be told by when, and whether it came to that."""

    step: LateStep
    at: Instant | None
    due: bool


def ladder(duty: Duty, agreement: Agreement) -> tuple[LateStep, ...]:
    """Return a duty's own late steps, or those of the agreement."""
    if duty.late or agreement.escalation is None:
        return duty.late
    return agreement.escalation.steps


def calls(case: Case, agreement: Agreement, now: Instant) -> Iterator[Call]:
    """Yield the steps of a case's ladder with their instants."""
    if case.state not in {"pending", "kept", "late"}:
        return
    for step in ladder(case.duty, agreement):
        if step.at is not None and case.deadline == case.start.at:
            continue  # of no time at all there is no part
        at = instant_of(step, case)
        yield Call(
            step=step, at=at, due=at is not None and at <= now and _open(case, at)
        )


def _open(case: Case, at: Instant) -> bool:
    """Tell whether a case was not fulfilled yet at an instant."""
    return case.done is None or case.done > at


def instant_of(step: LateStep, case: Case) -> Instant | None:
    """Return when a step comes: after part of the time, or after the breach."""
    breach = case.deadline
    if breach is None:
        return None
    if step.at is not None:
        return _part_of(case, step.at.share, breach)
    if step.within is None:
        return breach + 1
    end = deadline(breach, step.within, case.calendar)
    return None if isinstance(end, Never) else end


def _part_of(case: Case, share: Fraction, breach: Instant) -> Instant:
    """Return the first instant at which that part of the time allowed has passed."""
    lengths = [level.within for level in case.duty.levels]
    length = case.duty.over or (lengths[-1] if lengths else None)
    start = case.start.at
    if length is None or not isinstance(case.duty.clock, Started) or breach <= start:
        return breach
    below, above = start - 1, breach
    while above - below > 1:
        middle = (below + above) // 2
        passed = elapsed(start, middle, length.family, case.calendar)
        if passed >= share * length.amount:
            above = middle
        else:
            below = middle
    return above
