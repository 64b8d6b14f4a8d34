"""Whether a condition can hold where only some of the facts are known."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from sla_compiler.agreement.condition import (
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
from sla_compiler.words.interval import Interval
from sla_compiler.words.quantity import Amount

Facts = Mapping[str, Value]


def holds(of: Condition, facts: Facts) -> bool | None:
    """Tell whether a condition holds, or None where the facts do not decide it."""
    match of:
        case Meets(attribute=name, accepts=accepts):
            return _meets(facts[name], accepts) if name in facts else None
        case AllOf(parts=parts):
            return _all(holds(part, facts) for part in parts)
        case AnyOf(parts=parts):
            return _not(_all(_not(holds(part, facts)) for part in parts))
        case Not(part=part):
            return _not(holds(part, facts))
        case CountOf():
            return None


def _all(of: Iterable[bool | None]) -> bool | None:
    found = tuple(of)
    if False in found:
        return False
    return None if None in found else True


def _not(of: bool | None) -> bool | None:  # noqa: FBT001 - it is what is negated
    return None if of is None else not of


def _meets(value: Value, accepts: Accepts) -> bool | None:
    match accepts:
        case Values(values=values):
            return value in values
        case Known(known=known):
            return known
        case Except(accepts=inner):
            return _not(_meets(value, inner))
        case Interval() if isinstance(value, Fraction):
            return accepts.holds(lambda bound: _side(value, bound))
        case Interval() | Listed():
            return None


def _side(value: Fraction, bound: Amount) -> int | None:
    if not isinstance(bound, Fraction):
        return None
    return (value > bound) - (value < bound)
