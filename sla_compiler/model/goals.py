"""What both parties want to reach."""

from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.money import Money
from sla_compiler.words.percent import Percent
from sla_compiler.words.period import Period, Recurring


@frozen
class Evidence:
    """Where the rates of a funnel come from."""

    source: Text | None = None
    period: Text | None = None
    leads: Text | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Funnel:
    """From the goal back to the leads it takes."""

    rates: tuple[tuple[str, Percent], ...]
    average_deal: Money | tuple[tuple[str, Money], ...] | None = None
    segments: tuple[tuple[str, tuple[tuple[str, Percent], ...]], ...] = ()
    ahead: tuple[tuple[str, Duration], ...] = ()
    evidence: Evidence | None = None
    needs: tuple[tuple[str, int], ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Baseline:
    """What was reached before."""

    value: Money | Fraction
    period: Period | Recurring
    source: Text | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Goal:
    """A goal that is specific, measurable and bound in time."""

    id: str
    metric: Literal["new_revenue", "new_arr", "pipeline", "deals"]
    target: Money | Fraction
    period: Period | Recurring
    statement: Text | None = None
    owner: tuple[str, ...] = ()
    baseline: Baseline | None = None
    sourced: tuple[tuple[str, Percent], ...] = ()
    seasonality: tuple[tuple[str, Percent], ...] = ()
    split: tuple[tuple[str, Percent], ...] = ()
    funnel: Funnel | None = None
    initiatives: tuple[tuple[str, tuple[Text, ...]], ...] = ()
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)
