"""Stages, statuses, ends, outcomes, returns, routing and tracks."""

from dataclasses import field
from datetime import date
from typing import ClassVar, Literal

from sla_compiler.agreement.condition import Condition
from sla_compiler.agreement.scores import Effect
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.hours import Opening


@frozen
class Stage:
    """A stage of the lifecycle; its deadline stands in the register of duties."""

    ORDERED: ClassVar[bool] = True

    id: str
    owner: str | None
    trigger: Trigger
    way_out: str | None = None
    origin: Route = field(default=(), compare=False)


@frozen
class Status:
    """What is being done with a lead; without a trigger it begins with its stage."""

    id: str = field(compare=False)
    stages: tuple[str, ...]
    holder: tuple[str, ...]
    trigger: Trigger
    allows: tuple[str, ...] = ()
    origin: Route = field(default=(), compare=False)


@frozen
class End:
    """A place from which no rule moves a lead on."""

    id: str = field(compare=False)
    trigger: Trigger
    queue: str | None = None
    origin: Route = field(default=(), compare=False)


@frozen
class ComeBack:
    """When a lead may come back: a time after, on a condition, or before a date."""

    after: Duration | None = None
    becomes: Condition | None = None
    before: str | None = None
    by: Duration | None = None


@frozen
class Outcome:
    """Why a lead does not move on, and what happens to it then."""

    id: str = field(compare=False)
    code: str
    uses: tuple[Literal["reject", "return", "disqualify"], ...]
    by: tuple[str, ...]
    note_required: bool
    track: str | None
    end: str | None
    stage: str | None
    status: str | None
    queue: str | None
    interest: Effect | None
    cooldown: Duration | None
    counts_as_volume: bool
    asks: tuple[str, ...]
    again: ComeBack | None
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen
class Return:
    """A condition at whose instant a lead comes back with an outcome."""

    id: str = field(compare=False)
    when: Condition
    outcome: str
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen
class Exclusion:
    """Leads that are in no duty and no measure; judged at hand-off and frozen."""

    id: str = field(compare=False)
    when: Condition
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen
class Segment:
    """A class of leads: the first whose condition holds."""

    ORDERED: ClassVar[bool] = True

    id: str
    when: Condition
    calendar: str | None
    team: str | None
    origin: Route = field(default=(), compare=False)


@frozen
class RoutingRule:
    """Who receives a lead: of the first rule that holds, the first that exists."""

    ORDERED: ClassVar[bool] = True

    id: str
    to: tuple[str, ...]
    method: str | None
    when: Condition
    at_most: Frequency | None = None
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class Requalification:
    """When a lead may be handed on anew: after `needs`, at most so often."""

    needs: tuple[str, ...]
    at_most: Frequency | None


@frozen
class Step:
    """One message or attempt: so many days and hours after the start, or repeated."""

    via: str
    day: int = 0
    hour: int = 0
    every: Duration | None = None
    lasts: Duration | None = None
    offer: Text | None = None


@frozen(kw_only=False)
class Window:
    """On which weekdays and between which hours messages go out."""

    days: tuple[str, ...]
    between: tuple[Opening, ...]
    calendar: str | None


@frozen
class Entry:
    """How a lead comes into a track: a trigger, by hand, or with an outcome."""

    trigger: Trigger
    by: tuple[str, ...] = ()
    at_most: Frequency | None = None
    outcomes: tuple[str, ...] = ()


@frozen(kw_only=False)
class Exit:
    """When a lead leaves a track early, and which it goes on to."""

    to: str | None
    trigger: Trigger


@frozen
class Track:
    """A sequence of offers."""

    id: str = field(compare=False)
    stage: str | None
    owner: tuple[str, ...]
    when: Condition
    entry: Entry
    steps: tuple[Step, ...]
    exit: Exit | None
    window: Window | None
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen
class Nurturing:
    """What holds for all tracks."""

    at_most: Frequency | None = None
    stop_after: tuple[str, ...] = ()
    pause: Condition | None = None


@frozen
class AttemptRule:
    """What counts as an attempt."""

    via: tuple[str, ...] = ()
    apart: Duration | None = None
    automatic: bool = False
    at_most: Frequency | None = None


@frozen
class Cadence:
    """The attempts made until a lead is reached."""

    id: str = field(compare=False)
    attempts: int
    over: Duration
    via: tuple[str, ...]
    calendar: str | None
    steps: tuple[Step, ...]
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)


@frozen
class Handoff:
    """The stage whose leads are handed over, and how."""

    stage: str | None = None
    silence: Literal["late", "accepted", "returned"] = "late"
    silence_outcome: str | None = None
    upheld_counts: bool = False
    raise_within: Duration | None = None
    decided_by: tuple[str, ...] = ()
    decide_calendar: str | None = None
    again: Requalification | None = None
    shares: tuple[tuple[str, tuple[str, ...]], ...] = ()
