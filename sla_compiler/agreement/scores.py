"""Scores, grades and priority."""

from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import Literal

from sla_compiler.agreement.condition import ALWAYS, Condition
from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.interval import Interval
from sla_compiler.words.percent import Percent


@frozen(kw_only=False)
class Effect:
    """What happens to the points: so many are added, or they are set to a number."""

    kind: Literal["add", "set"]
    points: Fraction


@frozen(kw_only=False)
class FitBand:
    """A condition on the lead and the points it earns."""

    when: Condition
    points: Fraction


@frozen
class Criterion:
    """A fact about the lead that earns or costs points: the first band that holds."""

    id: str = field(compare=False)
    bands: tuple[FitBand, ...]
    when: Condition = ALWAYS
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class Band:
    """A condition on the event and the lead, and its effect."""

    where: Condition
    when: Condition
    effect: Effect


@frozen
class Signal:
    """An event that earns or costs points: the first band whose condition holds."""

    id: str = field(compare=False)
    events: tuple[str, ...]
    bands: tuple[Band, ...]
    when: Condition = ALWAYS
    at_most: Frequency | None = None
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class Grade:
    """A label and the points that earn it."""

    label: str
    points: Interval


@frozen
class Fit:
    """How well the lead matches the ideal customer, as its attributes are now."""

    criteria: tuple[Criterion, ...]
    cap: Fraction | None = None
    floor: Fraction | None = None
    grades: tuple[Grade, ...] = ()


@frozen
class Decay:
    """Points lost each period once nothing has happened for `after_inactive`.

    What happens is `activity`; without it, any event that can bring points.
    """

    lose: Fraction
    every: Duration
    after_inactive: Duration
    activity: tuple[str, ...] = ()


@frozen
class Interest:
    """Points over the lead's history; `floor_at` is in minutes after midnight."""

    signals: tuple[Signal, ...]
    cap: Fraction | None = None
    floor: Fraction | None = None
    floor_at: int | None = None
    exempt: Condition | None = None
    decay: Decay | None = None
    grades: tuple[Grade, ...] = ()


@frozen
class Total:
    """Fit and interest together, each weighted."""

    fit: Percent
    interest: Percent
    cap: Fraction | None = None
    floor: Fraction | None = None
    grades: tuple[Grade, ...] = ()


@frozen(kw_only=False)
class PriorityLine:
    """A condition and the priority it gives."""

    when: Condition
    priority: str


@frozen(kw_only=False)
class Priority:
    """The first line whose condition holds; a `matrix` where fit x interest decides.

    `matrix` pairs each grade of fit with, for each grade of interest, the priority.
    """

    lines: tuple[PriorityLine, ...]
    matrix: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
