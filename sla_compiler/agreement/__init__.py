"""What the spec means: defaults filled, references resolved, units exact."""

from dataclasses import field

from sla_compiler.agreement.condition import Condition
from sla_compiler.agreement.duty import Duty
from sla_compiler.agreement.facts import Attribute, Derived, Event, ValueList
from sla_compiler.agreement.goals import Goal
from sla_compiler.agreement.governance import Escalation, Remedy, Review
from sla_compiler.agreement.header import (
    Calendar,
    Party,
    Responsibility,
    Signoff,
    Team,
    Term,
)
from sla_compiler.agreement.lifecycle import (
    AttemptRule,
    Cadence,
    End,
    Exclusion,
    Handoff,
    Nurturing,
    Outcome,
    Return,
    RoutingRule,
    Segment,
    Stage,
    Status,
    Track,
)
from sla_compiler.agreement.measures import Measure
from sla_compiler.agreement.scores import Fit, Interest, Priority, Total
from sla_compiler.agreement.texts import Texts
from sla_compiler.frozen import frozen

FORM = 1
"""The version of this form; later releases recompute old ones."""


@frozen
class Agreement:
    """A whole agreement as meant.

    `provider` hands leads over, `receiver` receives them: the two parties of the duties
    whose short forms do not name any. `open_paths` are still to be agreed; `left_out`
    are the components that are not part of it. `texts` holds every text under its path,
    with its class; nothing else of the agreement depends on words.
    """

    id: str
    version: str
    language: str
    currency: str | None
    calendar: str | None
    fiscal_start: int
    provider: str
    receiver: str
    term: Term
    parties: tuple[Party, ...]
    teams: tuple[Team, ...]
    calendars: tuple[Calendar, ...]
    segments: tuple[Segment, ...]
    exclusions: tuple[Exclusion, ...]
    goals: tuple[Goal, ...]
    lists: tuple[ValueList, ...]
    attributes: tuple[Attribute, ...]
    events: tuple[Event, ...]
    derived: tuple[Derived, ...]
    stages: tuple[Stage, ...]
    ends: tuple[End, ...]
    statuses: tuple[Status, ...]
    outcomes: tuple[Outcome, ...]
    fit: Fit | None
    interest: Interest | None
    total: Total | None
    priority: Priority | None
    mql: Condition | None
    sql: Condition | None
    handoff: Handoff
    routing: tuple[RoutingRule, ...]
    returns: tuple[Return, ...]
    nurturing: Nurturing
    tracks: tuple[Track, ...]
    attempt: AttemptRule
    cadences: tuple[Cadence, ...]
    duties: tuple[Duty, ...]
    measures: tuple[Measure, ...]
    reviews: tuple[Review, ...]
    escalation: Escalation | None
    remedies: tuple[Remedy, ...]
    responsibilities: tuple[Responsibility, ...]
    signoff: Signoff | None
    left_out: tuple[str, ...]
    open_paths: tuple[str, ...]
    texts: Texts = field(compare=False)
