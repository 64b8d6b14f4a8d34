"""Which leads fit, which are interested, and when one is handed on."""

from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import ClassVar

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition, Test
from sla_compiler.model.duty import Duty
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.hours import TimeOfDay
from sla_compiler.words.percent import Percent


@frozen
class Criterion:
    """A fact about the lead that earns or costs points."""

    id: str
    label: Text | None = None
    when: Condition | None = None
    unless: Condition | None = None
    add: Fraction | None = None
    of: str | None = None
    points: tuple[tuple[Test, Fraction], ...] = ()
    segment: str | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Band:
    """A condition on an event, and what it does to the points."""

    where: Condition | None = None
    when: Condition | None = None
    add: Fraction | None = None
    set: Fraction | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Signal:
    """An event that earns or costs points when it happens."""

    id: str
    event: tuple[str, ...]
    label: Text | None = None
    where: Condition | None = None
    when: Condition | None = None
    unless: Condition | None = None
    segment: str | None = None
    add: Fraction | None = None
    set: Fraction | None = None
    points: tuple[Band, ...] = ()
    at_most: Frequency | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Decay:
    """How points wear off while nothing happens."""

    lose: Fraction
    every: Duration
    after_inactive: Duration | None = None
    activity: tuple[str, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Fit:
    """How well the lead matches the ideal customer."""

    ROOM: ClassVar[bool] = True

    cap: Fraction | None = None
    floor: Fraction | None = None
    criteria: tuple[Criterion, ...] = ()
    grades: tuple[tuple[str, Test], ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Interest:
    """How interested the lead is."""

    ROOM: ClassVar[bool] = True

    cap: Fraction | None = None
    floor: Fraction | None = None
    floor_at: TimeOfDay | None = None
    unless: Condition | None = None
    signals: tuple[Signal, ...] = ()
    decay: Decay | None = None
    grades: tuple[tuple[str, Test], ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Weights:
    """How much of each score counts in the total."""

    fit: Percent | None = None
    interest: Percent | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Total:
    """Fit and interest together as one score."""

    cap: Fraction | None = None
    floor: Fraction | None = None
    weights: Weights | None = None
    grades: tuple[tuple[str, Test], ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class PriorityLine:
    """A condition and the priority it gives."""

    when: Condition | None = None
    is_: str | None = None
    otherwise: str | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Again:
    """When a lead may be handed on anew."""

    needs: tuple[str, ...] = ()
    at_most: Frequency | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Qualification:
    """Scores, priority and the conditions that qualify."""

    ROOM: ClassVar[bool] = True

    fit: Fit | None = None
    interest: Interest | None = None
    total: Total | None = None
    priority: (
        tuple[PriorityLine, ...] | tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    ) = ()
    mql: Condition | None = None
    sql: Condition | None = None
    again: Again | None = None
    duties: tuple[Duty, ...] = ()
    route: Route = field(default=(), compare=False)
