"""From scores as written to scores as meant."""

from fractions import Fraction

from sla_compiler.agreement import scores as meant
from sla_compiler.agreement.condition import ALWAYS, Meets, Values
from sla_compiler.agreement.from_model.conditions import (
    accepts,
    admits,
    all_of,
    in_order,
    interval,
    meant as condition,
)
from sla_compiler.agreement.from_model.scope import Fact, Scope, grades_of
from sla_compiler.agreement.from_model.triggers import moments
from sla_compiler.model import qualification as written
from sla_compiler.model.condition import Test
from sla_compiler.words.duration import Duration, Family
from sla_compiler.words.interval import Interval, height
from sla_compiler.words.percent import Percent

POINTS = Fact(kind="number", unit="points")
ALL = Percent(share=Fraction(1))
AT_ONCE = Duration(family=Family.ELAPSED, amount=0)


def fit(of: written.Fit | None, scope: Scope) -> meant.Fit | None:
    """Return the score of how well a lead matches."""
    if of is None:
        return None
    return meant.Fit(
        criteria=tuple(_criterion(each, scope) for each in of.criteria),
        cap=of.cap,
        floor=of.floor,
        grades=_grades(of.grades, (*of.route, "grades"), scope),
    )


def _criterion(of: written.Criterion, scope: Scope) -> meant.Criterion:
    return meant.Criterion(
        id=of.id,
        bands=tuple(sorted(in_order(_fit_bands(of, scope)), key=_height, reverse=True)),
        when=admits(of, scope) if of.of is not None else ALWAYS,
        in_force=of.in_force,
        origin=of.route,
    )


def _height(of: meant.FitBand) -> tuple[bool, Fraction]:
    """Return where a band begins, so that ranges stand with the highest first."""
    match of.when:
        case Meets(accepts=Interval() as values):
            return height(values)
    return (False, Fraction(0))


def _fit_bands(of: written.Criterion, scope: Scope) -> list[meant.FitBand]:
    """Return a band for each value or range; a plain criterion has one band."""
    if of.of is None:
        return [meant.FitBand(admits(of, scope), of.add or Fraction(0))]
    fact = scope.facts.get(of.of)
    if fact is None:
        return []
    at = (*of.route, "points")
    return [
        meant.FitBand(Meets(of.of, accepts(test, fact, at, scope, of.of)), points)
        for test, points in of.points
    ]


def interest(of: written.Interest | None, scope: Scope) -> meant.Interest | None:
    """Return the score over a lead's history."""
    if of is None:
        return None
    return meant.Interest(
        signals=tuple(_signal(each, scope) for each in of.signals),
        cap=of.cap,
        floor=of.floor,
        floor_at=of.floor_at,
        exempt=None if of.unless is None else condition(of.unless, scope),
        decay=_decay(of.decay, scope),
        grades=_grades(of.grades, (*of.route, "grades"), scope),
    )


def _signal(of: written.Signal, scope: Scope) -> meant.Signal:
    inside = scope.inside(of.event)
    where = condition(of.where, inside)
    bands = [
        meant.Band(
            all_of([where, condition(band.where, inside)]),
            condition(band.when, scope),
            _effect(band.add, band.set),
        )
        for band in of.points
    ] or [meant.Band(where, ALWAYS, _effect(of.add, of.set))]
    return meant.Signal(
        id=of.id,
        events=moments(of.event, scope),
        bands=tuple(bands),
        when=admits(of, scope),
        at_most=of.at_most,
        in_force=of.in_force,
        origin=of.route,
    )


def _effect(add: Fraction | None, set_to: Fraction | None) -> meant.Effect:
    if set_to is not None:
        return meant.Effect("set", set_to)
    return meant.Effect("add", add or Fraction(0))


def _decay(of: written.Decay | None, scope: Scope) -> meant.Decay | None:
    if of is None:
        return None
    return meant.Decay(
        lose=of.lose,
        every=of.every,
        after_inactive=of.after_inactive or AT_ONCE,
        activity=moments(of.activity, scope),
    )


def _grades(
    of: tuple[tuple[str, Test], ...], at: tuple[str | int, ...], scope: Scope
) -> tuple[meant.Grade, ...]:
    """Return the grades, best first."""
    ranges = dict(of)
    return tuple(
        meant.Grade(label, interval(ranges[label], POINTS, (*at, label), scope))
        for label in grades_of(of)
    )


def total(of: written.Total | None, scope: Scope) -> meant.Total | None:
    """Return fit and interest together."""
    if of is None:
        return None
    weights = of.weights or written.Weights()
    return meant.Total(
        fit=weights.fit or ALL,
        interest=weights.interest or ALL,
        cap=of.cap,
        floor=of.floor,
        grades=_grades(of.grades, (*of.route, "grades"), scope),
    )


def priority(of: written.Qualification, scope: Scope) -> meant.Priority | None:
    """Return how fit and interest, or conditions, give a priority."""
    if not of.priority:
        return None
    rows = tuple(row for row in of.priority if isinstance(row, tuple))
    if rows:
        table = tuple((row, tuple(sorted(cells))) for row, cells in sorted(rows))
        return meant.Priority(_cells(table), table)
    lines = [line for line in of.priority if isinstance(line, written.PriorityLine)]
    return meant.Priority(
        tuple(
            meant.PriorityLine(
                condition(line.when, scope), line.is_ or line.otherwise or ""
            )
            for line in lines
        )
    )


def _cells(
    table: tuple[tuple[str, tuple[tuple[str, str], ...]], ...],
) -> tuple[meant.PriorityLine, ...]:
    return tuple(
        meant.PriorityLine(
            all_of(
                [
                    Meets("fit.grade", Values((row,))),
                    Meets("interest.grade", Values((column,))),
                ]
            ),
            priority,
        )
        for row, cells in table
        for column, priority in cells
    )
