"""From definitions as written to attributes, events and formulas."""

from sla_compiler.agreement import facts as meant
from sla_compiler.agreement.condition import Accepts, Value
from sla_compiler.agreement.from_model.conditions import (
    accepts,
    meant as condition,
    refuse,
)
from sla_compiler.agreement.from_model.scope import Scope, fact_of
from sla_compiler.agreement.from_model.triggers import moments
from sla_compiler.diagnostic import Route
from sla_compiler.model import definitions as written
from sla_compiler.model.condition import OneOf, Value as WrittenValue
from sla_compiler.words.error import WordError
from sla_compiler.words.number import plain
from sla_compiler.words.quantity import Quantity, parse_quantity
from sla_compiler.words.test import Range


def attribute(of: written.Attribute, scope: Scope) -> meant.Attribute:
    """Return a fact on record."""
    values = of.one_of if of.ordered else tuple(sorted(of.one_of, key=str))
    return meant.Attribute(
        id=of.id,
        kind=of.type,
        of=of.of,
        one_of=values,
        ordered=of.ordered,
        unit=of.unit or "",
        unset=_unset(of, scope),
        ignore_case=of.ignore_case,
        bounds=_bounds(of, scope),
        origin=of.route,
    )


def _unset(of: written.Attribute, scope: Scope) -> Value | None:
    """Return the value that none counts as, in the attribute's own kind."""
    if of.unset is None:
        return None
    found = accepts(OneOf((of.unset,)), fact_of(of), (*of.route, "unset"), scope, of.id)
    values = getattr(found, "values", ())
    return values[0] if values else None


def _bounds(of: written.Attribute, scope: Scope) -> Accepts | None:
    """Return the values that make sense, as a range."""
    if of.at_least is None and of.at_most is None:
        return None
    low = _quantity(of.at_least, (*of.route, "at_least"), scope)
    high = _quantity(of.at_most, (*of.route, "at_most"), scope)
    if low is None and high is None:
        return None
    side = "at_least" if low is not None else "at_most"
    return accepts(
        Range(low=low, high=high), fact_of(of), (*of.route, side), scope, of.id
    )


def _quantity(
    value: WrittenValue | None, route: Route, scope: Scope
) -> Quantity | None:
    if value is None:
        return None
    try:
        return parse_quantity(_plain(value))
    except WordError as error:
        refuse(error, route, scope)
        return None


def _plain(value: WrittenValue) -> str:
    return value if isinstance(value, str) else plain(value)


def event(of: written.Event, scope: Scope) -> meant.Event:
    """Return something that happens, with attributes of its own."""
    has = tuple(attribute(each, scope) for each in of.has)
    return meant.Event(id=of.id, about=of.about, has=has, origin=of.route)


def derived(of: written.Derived, scope: Scope) -> meant.Derived:
    """Return an attribute that follows from others."""
    return meant.Derived(id=of.id, formula=_formula(of, scope), origin=of.route)


def _formula(of: written.Derived, scope: Scope) -> meant.Formula:
    where = condition(of.where, scope.inside((*of.count, *of.since, *of.last)))
    if of.first:
        return meant.FirstMatch(
            tuple(
                meant.Line(condition(line.when, scope), line.is_) for line in of.first
            ),
            of.otherwise,
        )
    if of.count:
        return meant.Count(moments(of.count, scope), of.in_, where)
    if of.since:
        return meant.Since(moments(of.since, scope), where)
    if of.last:
        return meant.TimeOf("last", moments(of.last, scope), where)
    if of.first_time:
        return meant.TimeOf("first", moments(of.first_time, scope), where)
    if of.until is not None:
        return meant.TimeUntil(of.until)
    return _of_facts(of, scope)


def _of_facts(of: written.Derived, scope: Scope) -> meant.Formula:
    if of.ratio is not None:
        return meant.Ratio(of.ratio.of, of.ratio.to)
    if of.text is not None:
        return meant.TextClass(
            of.text,
            contains=tuple(sorted(of.contains)),
            starts_with=tuple(sorted(of.starts_with)),
            ends_with=tuple(sorted(of.ends_with)),
            list=of.list,
        )
    return meant.Holds(condition(of.when, scope))


def value_list(name: str, values: tuple[WrittenValue, ...]) -> meant.ValueList:
    """Return a named list, sorted, each value once."""
    distinct = sorted(set(values), key=lambda value: (type(value).__name__, str(value)))
    origin = ("definitions", "lists", name)
    return meant.ValueList(id=name, values=tuple(distinct), origin=origin)
