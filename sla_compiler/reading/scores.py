"""Fit, total, grades and priority: pure functions of the facts as they are now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.scores import Criterion, Fit, Grade, Priority
from sla_compiler.diagnostic import Route
from sla_compiler.reading.conditions import Facts, holds, within

NO_POINTS = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """The points that one criterion gives a lead, and why none if it gives none."""

    criterion: str
    points: Fraction
    note: str = ""
    origin: Route = ()


def clamped(points: Fraction, cap: Fraction | None, floor: Fraction | None) -> Fraction:
    """Return the points, not above the cap and not below the floor."""
    if cap is not None and points > cap:
        return cap
    return floor if floor is not None and points < floor else points


def is_in_force(clause: bool | date, day: date) -> bool:  # noqa: FBT001 - as agreed
    """Tell whether a clause is in force on a day."""
    return clause if isinstance(clause, bool) else day >= clause


def earned(fit: Fit, facts: Facts, day: date) -> Iterator[Earned]:
    """Yield what each criterion gives, in the order of the agreement."""
    for criterion in fit.criteria:
        points, note = _points(criterion, facts, day)
        yield Earned(
            criterion=criterion.id, points=points, note=note, origin=criterion.origin
        )


def _points(criterion: Criterion, facts: Facts, day: date) -> tuple[Fraction, str]:
    if not is_in_force(criterion.in_force, day):
        return NO_POINTS, "not in force"
    if not holds(criterion.when, facts):
        return NO_POINTS, "does not apply"
    bands = (band.points for band in criterion.bands if holds(band.when, facts))
    points = next(bands, None)
    return (NO_POINTS, "not met") if points is None else (points, "")


def fit_points(fit: Fit, facts: Facts, day: date) -> Fraction:
    """Return the fit points, between floor and cap."""
    total = sum((each.points for each in earned(fit, facts, day)), NO_POINTS)
    return clamped(total, fit.cap, fit.floor)


def total_points(
    agreement: Agreement, fit: Fraction | None, interest: Fraction | None
) -> Fraction | None:
    """Return fit and interest, each weighted; one that is not kept counts nought."""
    total = agreement.total
    if total is None:
        return None
    points = (fit or NO_POINTS) * total.fit.share
    points += (interest or NO_POINTS) * total.interest.share
    return clamped(points, total.cap, total.floor)


def grade(
    points: Fraction | None, grades: tuple[Grade, ...], facts: Facts
) -> str | None:
    """Return the first grade whose range holds the points."""
    if points is None:
        return None
    found = (g.label for g in grades if within(points, g.points, facts.calendar))
    return next(found, None)


def priority(of: Priority | None, facts: Facts) -> str | None:
    """Return the priority of the first line whose condition holds."""
    lines = of.lines if of is not None else ()
    return next((line.priority for line in lines if holds(line.when, facts)), None)
