"""Duties as written out, and the pieces that their short forms share."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import ClassVar, Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.percent import Percent

Every = Literal[
    "day", "business_day", "week", "two_weeks", "month", "quarter", "half_year", "year"
]


@frozen(kw_only=False)
class Day:
    """Which day of a recurrence: a number, a weekday, `last`, or the nth weekday."""

    number: int | None = None
    weekday: str | None = None
    nth: Literal["first", "second", "third", "fourth", "last"] | None = None


@frozen(kw_only=False)
class Level:
    """A length of time, and the share of cases it is promised for."""

    within: Duration
    share: Percent | None = None


@frozen
class LateStep:
    """Who is told how long after the breach, or at which part of the time allowed."""

    to: tuple[str, ...]
    within: Duration | None = None
    at: Percent | None = None
    via: tuple[str, ...] = ()
    reassign: bool = False
    route: Route = field(default=(), compare=False)


@frozen
class Consequence:
    """What follows when a duty is not kept."""

    exclude_from: str | None = None
    reassign: tuple[str, ...] = ()
    outcome: str | None = None
    counts_as: str | None = None
    owes: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    within: tuple[Level, ...] = ()
    until: tuple[str, ...] = ()
    deliver: Text | None = None
    record: tuple[str, ...] = ()
    calendar: str | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Duty:
    """Something owed, written out."""

    APART: ClassVar[Mapping[str, tuple[str, ...]]] = {"aim": (), "day": ()}

    id: str
    owes: tuple[str, ...]
    to: tuple[str, ...] = ()
    label: Text | None = None
    after: tuple[str, ...] = ()
    becomes: Condition | None = None
    before: tuple[str, ...] = ()
    every: Every | None = None
    day: Day | None = None
    always: bool = False
    where: Condition | None = None
    when: Condition | None = None
    unless: Condition | None = None
    segment: str | None = None
    each: str | None = None
    within: tuple[Level, ...] = ()
    at_least: Duration | None = None
    over: Duration | None = None
    until: tuple[str, ...] = ()
    must: Condition | None = None
    record: tuple[str, ...] = ()
    deliver: Text | None = None
    share: Percent | None = None
    calendar: str | None = None
    aim: Duration | None = None
    tolerance: Percent | None = None
    late: tuple[LateStep, ...] = ()
    then: Consequence | None = None
    because: Text | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)
