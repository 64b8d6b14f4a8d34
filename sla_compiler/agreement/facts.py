"""What is on record about a lead, what happens to it, and what follows from both."""

from dataclasses import field
from typing import Literal

from sla_compiler.agreement.condition import Accepts, Condition, Value
from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration

Kind = Literal["text", "number", "money", "date", "duration", "yes_no", "person"]


@frozen
class Attribute:
    """A fact on record: which values make sense, and what stands for none."""

    id: str = field(compare=False)
    kind: Kind
    of: Literal["lead", "account", "opportunity"] = "lead"
    one_of: tuple[Value, ...] = ()
    ordered: bool = False
    unit: str = ""
    unset: Value | None = None
    ignore_case: bool = False
    bounds: Accepts | None = None
    origin: Route = field(default=(), compare=False)


@frozen
class Event:
    """Something that happens at an instant, with attributes of its own."""

    id: str = field(compare=False)
    about: Literal["lead", "agreement", "calendar"]
    has: tuple[Attribute, ...] = ()
    origin: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class Holds:
    """Yes where the condition holds, no elsewhere."""

    condition: Condition


@frozen(kw_only=False)
class Line:
    """A condition and the value it gives."""

    when: Condition
    value: Value


@frozen(kw_only=False)
class FirstMatch:
    """The value of the first line whose condition holds, else `otherwise`, if any."""

    lines: tuple[Line, ...]
    otherwise: Value | None


@frozen(kw_only=False)
class Count:
    """How often any of the moments happened, `within` this time up to now if given."""

    moments: tuple[str, ...]
    within: Duration | None
    where: Condition


@frozen(kw_only=False)
class Since:
    """The time since any of the moments last happened; missing if none ever did."""

    moments: tuple[str, ...]
    where: Condition


@frozen(kw_only=False)
class TimeOf:
    """The date on which any of the moments first or last happened."""

    which: Literal["first", "last"]
    moments: tuple[str, ...]
    where: Condition


@frozen(kw_only=False)
class TimeUntil:
    """The time that is left until a date attribute; missing once it is past."""

    attribute: str


@frozen(kw_only=False)
class Ratio:
    """One fact in per cent of another; missing where one is, or the second is 0."""

    of: str
    to: str


@frozen(kw_only=False)
class TextClass:
    """Yes where the text contains, starts with, ends with a fragment, or is listed."""

    attribute: str
    contains: tuple[str, ...] = ()
    starts_with: tuple[str, ...] = ()
    ends_with: tuple[str, ...] = ()
    list: str | None = None


Formula = Holds | FirstMatch | Count | Since | TimeOf | TimeUntil | Ratio | TextClass


@frozen
class Derived:
    """An attribute that is a pure function of other facts."""

    id: str = field(compare=False)
    formula: Formula
    origin: Route = field(default=(), compare=False)


@frozen
class ValueList:
    """A named list of values, sorted, each once."""

    id: str = field(compare=False)
    values: tuple[Value, ...]
    origin: Route = field(default=(), compare=False)
