"""Conditions as meant: tests in the attribute's own unit, parts in one order."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sla_compiler.words.duration import Duration
from sla_compiler.words.interval import Interval

Value = str | Fraction | bool | date | Duration
"""What a fact about a lead can be; money is a number of the agreement's currency."""


@dataclass(frozen=True, slots=True)
class Values:
    """The value is one of these; sorted, each once."""

    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """The value stands in the list of this id."""

    list: str


@dataclass(frozen=True, slots=True)
class Known:
    """There is a value, or there is none."""

    known: bool


@dataclass(frozen=True, slots=True)
class Except:
    """There is a value, and `accepts` does not accept it."""

    accepts: "Accepts"


Accepts = Values | Interval | Listed | Known | Except


@dataclass(frozen=True, slots=True)
class Meets:
    """The attribute's value is accepted."""

    attribute: str
    accepts: Accepts


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds; with no part it always does."""

    parts: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds; with no part it never does."""

    parts: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class CountOf:
    """As many parts hold as `accepts` accepts."""

    parts: tuple["Condition", ...]
    accepts: Accepts


Condition = Meets | AllOf | AnyOf | Not | CountOf

ALWAYS = AllOf()
"""The condition of a clause that states none."""
