"""Conditions as clauses that a sentence takes in after `where`."""

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


def fact(name: str, voice: Voice) -> str:
    """Return what readers call an attribute."""
    if name in BUILT_IN and name not in voice.names["fact"]:
        return voice.say(f"fact-{name.replace('.', '-').replace('_', '-')}")
    return voice.name("fact", name)


def condition(of: Condition, voice: Voice) -> str:
    """Return a condition as one clause, without doubt about what belongs together."""
    match of:
        case AllOf(parts=()):
            return voice.say("condition-always")
        case AnyOf(parts=()):
            return voice.say("condition-never")
        case Meets():
            return _test(of, voice)
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


def _joined(parts: tuple[Condition, ...], by: str, voice: Voice) -> str:
    """Join parts with commas, or with semicolons where one of them holds commas."""
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
    name = fact(of.attribute, voice)
    match of.accepts:
        case Values(values=(bool() as truth,)):
            return _truth(of.attribute, name, voice, truth=truth)
        case Values(values=(only,)):
            said = value(only, of.attribute, voice)
            return voice.say("test-is", attribute=name, value=said)
        case Values(values=several):
            said = voice.either(value(each, of.attribute, voice) for each in several)
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
            said = value(only, attribute, voice)
            return voice.say("test-is-not", attribute=name, value=said)
        case Values(values=several):
            said = voice.either(value(each, attribute, voice) for each in several)
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
