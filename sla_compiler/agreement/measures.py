"""Measures: what is counted, over which cases, against which target."""

from dataclasses import field
from datetime import date
from typing import Literal

from sla_compiler.agreement.condition import ALWAYS, Condition
from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration
from sla_compiler.words.interval import Interval
from sla_compiler.words.percent import Percent


@frozen(kw_only=False)
class KeptShare:
    """The share of cases in which these duties are kept; the ids of the duties."""

    duties: tuple[str, ...]


@frozen
class Conversion:
    """The part of the leads in one stage that reaches another."""

    start: str
    end: str
    basis: Literal["cohort", "period"]
    matured: Duration | None
    counting: Literal["first", "each"]


@frozen(kw_only=False)
class Portion:
    """The part of the cases of one moment that come to another."""

    of: str
    among: str


@frozen(kw_only=False)
class Occurrences:
    """How often a moment happens."""

    moment: str


@frozen(kw_only=False)
class Between:
    """The time from one moment to another."""

    start: str
    end: str


@frozen(kw_only=False)
class Statistic:
    """A statistic of a quantity over the cases of the moments, or over all leads.

    `percentile` is by nearest rank: the value that so many per cent do not pass.
    """

    kind: Literal["mean", "median", "percentile", "sum"]
    of: str | Between
    percentile: int | None
    moments: tuple[str, ...]


Formula = KeptShare | Conversion | Portion | Occurrences | Statistic


@frozen(kw_only=False)
class Band:
    """A name for a range of the value."""

    label: str
    values: Interval


@frozen
class Measure:
    """A key performance indicator."""

    id: str = field(compare=False)
    owner: tuple[str, ...]
    formula: Formula
    per: Literal["week", "month", "quarter", "year"]
    when: Condition = ALWAYS
    target: Interval | None = None
    alarm: Interval | None = None
    tolerance: Percent | None = None
    bands: tuple[Band, ...] = ()
    binding: bool = True
    min_cases: int | None = None
    weight: Percent | None = None
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)
