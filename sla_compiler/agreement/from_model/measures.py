"""From KPIs as written to measures as meant."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial

from sla_compiler.agreement import measures as meant
from sla_compiler.agreement.duty import Duty, is_promise
from sla_compiler.agreement.from_model.conditions import admits, interval
from sla_compiler.agreement.from_model.needed import Needed
from sla_compiler.agreement.from_model.scope import Fact, Scope
from sla_compiler.agreement.from_model.triggers import moments
from sla_compiler.diagnostic import Route
from sla_compiler.model import kpis as written
from sla_compiler.model.goals import Goal
from sla_compiler.model.target import Elsewhere, Target
from sla_compiler.words.interval import Interval, height
from sla_compiler.words.money import Money
from sla_compiler.words.percent import Percent

Needs = Callable[[], Fraction | Percent | None]
"""Returns what the goals need of that which a KPI measures, if they say anything of it.

It takes a sum over months and segments, and few KPIs ask for it.
"""

#: What the built-in quantities of a lead are measured in.
QUANTITIES = {
    "attempts": Fact(kind="number", unit="attempts"),
    "revenue": Fact(kind="money"),
    "time_to_first_attempt": Fact(kind="duration"),
    "time_to_accept": Fact(kind="duration"),
    "time_between_attempts": Fact(kind="duration"),
}


#: What follows the path of a clause in the ids of its duties, each with the next sign.
_MARKS = ((".", "/"), (":", ";"))


def under(path: str, duties: tuple[Duty, ...]) -> tuple[str, ...]:
    """Return the ids of all duties of a clause: at its path, or below it.

    The duties are in the order of their ids, so that those of a clause stand together.
    """
    found: list[str] = []
    for mark, beyond in _MARKS:
        start = bisect_left(duties, path + mark, key=_id)
        end = bisect_left(duties, path + beyond, lo=start, key=_id)
        found += (duty.id for duty in duties[start:end] if is_promise(duty.id))
    return tuple(found)


def _id(duty: Duty) -> str:
    return duty.id


def measure(
    of: written.Kpi, duties: tuple[Duty, ...], needs: Needed, scope: Scope
) -> meant.Measure:
    """Return what a KPI measures, over which cases, against which target."""
    fact, needed = _fact(of, scope), partial(needs.target, of)
    return meant.Measure(
        id=of.id,
        owner=tuple(sorted(of.owner)),
        formula=_formula(of, duties, scope),
        per=of.per,
        when=admits(of, scope),
        target=_target(of.target, (*of.route, "target"), fact, needed, scope),
        alarm=_target(of.alarm, (*of.route, "alarm"), fact, needed, scope),
        tolerance=of.tolerance,
        bands=tuple(_bands(of, fact, needed, scope)),
        binding=of.binding,
        min_cases=of.min_cases,
        weight=of.weight,
        in_force=of.in_force,
        origin=of.route,
    )


def _bands(
    of: written.Kpi, fact: Fact, needed: Needs, scope: Scope
) -> Iterator[meant.Band]:
    """Yield the names of the ranges, the highest first, however they were written."""
    at = (*of.route, "bands")
    found = (
        (label, _target(test, (*at, label), fact, needed, scope))
        for label, test in of.bands
    )
    bands = [meant.Band(label, values) for label, values in found if values]
    yield from sorted(bands, key=lambda band: (height(band.values), band.label))[::-1]


def _formula(of: written.Kpi, duties: tuple[Duty, ...], scope: Scope) -> meant.Formula:
    if of.kept is not None:
        return meant.KeptShare(under(scope.duty_path(of.kept), duties))
    if of.rate is not None:
        return meant.Conversion(
            start=of.rate.from_,
            end=of.rate.to,
            basis=of.rate.basis,
            matured=of.rate.matured,
            counting=of.rate.counting,
        )
    if of.portion is not None:
        return meant.Portion(of.portion.of, of.portion.among)
    if of.count is not None:
        return meant.Occurrences(of.count)
    return _statistic(of, scope)


def _statistic(of: written.Kpi, scope: Scope) -> meant.Statistic:
    cases = moments(of.of, scope)
    if of.percentile is not None:
        value = _quantity(of.percentile.of)
        return meant.Statistic("percentile", value, of.percentile.p, cases)
    if of.median is not None:
        return meant.Statistic("median", _quantity(of.median), None, cases)
    if of.mean is not None:
        return meant.Statistic("mean", _quantity(of.mean), None, cases)
    return meant.Statistic("sum", of.sum or "", None, cases)


def _quantity(of: str | written.Between) -> str | meant.Between:
    return of if isinstance(of, str) else meant.Between(of.from_, of.to)


def _fact(of: written.Kpi, scope: Scope) -> Fact:
    """Return in what a KPI's value is measured."""
    if of.kept is not None or of.rate is not None or of.portion is not None:
        return Fact(kind="percent")
    if of.count is not None:
        return Fact(kind="number", unit="times")
    percentile = of.percentile.of if of.percentile else None
    quantity = of.sum or of.mean or of.median or percentile
    if isinstance(quantity, written.Between):
        return Fact(kind="duration")
    return QUANTITIES.get(quantity or "") or scope.facts.get(
        quantity or "", Fact(kind="number")
    )


def _target(
    test: Target | None, route: Route, fact: Fact, needed: Needs, scope: Scope
) -> Interval | None:
    match test:
        case None:
            return None
        case Elsewhere(name="what_the_goal_needs"):
            amount = needed()
            return None if amount is None else _at_least(amount)
        case Elsewhere(name=name):
            return _goal_target(name.removeprefix("goals."), scope)
    return interval(test, fact, route, scope)


def _goal_target(goal_id: str, scope: Scope) -> Interval | None:
    goals: tuple[Goal, ...] = scope.model.goals or ()
    targets = [goal.target for goal in goals if goal.id == goal_id]
    return _at_least(targets[0]) if targets else None


def _at_least(amount: Fraction | Percent | Money) -> Interval:
    return Interval(low=amount, low_open=False, high=None, high_open=False)
