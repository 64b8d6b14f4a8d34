"""Who is bound, from when to when, on which calendars, and who signs."""

from dataclasses import field
from datetime import date
from typing import Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.hours import Opening
from sla_compiler.words.percent import Percent


@frozen
class Term:
    """From when to when the agreement holds, and how it goes on, changes and ends."""

    effective: date
    until: date | None
    renewal: Literal["automatic", "by_agreement"]
    notice: Duration | None
    amendment_notice: Duration | None
    amendment_emergency: Duration | None
    amendment_by: tuple[str, ...]
    termination_notice: Duration | None
    termination_by: tuple[str, ...]


@frozen
class Team:
    """People who work leads together; `ramp` is a newcomer's share month by month."""

    id: str = field(compare=False)
    party: str
    people: int | None
    attempts_per_day: int | None
    share: Percent
    capacity: Frequency | None
    calendar: str | None
    ramp: tuple[Percent, ...]
    lead: str | None
    origin: Route = field(default=(), compare=False)


@frozen
class Party:
    """A party, the ids of its roles and queues."""

    id: str = field(compare=False)
    kind: Literal["party", "steward", "third"]
    roles: tuple[str, ...]
    queues: tuple[str, ...]
    origin: Route = field(default=(), compare=False)


@frozen
class Calendar:
    """Opening hours of the seven weekdays, Monday first, and the listed holidays."""

    id: str = field(compare=False)
    zone: str
    hours: tuple[tuple[Opening, ...], ...]
    holidays: tuple[date, ...]
    origin: Route = field(default=(), compare=False)


@frozen
class Signoff:
    """The roles that sign, each for its party, in the order in which they sign."""

    require: tuple[str, ...]
    parties: tuple[tuple[str, str], ...]
    order: Literal["any", "sequential"]
    assurance: Literal["named", "forge", "evidence", "key", "hardware", "pades"]


@frozen
class Responsibility:
    """Who answers for a task, does it, is asked, is told."""

    id: str = field(compare=False)
    accountable: str
    responsible: tuple[str, ...]
    consulted: tuple[str, ...]
    informed: tuple[str, ...]
    origin: Route = field(default=(), compare=False)
