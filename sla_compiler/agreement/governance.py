"""Reviews, escalation and consequences."""

from dataclasses import field
from datetime import date
from typing import Literal

from sla_compiler.agreement.duty import Consequence, LateStep, Recurring
from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration
from sla_compiler.words.interval import Interval


@frozen
class Review:
    """A meeting: on a recurrence, or called with notice."""

    id: str = field(compare=False)
    recurring: Recurring | None
    lasts: Duration | None
    calendar: str | None
    called_by: tuple[str, ...]
    notice: Duration | None
    chair: tuple[str, ...]
    attends: tuple[str, ...]
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class Escalation:
    """The ladder for duties that have no late steps of their own."""

    by: tuple[str, ...]
    steps: tuple[LateStep, ...]


@frozen
class Miss:
    """What must have happened: duties late or kept, a measure short of its target."""

    duties: tuple[str, ...] = ()
    state: Literal["late", "kept"] = "late"
    measure: str | None = None
    short_by: Interval | None = None
    times: int = 1
    within: Duration | None = None
    in_a_row: int = 1
    each: Literal["owner", "team"] | None = None


@frozen
class Remedy:
    """What follows when a duty or a measure is missed."""

    id: str = field(compare=False)
    when: Miss
    then: Consequence
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)
