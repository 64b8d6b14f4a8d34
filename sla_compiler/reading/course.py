"""What is known of a lead at one instant of its way: what the reading moves."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.condition import Condition, Value
from sla_compiler.agreement.duty import Consequence, Duty
from sla_compiler.agreement.facts import Attribute, Derived
from sla_compiler.agreement.lifecycle import Outcome, Track
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.zone import Instant
from sla_compiler.diagnostic import Route
from sla_compiler.reading.conditions import Fact
from sla_compiler.reading.history import NONE, Lead, Own
from sla_compiler.reading.result import Counted
from sla_compiler.words.duration import Duration
from sla_compiler.words.hours import MINUTES_A_DAY, Opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """What happened at an instant: all the moments that it is, and facts of its own."""

    index: int
    at: Instant
    moments: tuple[str, ...]
    own: Own = field(default_factory=lambda: NONE)
    cause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the ledger of interest points."""

    at: Instant
    event: str
    signal: str | None
    effect: str
    points: Fraction
    note: str = ""
    origin: Route = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stage, end or status that the lead came into, and why."""

    at: Instant
    id: str
    cause: str
    origin: Route = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """What the agreement does not decide, or what the record does against it."""

    at: Instant
    kind: str
    message: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Routed:
    """Which rule took the lead at a hand-off, whom it names, and who can take it."""

    at: Instant
    rule: str | None
    to: tuple[str, ...]
    owner: str | None
    method: str | None
    limit: str
    recorded: str | None = None
    origin: Route = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An outcome the lead was given: when, as what, by whom or why."""

    at: Instant
    outcome: Outcome
    use: str
    by: str | None
    note: str | None
    cause: str
    cooldown_until: Instant | None
    back_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Something of the agreement that a trigger sets off."""

    kind: Literal["end", "return", "stage", "status", "enter", "exit"]
    id: str
    trigger: Trigger
    origin: Route = ()


@dataclass(frozen=True, slots=True)
class Fired:
    """A trigger that was set off, and by what."""

    watch: Watch
    cause: str


@dataclass(slots=True, kw_only=True)
class Run:
    """A lead's time in a track."""

    track: Track
    start: Instant
    cause: str
    end: Instant | None = None
    why: str = ""


@dataclass(slots=True, kw_only=True)
class Block:
    """What keeps a lead from being handed on again, and until when."""

    outcome: str
    cooldown: Instant | None
    after: Instant | None = None
    before: str | None = None
    by: Duration | None = None
    becomes: Condition | None = None
    comes_back: bool = False
    back_to: str | None = None


@dataclass(slots=True, kw_only=True)
class Case:
    """One case of a duty: its clock, and how it stands.

    `owner` and `team` had the lead when it was `judged` late or kept; `spent` are the
    consequences that have worked with it and for which it counts no more.
    """

    duty: Duty
    start: Occurrence
    since: int
    calendar: Calendar
    deadlines: tuple[Instant | None, ...]
    state: str = "pending"
    done: Instant | None = None
    how: str = ""
    judged: Instant | None = None
    owner: str | None = None
    team: str | None = None
    spent: set[str] = field(default_factory=set)
    counts: tuple[Counted, ...] = ()
    follows: tuple[Consequence, ...] = ()

    @property
    def deadline(self) -> Instant | None:
        """Return the instant after which the case is late; none if it never is."""
        return self.deadlines[-1] if self.deadlines else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the reading works out of an agreement once, for all leads.

    `tested` holds the values that each fact is compared with, `stops` the moments that
    end every track, `ignoring_case` the attributes in which large and small letters are
    the same.
    """

    agreement: Agreement
    calendars: Mapping[str, Calendar]
    calendar: Calendar
    order: tuple[str, ...]
    watches: tuple[Watch, ...]
    tested: Mapping[str, tuple[object, ...]]
    days_in_force: tuple[date, ...]
    stops: frozenset[str]
    attributes: Mapping[str, Attribute]
    derived: Mapping[str, Derived]
    lists: Mapping[str, tuple[Value, ...]]
    ignoring_case: frozenset[str]


@dataclass(slots=True, kw_only=True)
class Course:
    """The way of a lead so far."""

    ground: Ground
    lead: Lead
    now: Instant
    facts: Mapping[str, Value] = field(default_factory=dict)
    log: list[Occurrence] = field(default_factory=list)
    stage: str | None = None
    status: str | None = None
    owner: str | None = None
    team: str | None = None
    is_given: bool = False
    outcome: str | None = None
    points: Fraction = Fraction(0)
    active: Instant | None = None
    ticks: int = 0
    counted: dict[str, list[Instant]] = field(default_factory=dict)
    ledger: list[Step] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    statuses: list[Place] = field(default_factory=list)
    attempts: list[Occurrence] = field(default_factory=list)
    uncounted: list[tuple[Occurrence, str]] = field(default_factory=list)
    handoffs: list[int] = field(default_factory=list)
    segments: list[str | None] = field(default_factory=list)
    routes: list[Routed] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    excluded: tuple[str, ...] = ()
    block: Block | None = None
    held_back: list[Conflict] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    sent: list[Occurrence] = field(default_factory=list)
    pauses: list[tuple[Instant, Instant | None]] = field(default_factory=list)
    stopped: Instant | None = None
    enrolled: Instant | None = None
    conflicts: list[Conflict] = field(default_factory=list)
    seen: dict[str, bool] = field(default_factory=dict)
    fired: list[Fired] = field(default_factory=list)
    broken: list[Case] = field(default_factory=list)
    used: set[tuple[str, int]] = field(default_factory=set)
    replay: Callable[[Instant], "Course"] | None = None
    known: tuple[object, dict[str, Fact | None]] = ((), {})

    @property
    def agreement(self) -> Agreement:
        """Return the agreement by which the lead is read."""
        return self.ground.agreement

    @property
    def calendars(self) -> Mapping[str, Calendar]:
        """Return the calendars of the agreement by their ids."""
        return self.ground.calendars

    @property
    def calendar(self) -> Calendar:
        """Return the calendar of the agreement; without one, always open, in UTC."""
        return self.ground.calendar

    def state(self) -> tuple[object, ...]:
        """Return all that the facts are worked out from."""
        return (
            self.now,
            self.facts,
            self.points,
            (self.stage, self.status, self.owner, self.outcome),
            (len(self.log), len(self.attempts), len(self.handoffs)),
        )

    @property
    def handed_over(self) -> int:
        """Return the index of the latest hand-off in the log, -1 before the first."""
        return self.handoffs[-1] if self.handoffs else -1

    def since_handoff(self) -> Iterator[Occurrence]:
        """Yield what happened since the latest hand-off, or since the start."""
        yield from self.log[self.handed_over + 1 :]

    def order(self) -> tuple[str, ...]:
        """Return the stages in their order."""
        return self.ground.order

    def has_ended(self) -> bool:
        """Tell whether the lead is in an end."""
        return self.stage is not None and self.stage not in self.order()

    def fault(self, kind: str, message: str, *about: str) -> None:
        """Put down what the agreement does not decide, or what goes against it."""
        found = Conflict(at=self.now, kind=kind, message=message, about=about)
        if found not in self.conflicts:
            self.conflicts.append(found)


ALWAYS_OPEN = Calendar(zone="UTC", hours=((Opening(0, MINUTES_A_DAY),),) * 7)
