"""What is measured."""

from dataclasses import field
from datetime import date
from typing import Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition
from sla_compiler.model.target import Target
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.percent import Percent


@frozen
class Rate:
    """The part of those in one stage that reaches another."""

    from_: str
    to: str
    basis: Literal["cohort", "period"]
    matured: Duration | None = None
    counting: Literal["first", "each"] = "first"
    route: Route = field(default=(), compare=False)


@frozen
class Portion:
    """The part of the cases of one moment that come to another."""

    of: str
    among: str
    route: Route = field(default=(), compare=False)


@frozen
class Between:
    """The time from one stage or moment to another."""

    from_: str
    to: str
    route: Route = field(default=(), compare=False)


@frozen
class Percentile:
    """The value that so many per cent of the cases do not pass."""

    p: int
    of: str | Between
    route: Route = field(default=(), compare=False)


@frozen
class Kpi:
    """A measure of how the agreement is kept or works."""

    id: str
    owner: tuple[str, ...]
    label: Text | None = None
    means: Text | None = None
    kept: str | None = None
    rate: Rate | None = None
    portion: Portion | None = None
    count: str | None = None
    mean: str | Between | None = None
    median: str | Between | None = None
    percentile: Percentile | None = None
    sum: str | None = None
    of: tuple[str, ...] = ()
    per: Literal["week", "month", "quarter", "year"] = "month"
    segment: str | None = None
    when: Condition | None = None
    unless: Condition | None = None
    target: Target | None = None
    alarm: Target | None = None
    tolerance: Percent | None = None
    bands: tuple[tuple[str, Target], ...] = ()
    binding: bool = True
    min_cases: int | None = None
    weight: Percent | None = None
    source: Text | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)
