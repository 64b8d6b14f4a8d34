"""Shared goals, and what they need of every stage."""

from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.funnel.chain import Funnel
from sla_compiler.words.money import Money
from sla_compiler.words.percent import Percent
from sla_compiler.words.period import Dates


@frozen
class Baseline:
    """What was reached before, and in which time."""

    value: Money | Fraction
    dates: Dates | str


@frozen
class Goal:
    """What is to be reached in which time; `months` pairs each month with its share.

    `dates` is `month`, `quarter` or `year` where the goal recurs; then `months` is the
    pattern of the agreement's first such period.
    """

    id: str = field(compare=False)
    metric: Literal["new_revenue", "new_arr", "pipeline", "deals"]
    target: Money | Fraction
    dates: Dates | str
    owner: tuple[str, ...] = ()
    baseline: Baseline | None = None
    sourced: tuple[tuple[str, Percent], ...] = ()
    months: tuple[tuple[date, Fraction], ...] = ()
    split: tuple[tuple[str, Percent], ...] = ()
    funnel: Funnel | None = None
    needs: tuple[tuple[str, int], ...] = ()
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)
