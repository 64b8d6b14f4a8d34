"""From goals as written to goals as meant."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sla_compiler.agreement import goals as meant
from sla_compiler.agreement.from_model.header import MONTHS
from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.funnel.chain import Funnel, Rate, SegmentFunnel
from sla_compiler.model import goals as written
from sla_compiler.words.duration import Family
from sla_compiler.words.money import Money
from sla_compiler.words.percent import Percent
from sla_compiler.words.period import Dates, Period, Recurring


def goals(scope: Scope) -> tuple[meant.Goal, ...]:
    """Return the shared goals."""
    return tuple(_goal(each, scope) for each in scope.model.goals or ())


def _goal(of: written.Goal, scope: Scope) -> meant.Goal:
    fiscal = MONTHS.index(scope.model.about.fiscal_year) + 1
    return meant.Goal(
        id=of.id,
        metric=of.metric,
        target=of.target,
        dates=_dates(of.period, fiscal),
        owner=tuple(sorted(of.owner)),
        baseline=_baseline(of.baseline, fiscal),
        sourced=tuple(sorted(of.sourced)),
        months=tuple(_months(of, scope, fiscal)),
        split=tuple(sorted(of.split)),
        funnel=_funnel(of.funnel, scope),
        needs=tuple(sorted(of.funnel.needs)) if of.funnel else (),
        in_force=of.in_force,
        origin=of.route,
    )


def _dates(of: Period | Recurring, fiscal: int) -> Dates | str:
    return of.every if isinstance(of, Recurring) else of.dates(fiscal)


def _baseline(of: written.Baseline | None, fiscal: int) -> meant.Baseline | None:
    if of is None:
        return None
    return meant.Baseline(value=of.value, dates=_dates(of.period, fiscal))


def _months(
    of: written.Goal, scope: Scope, fiscal: int
) -> Iterator[tuple[date, Fraction]]:
    """Yield each month of the goal and its share; a quarter spreads evenly."""
    start = scope.model.about.effective or date(2000, 1, 1)
    period = of.period
    dates = (
        period.dates(start, fiscal)
        if isinstance(period, Recurring)
        else period.dates(fiscal)
    )
    months = list(dates.months())
    said = dict(of.seasonality)
    for month in months:
        yield month, _share(month, said, months, fiscal)


def _share(
    month: date, said: dict[str, Percent], months: list[date], fiscal: int
) -> Fraction:
    if not said:
        return Fraction(1, len(months))
    by_month = said.get(MONTHS[month.month - 1])
    if by_month is not None:
        return by_month.share
    quarter = (month.month - fiscal) % 12 // 3
    in_quarter = [each for each in months if (each.month - fiscal) % 12 // 3 == quarter]
    by_quarter = said.get(f"q{quarter + 1}")
    return by_quarter.share / len(in_quarter) if by_quarter else Fraction(0)


def _funnel(of: written.Funnel | None, scope: Scope) -> Funnel | None:
    if of is None:
        return None
    average = of.average_deal
    by_segment = dict(average) if isinstance(average, tuple) else {}
    own = dict(of.segments)
    return Funnel(
        rates=_rates(of.rates, scope),
        average_deal=average if isinstance(average, Money) else None,
        segments=tuple(
            SegmentFunnel(
                segment=segment,
                rates=_rates(own.get(segment, ()), scope),
                average_deal=by_segment.get(segment),
            )
            for segment in sorted({*by_segment, *own})
        ),
        ahead=tuple(
            (stage, duration.amount)
            for stage, duration in sorted(of.ahead)
            if duration.family is Family.MONTHS
        ),
    )


def _rates(of: tuple[tuple[str, Percent], ...], scope: Scope) -> tuple[Rate, ...]:
    """Return the rates in the order of the stages they start from."""
    definitions = scope.model.definitions
    order = [stage.id for stage in definitions.stages] if definitions else []
    found = [
        Rate(start=start, end=end, rate=percent.share)
        for name, percent in of
        for start, end in [_ends(name, order)]
    ]
    return tuple(sorted(found, key=lambda rate: (_place(rate.start, order), rate.end)))


def _ends(name: str, stages: list[str]) -> tuple[str, str]:
    """Return both ends of `lead_to_mql`; ids may themselves contain `_to_`."""
    parts = name.split("_to_")
    for cut in range(1, len(parts)):
        start, end = "_to_".join(parts[:cut]), "_to_".join(parts[cut:])
        if start in stages and end in stages:
            return start, end
    return parts[0], parts[-1]


def _place(stage: str, order: list[str]) -> int:
    return order.index(stage) if stage in order else len(order)
