"""How Sales works a lead, and what Marketing provides for it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import ClassVar, Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition
from sla_compiler.model.duty import Consequence, Duty, LateStep
from sla_compiler.model.step import Step
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.percent import Percent


@frozen
class Attempt:
    """What counts as an attempt."""

    via: tuple[str, ...] = ()
    apart: Duration | None = None
    automatic: bool = False
    at_most: Frequency | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Tier:
    """How soon a class of leads is first contacted."""

    APART: ClassVar[Mapping[str, tuple[str, ...]]] = {"aim": ()}

    id: str
    within: Duration
    label: Text | None = None
    when: Condition | None = None
    unless: Condition | None = None
    segment: str | None = None
    after: tuple[str, ...] = ()
    share: Percent | None = None
    calendar: str | None = None
    aim: Duration | None = None
    until: tuple[str, ...] = ()
    cadence: str | None = None
    late: tuple[LateStep, ...] = ()
    then: Consequence | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Cadence:
    """The attempts made until a lead is reached."""

    id: str
    attempts: int
    over: Duration
    label: Text | None = None
    via: tuple[str, ...] = ()
    calendar: str | None = None
    steps: tuple[Step, ...] = ()
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Status:
    """What is being done with a lead within its stage."""

    id: str
    in_: tuple[str, ...]
    means: Text | None = None
    label: Text | None = None
    holder: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    becomes: Condition | None = None
    where: Condition | None = None
    when: Condition | None = None
    unless: Condition | None = None
    allows: tuple[str, ...] = ()
    within: Duration | None = None
    share: Percent | None = None
    calendar: str | None = None
    late: tuple[LateStep, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Disposition:
    """By when a lead is qualified, returned or disqualified."""

    within: Duration
    after: tuple[str, ...] = ()
    share: Percent | None = None
    calendar: str | None = None
    late: tuple[LateStep, ...] = ()
    then: Consequence | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Effect:
    """What an outcome does to the interest points."""

    add: Fraction | None = None
    set: Fraction | None = None
    route: Route = field(default=(), compare=False)


@frozen
class ComeBack:
    """When a lead with an outcome may come back."""

    after: Duration | None = None
    becomes: Condition | None = None
    before: str | None = None
    by: Duration | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Outcome:
    """Why a lead does not move on, and what happens to it then."""

    id: str
    may: tuple[Literal["reject", "return", "disqualify"], ...]
    code: str | None = None
    label: Text | None = None
    means: Text | None = None
    by: tuple[str, ...] = ()
    note: Literal["required", "optional"] = "optional"
    to: str | None = None
    end: str | None = None
    stage: str | None = None
    status: str | None = None
    queue: str | None = None
    interest: Literal["reset", "keep"] | Effect = "keep"
    cooldown: Duration | None = None
    counts_as_volume: bool = True
    asks: str | None = None
    again: ComeBack | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class LeadManagement:
    """How leads are worked."""

    ROOM: ClassVar[bool] = True

    attempt: Attempt | None = None
    response: tuple[Tier, ...] = ()
    cadences: tuple[Cadence, ...] = ()
    statuses: tuple[Status, ...] = ()
    disposition: Disposition | None = None
    outcomes: tuple[Outcome, ...] = ()
    duties: tuple[Duty, ...] = ()
    route: Route = field(default=(), compare=False)
