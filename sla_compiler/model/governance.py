"""How the agreement is kept alive."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import ClassVar, Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.duty import Consequence, Day, Duty, Every, LateStep
from sla_compiler.model.target import Target
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.hours import TimeOfDay


@frozen
class Review:
    """A meeting that keeps the agreement alive."""

    APART: ClassVar[Mapping[str, tuple[str, ...]]] = {"day": ("at",), "at": ()}

    id: str
    label: Text | None = None
    every: Every | None = None
    day: Day | None = None
    at: TimeOfDay | None = None
    lasts: Duration | None = None
    calendar: str | None = None
    called_by: tuple[str, ...] = ()
    notice: Duration | None = None
    chair: tuple[str, ...] = ()
    attends: tuple[str, ...] = ()
    agenda: tuple[Text, ...] = ()
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Escalation:
    """Who is told when a duty is about to be late, or is."""

    steps: tuple[LateStep, ...]
    by: tuple[str, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Miss:
    """What must have happened for a consequence to follow."""

    duty: str | None = None
    is_: Literal["late", "kept"] | None = None
    kpi: str | None = None
    short_by: Target | None = None
    times: int | None = None
    in_: Duration | None = None
    in_a_row: int | None = None
    each: Literal["owner", "team"] | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Remedy:
    """What follows when a duty or a measure is missed."""

    id: str
    when: Miss
    then: Consequence
    label: Text | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Amendment:
    """How the agreement is changed."""

    notice: Duration | None = None
    emergency: Duration | None = None
    by: tuple[str, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Termination:
    """How the agreement is ended before its last day."""

    notice: Duration
    by: tuple[str, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Responsibility:
    """Who answers for a task, does it, is asked, is told."""

    id: str
    accountable: str
    label: Text | None = None
    responsible: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class OwnClause:
    """A clause in the author's own words."""

    id: str
    text: Text
    title: Text | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Governance:
    """Reviews, escalation, consequences, amendment, termination, clauses in words."""

    ROOM: ClassVar[bool] = True

    reviews: tuple[Review, ...] = ()
    escalation: Escalation | None = None
    consequences: tuple[Remedy, ...] = ()
    amendment: Amendment | None = None
    termination: Termination | None = None
    responsibilities: tuple[Responsibility, ...] = ()
    clauses: tuple[str, ...] = ()
    own_clauses: tuple[OwnClause, ...] = ()
    duties: tuple[Duty, ...] = ()
    route: Route = field(default=(), compare=False)
