"""From conditions as written to conditions as meant."""

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeVar

from sla_compiler.agreement.condition import (
    ALWAYS,
    Accepts,
    AllOf,
    AnyOf,
    Condition,
    CountOf,
    Except,
    Known,
    Listed,
    Meets,
    Not,
    Value,
    Values,
)
from sla_compiler.agreement.from_model.scope import Fact, Scope
from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Route
from sla_compiler.model import condition as written
from sla_compiler.words.date import parse_date
from sla_compiler.words.duration import parse_duration
from sla_compiler.words.error import WordError
from sla_compiler.words.interval import Interval, from_range
from sla_compiler.words.money import parse_money
from sla_compiler.words.near import nearest
from sla_compiler.words.number import plain
from sla_compiler.words.test import Order, Presence, Range

Part = TypeVar("Part")

NEVER = AnyOf()
"""Stands for a condition that was found wrong and reported."""


def meant(condition: written.Condition | None, scope: Scope) -> Condition:
    """Return what a condition means; where none is written, it always holds."""
    match condition:
        case None:
            return ALWAYS
        case written.Named(name=name):
            return Meets(name, Values((True,)))
        case written.Is():
            return _meets(condition, scope)
        case written.AllOf(parts=parts):
            return all_of(meant(part, scope) for part in parts)
        case written.AnyOf(parts=parts):
            return any_of(meant(part, scope) for part in parts)
        case written.Not(part=part):
            return Not(meant(part, scope))
        case written.CountOf(parts=parts, test=test):
            several = in_order(meant(part, scope) for part in parts)
            number, at = Fact(kind="number"), (*condition.route, "is")
            return CountOf(several, accepts(test, number, at, scope))


def admits(clause: object, scope: Scope) -> Condition:
    """Return what `when`, `unless` and `segment` of a clause say together."""
    unless = getattr(clause, "unless", None)
    segment = getattr(clause, "segment", None)
    parts = [meant(getattr(clause, "when", None), scope)]
    if unless is not None:
        parts.append(Not(meant(unless, scope)))
    if segment is not None:
        parts.append(Meets("segment", Values((segment,))))
    return all_of(parts)


def all_of(parts: Iterable[Condition]) -> Condition:
    """Return the conjunction in one order: nothing nested, nothing twice."""
    flat: set[Condition] = set()
    for part in parts:
        flat.update(part.parts if isinstance(part, AllOf) else (part,))
    if not flat:
        return ALWAYS
    return next(iter(flat)) if len(flat) == 1 else AllOf(in_order(flat))


def any_of(parts: Iterable[Condition]) -> Condition:
    """Return the disjunction in one order: nothing nested, nothing twice."""
    flat: set[Condition] = set()
    for part in parts:
        flat.update(part.parts if isinstance(part, AnyOf) else (part,))
    return next(iter(flat)) if len(flat) == 1 else AnyOf(in_order(flat))


