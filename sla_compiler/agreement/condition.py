"""Conditions as meant: tests in the attribute's own unit, parts in one order."""

from datetime import date
from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration
from sla_compiler.words.interval import Interval

Value = str | Fraction | bool | date | Duration
"""What a fact about a lead can be; money is a number of the agreement's currency."""


@frozen(kw_only=False)
class Values:
    """The value is one of these; sorted, each once."""

    values: tuple[Value, ...]


@frozen(kw_only=False)
class Listed:
    """The value stands in the list of this id."""

    list: str


@frozen(kw_only=False)
class Known:
    """There is a value, or there is none."""

    known: bool


@frozen(kw_only=False)
class Except:
    """There is a value, and `accepts` does not accept it."""

    accepts: "Accepts"


Accepts = Values | Interval | Listed | Known | Except


@frozen(kw_only=False)
class Meets:
    """The attribute's value is accepted."""

    attribute: str
    accepts: Accepts


@frozen(kw_only=False)
class AllOf:
    """Every part holds; with no part it always does."""

    parts: tuple["Condition", ...] = ()


@frozen(kw_only=False)
class AnyOf:
    """At least one part holds; with no part it never does."""

    parts: tuple["Condition", ...] = ()


@frozen(kw_only=False)
class Not:
    """The part does not hold."""

    part: "Condition"


@frozen(kw_only=False)
class CountOf:
    """As many parts hold as `accepts` accepts."""

    parts: tuple["Condition", ...]
    accepts: Accepts


Condition = Meets | AllOf | AnyOf | Not | CountOf

ALWAYS = AllOf()
"""The condition of a clause that states none."""
