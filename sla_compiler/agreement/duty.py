"""The register of duties: who owes what to whom, by when, and what follows if not."""

from dataclasses import field
from datetime import date
from typing import Literal

from sla_compiler.agreement.condition import ALWAYS, Condition
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.percent import Percent

Every = Literal[
    "day", "business_day", "week", "two_weeks", "month", "quarter", "half_year", "year"
]

REMEDY = "remedy"
"""What is owed, by its id, where a duty follows of something that went wrong."""

CONSEQUENCES = "governance.consequences"
"""Where consequences are clauses of their own."""


def is_promise(duty: str) -> bool:
    """Tell whether a duty is what the clause at its path promises, by its id.

    What follows when the clause is not kept stands below it, and is another duty.
    """
    return not duty.endswith(f":{REMEDY}") or duty.startswith(f"{CONSEQUENCES}.")


@frozen(kw_only=False)
class Started:
    """The clock starts with each occurrence of the trigger: one case an occurrence."""

    trigger: Trigger


@frozen(kw_only=False)
class Ahead:
    """It must be done before any of the moments, `by` so long before if given."""

    before: tuple[str, ...]
    by: Duration | None = None


@frozen(kw_only=False)
class Day:
    """Which day of the recurrence: a number, a weekday, `last`, or the nth weekday."""

    number: int | None = None
    weekday: str | None = None
    nth: Literal["first", "second", "third", "fourth", "last"] | None = None


@frozen(kw_only=False)
class Recurring:
    """It is due once a period; `each` is the stage or status whose leads it is for."""

    every: Every
    day: Day | None = None
    at: int | None = None
    each: str | None = None


@frozen(kw_only=False)
class Standing:
    """It holds at all times."""


Clock = Started | Ahead | Recurring | Standing


@frozen(kw_only=False)
class Level:
    """A length of time, and the share of cases it is promised for."""

    within: Duration
    share: Percent


@frozen(kw_only=False)
class Reach:
    """One of these moments must come."""

    moments: tuple[str, ...]


@frozen(kw_only=False)
class Meet:
    """The condition must hold."""

    condition: Condition


@frozen(kw_only=False)
class Record:
    """These facts must be on record."""

    facts: tuple[str, ...]


@frozen(kw_only=False)
class Deliver:
    """What must be delivered or done, in the author's words."""

    text: Text


@frozen(kw_only=False)
class Attempts:
    """So many attempts must be made, unless the lead is reached before."""

    number: int
    cadence: str


@frozen(kw_only=False)
class Volume:
    """So many leads must be handed over in each period."""

    at_least: int
    per: Literal["week", "month", "quarter", "year"]
    segments: tuple[tuple[str, int], ...] = ()


@frozen(kw_only=False)
class Nurture:
    """The steps of a track must be sent when they are due."""

    track: str


@frozen(kw_only=False)
class Hold:
    """A meeting must be held, or attended when it is called."""

    review: str


@frozen(kw_only=False)
class Tell:
    """Those named in the late steps must be told."""


Performance = (
    Reach | Meet | Record | Deliver | Attempts | Volume | Nurture | Hold | Tell
)


@frozen
class LateStep:
    """Who is told how long after the breach, or at which part of the time before it."""

    to: tuple[str, ...]
    within: Duration | None = None
    at: Percent | None = None
    via: tuple[str, ...] = ()
    reassign: bool = False


@frozen
class Consequence:
    """What follows when a duty is not kept; `duty` is the id of one that arises."""

    exclude_from: str | None = None
    reassign: tuple[str, ...] = ()
    outcome: str | None = None
    counts_as: str | None = None
    duty: str | None = None


@frozen
class Duty:
    """Something owed.

    `id` is the author's path and, after a colon, what is owed there, of a closed list.
    `levels` are by when, each for its share of the cases; none means at that instant
    (with a Started clock) or by the recurrence itself. `over` spreads it instead.
    `calendar` is None where it is the calendar of the team first assigned, else of the
    segment, else of the agreement.
    """

    id: str = field(compare=False)
    owes: tuple[str, ...]
    to: tuple[str, ...]
    clock: Clock
    performance: Performance
    levels: tuple[Level, ...] = ()
    over: Duration | None = None
    when: Condition = ALWAYS
    share: Percent
    tolerance: Percent | None = None
    calendar: str | None = None
    via: tuple[str, ...] = ()
    aim: Duration | None = None
    late: tuple[LateStep, ...] = ()
    then: Consequence | None = None
    in_force: bool | date = True
    origin: Route = field(default=(), compare=False)
