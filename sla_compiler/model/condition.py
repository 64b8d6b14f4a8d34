"""Conditions as written: maps from attributes to tests, and what combines them."""

from dataclasses import field
from fractions import Fraction

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.words.test import Order, Presence, Range

Value = str | Fraction | bool
"""What an attribute can hold as written: a text, a number, yes or no."""


@frozen(kw_only=False)
class OneOf:
    """The value is one of these."""

    values: tuple[Value, ...]


@frozen(kw_only=False)
class InList:
    """The value stands in a named list."""

    name: str


@frozen(kw_only=False)
class NotThat:
    """There is a value, and it does not meet the test."""

    test: "Test"


Test = OneOf | InList | NotThat | Range | Presence | Order


@frozen(kw_only=False)
class Is:
    """One attribute meets one test."""

    attribute: str
    test: Test
    route: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class Named:
    """A condition that stands elsewhere under a name, such as `qualification.mql`."""

    name: str
    route: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class AllOf:
    """Every part holds; with no part it always does."""

    parts: tuple["Condition", ...] = ()
    route: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class AnyOf:
    """At least one part holds."""

    parts: tuple["Condition", ...]
    route: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class Not:
    """The part does not hold; two-valued, so a missing value makes this true."""

    part: "Condition"
    route: Route = field(default=(), compare=False)


@frozen(kw_only=False)
class CountOf:
    """So many of the parts hold as `test` says."""

    parts: tuple["Condition", ...]
    test: Test
    route: Route = field(default=(), compare=False)


Condition = Is | Named | AllOf | AnyOf | Not | CountOf