def in_order(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return values in the order of their texts; one alone needs none, as most are."""
    several = tuple(parts)
    return tuple(sorted(several, key=repr)) if len(several) > 1 else several


def _meets(condition: written.Is, scope: Scope) -> Condition:
    fact = scope.facts.get(condition.attribute)
    if fact is None:  # reported where names are checked
        return NEVER
    tested = accepts(condition.test, fact, condition.route, scope, condition.attribute)
    return Meets(condition.attribute, tested)


def accepts(
    test: written.Test, fact: Fact, route: Route, scope: Scope, name: str = ""
) -> Accepts:
    """Return what a test accepts of a fact; a test that does not fit it is reported."""
    try:
        return _accepts(test, fact, name)
    except WordError as error:
        refuse(error, _exact(test, route), scope)
        return Known(known=True)


def refuse(error: WordError, route: Route, scope: Scope) -> None:
    """Report words that do not mean anything where they stand."""
    part = (error.start, error.end) if error.end > error.start else None
    finding = Finding(
        place=At(route, part=part), message=error.message, help=error.help
    )
    scope.problems.append(Diagnostic(code=code("test_does_not_fit"), finding=finding))


def _exact(test: written.Test, route: Route) -> Route:
    return (*route, "not") if isinstance(test, written.NotThat) else route


def _accepts(test: written.Test, fact: Fact, name: str) -> Accepts:
    match test:
        case written.OneOf(values=values):
            found = {_value(value, fact, name) for value in values}
            return Values(
                tuple(sorted(found, key=lambda v: (type(v).__name__, str(v))))
            )
        case written.InList(name=listed):
            return Listed(listed)
        case written.NotThat(test=inner):
            return Except(_accepts(inner, fact, name))
        case Presence(known=known):
            return Known(known=known)
        case Order(mark=mark, better=better):
            return _ordered(mark, fact, name, better=better)
        case Range():
            return _range(test, fact, name)


def _range(test: Range, fact: Fact, name: str) -> Accepts:
    if test.plain() in fact.one_of:
        return Values((test.plain(),))
    if fact.kind in ("number", "money", "date", "duration", "percent"):
        return from_range(test, fact.kind, fact.unit)
    kind = "yes or no" if fact.kind == "yes_no" else f"a {fact.kind}"
    end = (test.high or test.low).end if test.high or test.low else 0  # type: ignore[union-attr]
    raise WordError(
        f"`{name}` is {kind}, and `{test.plain()}` compares numbers",
        0,
        end,
        _listed(fact) or f"write the value that `{name}` must have",
    )


def _ordered(mark: str, fact: Fact, name: str, *, better: bool) -> Accepts:
    if not fact.ordered:
        cure = "list the values, or give the attribute `ordered: true`, best first"
        raise WordError(f"the values of `{name}` have no order", 0, 0, cure)
    if mark not in fact.one_of:
        raise _not_a_value(mark, fact, name)
    at = fact.one_of.index(mark)
    taken = fact.one_of[: at + 1] if better else fact.one_of[at:]
    return Values(tuple(sorted(taken, key=lambda v: (type(v).__name__, str(v)))))


def _value(value: written.Value, fact: Fact, name: str) -> Value:
    match fact.kind, value:
        case "yes_no", bool():
            return value
        case "number" | "percent", Fraction():
            return value
        case "date", str():
            return parse_date(value)
        case "duration", str():
            return parse_duration(value)
        case "money", str():
            return parse_money(value).amount
        case "text" | "person", str() | Fraction():
            return _text(value, fact, name)
    raise _wrong_kind(value, fact, name)


def _text(value: str | Fraction, fact: Fact, name: str) -> str:
    text = value if isinstance(value, str) else plain(value)
    if fact.one_of and text not in [str(one) for one in fact.one_of]:
        raise _not_a_value(text, fact, name)
    return text


def _not_a_value(text: str, fact: Fact, name: str) -> WordError:
    near = nearest(text, [str(one) for one in fact.one_of])
    cure = f"write `{near}`" if near else _listed(fact)
    return WordError(f"`{text}` is not a value of `{name}`", 0, len(text), cure)


def _wrong_kind(value: written.Value, fact: Fact, name: str) -> WordError:
    shown = plain(value) if isinstance(value, Fraction) else str(value)
    shown = shown.lower() if isinstance(value, bool) else shown
    kind = "yes or no" if fact.kind == "yes_no" else f"a {fact.kind}"
    cure = "write `true` or `false`" if fact.kind == "yes_no" else _listed(fact)
    return WordError(f"`{name}` is {kind}, and `{shown}` is not", 0, 0, cure)


def _listed(fact: Fact) -> str:
    values = ", ".join(f"`{value}`" for value in fact.one_of[:8])
    return f"its values are {values}" if values else ""


def interval(test: written.Test, fact: Fact, route: Route, scope: Scope) -> Interval:
    """Return a range of points or of a measure; anything else is reported."""
    match accepts(test, fact, route, scope):
        case Interval() as found:
            return found
        case Values(values=(Fraction() as only,)):
            return Interval(low=only, low_open=False, high=only, high_open=False)
    return Interval(low=None, low_open=False, high=None, high_open=False)
