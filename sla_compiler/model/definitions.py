"""What the words mean, for people and for rules."""

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar, Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition, Value
from sla_compiler.model.duty import LateStep
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.percent import Percent


@frozen
class Attribute:
    """A fact about a lead, its account, its deal, or an event."""

    id: str
    label: Text | None = None
    means: Text | None = None
    type: Literal["text", "number", "money", "date", "duration", "yes_no", "person"] = (
        "text"
    )
    one_of: tuple[Value, ...] = ()
    ordered: bool = False
    unit: str | None = None
    of: Literal["lead", "account", "opportunity"] = "lead"
    unset: Value | None = None
    ignore_case: bool = False
    at_least: Value | None = None
    at_most: Value | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Event:
    """Something that happens at an instant and is recorded."""

    id: str
    label: Text | None = None
    means: Text | None = None
    about: Literal["lead", "agreement", "calendar"] = "lead"
    has: tuple[Attribute, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Line:
    """A condition and the value it gives."""

    when: Condition
    is_: Value
    route: Route = field(default=(), compare=False)


@frozen
class Ratio:
    """One fact in per cent of another."""

    of: str
    to: str
    route: Route = field(default=(), compare=False)


@frozen
class Derived:
    """An attribute that is a pure function of other facts."""

    id: str
    label: Text | None = None
    means: Text | None = None
    when: Condition | None = None
    first: tuple[Line, ...] = ()
    otherwise: Value | None = None
    count: tuple[str, ...] = ()
    in_: Duration | None = None
    where: Condition | None = None
    since: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    first_time: tuple[str, ...] = ()
    until: str | None = None
    ratio: Ratio | None = None
    text: str | None = None
    contains: tuple[str, ...] = ()
    starts_with: tuple[str, ...] = ()
    ends_with: tuple[str, ...] = ()
    list: str | None = None
    route: Route = field(default=(), compare=False)


_ENTRY = ("after", "becomes", "where", "when", "unless")
_DEADLINE = ("within", "share", "calendar", "late", "way_out")


@frozen
class Stage:
    """A stage of the lifecycle.

    It has its place on the way before it is agreed who owns it, what brings a lead into
    it, or by when: the rates of a funnel may lead through it already.
    """

    APART: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "owner": (),
        **dict.fromkeys(_ENTRY, _ENTRY),
        **dict.fromkeys(_DEADLINE, _DEADLINE),
    }

    id: str
    means: Text | None = None
    label: Text | None = None
    owner: str | None = None
    after: tuple[str, ...] = ()
    becomes: Condition | None = None
    where: Condition | None = None
    when: Condition | None = None
    unless: Condition | None = None
    within: Duration | None = None
    share: Percent | None = None
    calendar: str | None = None
    late: tuple[LateStep, ...] = ()
    way_out: str | None = None
    route: Route = field(default=(), compare=False)


@frozen
class End:
    """A place from which no rule moves a lead on."""

    APART: ClassVar[Mapping[str, tuple[str, ...]]] = {
        **dict.fromkeys(_ENTRY, _ENTRY),
        "queue": (),
    }

    id: str
    label: Text | None = None
    means: Text | None = None
    after: tuple[str, ...] = ()
    becomes: Condition | None = None
    where: Condition | None = None
    when: Condition | None = None
    unless: Condition | None = None
    queue: str | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Definitions:
    """Terms, facts and the lifecycle."""

    ROOM: ClassVar[bool] = True

    terms: tuple[tuple[str, Text], ...] = ()
    lists: tuple[tuple[str, tuple[Value, ...]], ...] = ()
    attributes: tuple[Attribute, ...] = ()
    events: tuple[Event, ...] = ()
    derived: tuple[Derived, ...] = ()
    stages: tuple[Stage, ...] = ()
    ends: tuple[End, ...] = ()
    route: Route = field(default=(), compare=False)
