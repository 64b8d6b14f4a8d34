"""What the reading says of one lead at one instant.

Each line carries the id of the clause that decides and its route; only those who print
turn a route into a line of the spec.
"""

from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from sla_compiler.agreement.duty import Consequence, Duty, LateStep
from sla_compiler.agreement.lifecycle import (
    AttemptRule,
    Handoff,
    Nurturing,
    Outcome,
)
from sla_compiler.agreement.scores import Decay
from sla_compiler.diagnostic import Route
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Points that a criterion gives, or a step of the ledger of interest points."""

    clause: str
    effect: str
    points: Fraction
    at: datetime | None = None
    event: str = ""
    note: str = ""
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A score: its points and grade, and how they came about."""

    points: Fraction
    grade: str | None
    cap: Fraction | None = None
    floor: Fraction | None = None
    lines: tuple[Line, ...] = ()
    decay: Decay | None = None
    next_loss: datetime | None = None
    floor_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A stage, end or status that the lead came into: when, and why."""

    id: str
    at: datetime
    cause: str
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where the lead is, and the way there; `allows` are the moves open by hand."""

    id: str | None
    owner: str | None = None
    holder: tuple[str, ...] = ()
    allows: tuple[str, ...] = ()
    way: tuple[Stay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmented:
    """The segment of a lead, with the calendar and the team it brings."""

    id: str | None
    calendar: str | None = None
    team: str | None = None
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """Which rule took the lead, whom it names, and whom the record names."""

    rule: str | None
    to: tuple[str, ...]
    owner: str | None
    method: str | None
    limit: str
    recorded: str | None
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """Whether a hand-off counts towards a volume, of which period, and why."""

    duty: str
    period: str
    counts: bool
    why: str
    at_least: int
    in_segment: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """One hand-off, with what was judged at it."""

    at: datetime
    segment: str | None
    excluded: tuple[str, ...]
    routing: Routing
    counts: tuple[Counting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeGiven:
    """An outcome that the lead was given, with its terms and what came of them."""

    at: datetime
    id: str
    code: str
    used_as: str
    by: str | None
    note: str | None
    cause: str
    went_to: str | None
    cooldown_until: datetime | None
    may_come_back: datetime | None
    terms: Outcome
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usable:
    """An outcome that could be given now: as what, by whom, and if a note is needed."""

    id: str
    code: str
    uses: tuple[str, ...]
    by: tuple[str, ...]
    note_required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A try to reach the lead, and why it does not count if it does not."""

    at: datetime
    via: str | None
    counts: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message of a track: when it goes out, or why it does not."""

    step: int
    via: str
    offer: Text | None
    planned: datetime
    due: datetime | None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A lead's time in a track."""

    id: str
    stage: str | None
    owner: tuple[str, ...]
    start: datetime
    cause: str
    end: datetime | None
    why: str
    messages: tuple[Message, ...] = ()
    by: tuple[str, ...] = ()
    at_most: str = ""
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFact:
    """A fact that must accompany a lead at its stage, and whether it is on record."""

    stage: str
    fact: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """By when a case is due, for which share of the cases, and how that stands."""

    at: datetime | None
    within: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A step of a ladder: who is to be told, when, and whether it came to that."""

    to: tuple[str, ...]
    at: datetime | None
    came_due: bool
    step: LateStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """An attempt that a cadence plans."""

    at: datetime
    via: str
    offer: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A consequence of several cases, and how many of them this lead brings so far.

    `cases` of them count with the case `within` that time, of the `times` it takes; so
    it was in `rows` of as many times as it takes `in_a_row`. Cases of other leads count
    too; where the lead's own suffice, the consequence `works`.
    """

    consequence: str
    each: str | None
    of: str | None
    cases: int
    times: int
    within: Duration | None
    rows: int
    in_a_row: int
    works: bool
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOfDuty:
    """One case of a duty: what started it, when it is due, how it stands."""

    cause: str
    start: datetime
    calendar: str | None
    state: str
    dues: tuple[Due, ...]
    done: datetime | None
    how: str
    aim: datetime | None = None
    ladder: tuple[Told, ...] = ()
    follows: tuple[Consequence, ...] = ()
    counts: tuple[Counted, ...] = ()
    attempts: tuple[datetime, ...] = ()
    plan: tuple[Planned, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRead:
    """A duty, its promise in full, and its cases for this lead."""

    id: str
    promise: Duty
    told_by: tuple[str, ...]
    cases: tuple[CaseOfDuty, ...]
    note: str = ""
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the agreement does not decide or held back, or goes against it."""

    at: datetime
    kind: str
    message: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A fact that the agreement declares or derives, with its value now, if any."""

    fact: str
    of: str
    unit: str
    value: str | None
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event that the agreement declares: how often it happened, and when last."""

    event: str
    about: str
    times: int
    last: datetime | None
    origin: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """All that the agreement says of one lead at one instant."""

    agreement: str
    version: str
    zone: str
    lead: str
    created: datetime
    at: datetime
    currency: str | None
    facts: tuple[Known, ...]
    events: tuple[Happened, ...]
    fit: Score | None
    interest: Score | None
    total: Score | None
    priority: str | None
    qualified: tuple[tuple[str, bool], ...]
    segment: Segmented
    stage: Position
    status: Position
    handoffs: tuple[HandedOver, ...]
    outcomes: tuple[OutcomeGiven, ...]
    usable: tuple[Usable, ...]
    attempts: tuple[Tried, ...]
    attempt_rule: AttemptRule
    tracks: tuple[Track, ...]
    nurturing: Nurturing
    handoff_rules: Handoff
    may_return_from: datetime | None
    shared: tuple[SharedFact, ...]
    duties: tuple[DutyRead, ...]
    held_back: tuple[Found, ...]
    conflicts: tuple[Found, ...]
