"""Who is bound by the agreement, who watches over it, and who else has a part."""

from dataclasses import field
from typing import ClassVar, Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.percent import Percent


@frozen
class Ramp:
    """How a newcomer's share of leads grows, month by month."""

    months: tuple[Percent, ...]
    route: Route = field(default=(), compare=False)


@frozen
class Team:
    """People who work leads together."""

    id: str
    label: Text | None = None
    people: int | None = None
    attempts_per_day: int | None = None
    share: Percent | None = None
    capacity: Frequency | None = None
    calendar: str | None = None
    ramp: Ramp | None = None
    lead: str | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Party:
    """A party, with its roles, teams and queues."""

    ROOM: ClassVar[bool] = True

    id: str
    kind: Literal["party", "steward", "third"] = "party"
    name: Text | None = None
    organization: Text | None = None
    contact: Text | None = None
    roles: tuple[tuple[str, Text], ...] = ()
    teams: tuple[Team, ...] = ()
    queues: tuple[tuple[str, Text], ...] = ()
    route: Route = field(default=(), compare=False)
