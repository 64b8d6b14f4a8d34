"""Conditions as clauses that a sentence takes in after `where`."""

from collections.abc import Sequence

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
from sla_compiler.phrases.values import interval, value
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.interval import Interval

BUILT_IN = frozenset(
    {"fit", "fit.grade", "interest", "interest.grade", "total", "total.grade"}
    | {"priority", "segment", "stage", "status", "attempts", "outcome", "owner"}
    | {"connected", "note", "last_events"}
)

NAMING = frozenset({"status", "outcome"})
"""Attributes whose values are names that the author gave."""


def fact(name: str, voice: Voice) -> str:
    """Return what readers call an attribute."""
    if name in BUILT_IN and name not in voice.names["fact"]:
        return voice.say(f"fact-{name.replace('.', '-').replace('_', '-')}")
    return voice.name("fact", name)


def quoted(name: str, voice: Voice) -> str:
    """Return what a sentence calls an attribute: an author's own name in quotes."""
    said = fact(name, voice)
    is_ours = name in BUILT_IN and name not in voice.names["fact"]
    return said if is_ours else voice.say("named", name=said)


def condition(of: Condition, voice: Voice) -> str:
    """Return a condition as one clause, without doubt about what belongs together."""
    match of:
        case AllOf(parts=()):
            return voice.say("condition-always")
        case AnyOf(parts=()):
            return voice.say("condition-never")
        case Meets():
            return _test(of, voice)
        case AllOf(parts=(first, *_, Not()) as parts) if not isinstance(first, Not):
            return _unless(parts, voice)
        case AllOf(parts=parts):
            return _joined(parts, "and", voice)
        case AnyOf(parts=parts):
            return _joined(parts, "or", voice)
        case Not(part=part):
            return voice.say("condition-not", condition=_inside(part, voice))
        case CountOf(parts=parts, accepts=accepts):
            said = "; ".join(_inside(part, voice) for part in parts)
            return voice.say(
                "condition-count", amount=_bare(accepts, voice), conditions=said
            )


def where(said: str, of: Condition, voice: Voice) -> str:
    """Return a clause with the condition under which it holds."""
    if isinstance(of, Not):
        when = condition(of.part, voice)
        return voice.say("condition-except", condition=said, when=when)
    return voice.say("condition-when", condition=said, when=condition(of, voice))


def restriction(of: Condition, voice: Voice) -> str:
    """Return the sentence that tells to which cases a clause applies."""
    if isinstance(of, Not):
        return voice.say("duty-except", condition=condition(of.part, voice))
    return voice.say("duty-when", condition=condition(of, voice))


def _unless(parts: tuple[Condition, ...], voice: Voice) -> str:
    """Return what must hold, and then, of which of the last parts none may."""
    held = list(parts)
    barred: list[Condition] = []
    while isinstance(last := held[-1], Not):
        barred.insert(0, last.part)
        held.pop()
    said, none = _joined(held, "and", voice), _joined(barred, "or", voice)
    return voice.say("join-unless", first=said, last=none)


def _joined(parts: Sequence[Condition], by: str, voice: Voice) -> str:
    """Join parts with commas, or with semicolons where one of them holds commas."""
    if len(parts) == 1:
        return _inside(parts[0], voice)
    if all(_is_plain(part) for part in parts):
        said = [condition(part, voice) for part in parts]
        return voice.both(said) if by == "and" else voice.either(said)
    *first, last = (_inside(part, voice) for part in parts)
    return voice.say(f"join-{by}", first="; ".join(first), last=last)


def _inside(part: Condition, voice: Voice) -> str:
    said = condition(part, voice)
    several = isinstance(part, AllOf | AnyOf | CountOf) and len(part.parts) > 1
    return f"({said})" if several else said


def _is_plain(part: Condition) -> bool:
    match part:
        case Meets(accepts=Values(values=(_,)) | Interval() | Known() | Listed()):
            return True
    return False


def _test(of: Meets, voice: Voice) -> str:
    name = quoted(of.attribute, voice)
    match of.accepts:
        case Values(values=(bool() as truth,)):
            return _truth(of.attribute, name, voice, truth=truth)
        case Values(values=(only,)):
            said = _value(only, of.attribute, voice)
            return voice.say("test-is", attribute=name, value=said)
        case Values(values=several):
            said = _values(several, of.attribute, voice)
            return voice.say("test-one-of", attribute=name, values=said)
        case Known(known=known):
            return voice.say("test-known" if known else "test-unknown", attribute=name)
        case Listed(list=listed):
            list_ = voice.name("list", listed)
            return voice.say("test-listed", attribute=name, list=list_)
        case Interval() as bounds:
            said = interval(bounds, voice, voice.attributes.get(of.attribute))
            return voice.say("test-amount", attribute=name, amount=said)
        case Except(accepts=inner):
            return _except(of.attribute, name, inner, voice)


def _value(of: Value, attribute: str, voice: Voice) -> str:
    said = value(of, attribute, voice)
    return voice.say("named", name=said) if attribute in NAMING else said


def _values(of: tuple[Value, ...], attribute: str, voice: Voice) -> str:
    """Return values of which one counts, in the order in which they were declared."""
    declared = voice.attributes.get(attribute)
    order = () if declared is None else declared.one_of
    ranked = sorted(of, key=lambda each: order.index(each) if each in order else -1)
    return voice.either(_value(each, attribute, voice) for each in ranked)


def _truth(attribute: str, name: str, voice: Voice, *, truth: bool) -> str:
    if attribute == "connected":
        return voice.say("test-connected" if truth else "test-not-connected")
    if attribute.startswith("qualification."):
        place = attribute.partition(".")[2]
        stage = voice.naming("stage", place, voice.locale.word("place", place))
        return voice.say(
            "test-qualifies" if truth else "test-not-qualifies", stage=stage
        )
    return voice.say("test-yes" if truth else "test-no", attribute=name)


def _except(attribute: str, name: str, inner: Accepts, voice: Voice) -> str:
    """Return a test that a known value must fail."""
    match inner:
        case Values(values=(only,)):
            said = _value(only, attribute, voice)
            return voice.say("test-is-not", attribute=name, value=said)
        case Values(values=several):
            said = _values(several, attribute, voice)
            return voice.say("test-none-of", attribute=name, values=said)
        case Listed(list=listed):
            list_ = voice.name("list", listed)
            return voice.say("test-not-listed", attribute=name, list=list_)
        case Interval() as bounds:
            said = interval(bounds, voice, voice.attributes.get(attribute))
            return voice.say("test-not-amount", attribute=name, amount=said)
        case Known(known=known):
            return voice.say("test-unknown" if known else "test-known", attribute=name)
        case Except(accepts=twice):
            return _test(Meets(attribute, twice), voice)


def _bare(accepts: Accepts, voice: Voice) -> str:
    """Return how many parts are meant."""
    match accepts:
        case Values(values=several):
            return voice.either(value(each, "", voice) for each in several)
        case Interval() as bounds:
            return interval(bounds, voice)
        case Except(accepts=Values(values=several)):
            said = voice.either(value(each, "", voice) for each in several)
            return voice.say("amount-not", value=said)
    return voice.say("amount-any")
