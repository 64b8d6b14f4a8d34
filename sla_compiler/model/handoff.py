"""How leads pass from Marketing to Sales, and when and how they come back."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import ClassVar, Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition
from sla_compiler.model.duty import Consequence, Duty, LateStep
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.percent import Percent


@frozen
class Volume:
    """How many leads Marketing hands over."""

    at_least: int | Literal["what_the_goal_needs"]
    per: Literal["week", "month", "quarter", "year"]
    tolerance: Percent | None = None
    segments: tuple[tuple[str, int], ...] = ()
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Rule:
    """Who receives a lead."""

    id: str
    to: tuple[str, ...]
    label: Text | None = None
    method: Literal["round_robin", "fewest_open", "by_hand", "weighted"] | None = None
    when: Condition | None = None
    unless: Condition | None = None
    segment: str | None = None
    at_most: Frequency | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Routing:
    """Who receives a lead, and how soon."""

    ROOM: ClassVar[bool] = True

    within: Duration | None = None
    share: Percent | None = None
    calendar: str | None = None
    rules: tuple[Rule, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Notification:
    """How Sales is told."""

    via: tuple[str, ...]
    within: Duration
    share: Percent | None = None
    calendar: str | None = None
    late: tuple[LateStep, ...] = ()
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Acceptance:
    """By when Sales accepts or rejects."""

    APART: ClassVar[Mapping[str, tuple[str, ...]]] = {"aim": ()}

    within: Duration
    after: tuple[str, ...] = ()
    share: Percent | None = None
    calendar: str | None = None
    aim: Duration | None = None
    late: tuple[LateStep, ...] = ()
    then: Consequence | None = None
    silence: Literal["late", "accepted", "returned"] = "late"
    outcome: str | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Disputes:
    """How a rejection is disputed and decided."""

    decide_within: Duration
    by: tuple[str, ...]
    raise_within: Duration | None = None
    calendar: str | None = None
    upheld: Literal["not_counted", "counted"] = "not_counted"
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Return:
    """A condition on which a lead comes back."""

    id: str
    when: Condition
    outcome: str
    label: Text | None = None
    unless: Condition | None = None
    segment: str | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Handoff:
    """The hand-off and its duties."""

    ROOM: ClassVar[bool] = True

    of: str | None = None
    volume: Volume | None = None
    complete: tuple[tuple[str, Percent], ...] = ()
    shares: tuple[tuple[str, tuple[str, ...]], ...] = ()
    routing: Routing | None = None
    notify: Notification | None = None
    acceptance: Acceptance | None = None
    disputes: Disputes | None = None
    returns: tuple[Return, ...] = ()
    duties: tuple[Duty, ...] = ()
    route: Route = field(default=(), compare=False)
