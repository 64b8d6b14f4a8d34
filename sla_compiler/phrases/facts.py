"""Attributes, events and derived attributes in words."""

from collections.abc import Iterator

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.facts import (
    Attribute,
    Count,
    Derived,
    Event,
    FirstMatch,
    Holds,
    Ratio,
    Since,
    TextClass,
    TimeOf,
    TimeUntil,
)
from sla_compiler.phrases.conditions import condition, fact, quoted, where
from sla_compiler.phrases.moments import moments
from sla_compiler.phrases.values import interval, value
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.interval import Interval
from sla_compiler.words.spaced import spaced


def kind(of: Attribute, voice: Voice) -> str:
    """Return what kind of value an attribute takes, and whose it is."""
    said = voice.say(f"type-{of.kind.replace('_', '-')}")
    whose = voice.say(f"of-{of.of}")
    return f"{voice.sentence(said)}, {whose}"


def _kind_of_event(of: Attribute, voice: Voice) -> str:
    said = voice.say(f"type-{of.kind.replace('_', '-')}")
    return said if of.of == "lead" else f"{said}, {voice.say(f'of-{of.of}')}"


def values(of: Attribute, voice: Voice) -> Iterator[str]:
    """Yield what is known of an attribute's values."""
    if of.one_of:
        listed = [value(each, of.id, voice) for each in of.one_of]
        message = "values-ordered" if of.ordered else "type-one-of"
        yield voice.say(message, values=", ".join(listed))
    if of.unit:
        yield voice.say("unit-is", unit=of.unit)
    if isinstance(of.bounds, Interval):
        yield interval(of.bounds, voice, of)
    if of.unset is not None:
        yield voice.say("unset-value", value=value(of.unset, of.id, voice))
    if of.ignore_case:
        yield voice.say("text-ignores-case")


def about(of: Event, voice: Voice) -> str:
    """Return what an event concerns."""
    return voice.sentence(voice.say(f"about-{of.about}"))


def has(of: Event, voice: Voice) -> Iterator[str]:
    """Yield the attributes of an event, one phrase an attribute."""
    for attribute in of.has:
        parts = [
            _kind_of_event(attribute, voice),
            *values(attribute, voice),
            voice.text(attribute.origin, "means"),
        ]
        described = "; ".join(part for part in parts if part)
        name = voice.label(attribute.origin) or spaced(attribute.id)
        yield f"{name}: {described}"


def formula(of: Derived, voice: Voice) -> Iterator[str]:
    """Yield how an attribute follows from others, one phrase a line."""
    match of.formula:
        case Holds(condition=holds):
            yield voice.say("derived-when", condition=condition(holds, voice))
        case FirstMatch():
            yield from _first_match(of.formula, of.id, voice)
        case Ratio(of=part, to=whole):
            part, whole = fact(part, voice), fact(whole, voice)
            yield voice.say("derived-ratio", part=part, whole=whole)
        case TextClass():
            yield from _text_class(of.formula, voice)
        case TimeUntil(attribute=attribute):
            yield voice.say("derived-until", attribute=fact(attribute, voice))
        case Count() | Since() | TimeOf():
            yield _history(of.formula, voice)


def _first_match(of: FirstMatch, name: str, voice: Voice) -> Iterator[str]:
    yield voice.say("derived-first")
    for line in of.lines:
        when = condition(line.when, voice)
        given = value(line.value, name, voice)
        yield voice.say("derived-line", condition=when, value=given)
    if of.otherwise is not None:
        given = value(of.otherwise, name, voice)
        yield voice.say("derived-otherwise", value=given)


def _history(of: Count | Since | TimeOf, voice: Voice) -> str:
    said = moments(of.moments, voice)
    said = said if of.where == ALWAYS else where(said, of.where, voice)
    match of:
        case Count(within=None):
            return voice.say("derived-count", moment=said)
        case Count(within=within) if within is not None:
            duration = voice.locale.duration(within)
            return voice.say("derived-count-in", moment=said, duration=duration)
        case TimeOf(which=which):
            last = which == "last"
            message = "derived-last" if last else "derived-first-time"
            return voice.say(message, moment=said)
    return voice.say("derived-since", moment=said)


def _text_class(of: TextClass, voice: Voice) -> Iterator[str]:
    name = quoted(of.attribute, voice)
    for message, fragments in (
        ("test-contains", of.contains),
        ("test-starts-with", of.starts_with),
        ("test-ends-with", of.ends_with),
    ):
        if fragments:
            parts = voice.either(voice.say("named", name=each) for each in fragments)
            said = voice.say(message, attribute=name, values=parts)
            yield voice.say("derived-when", condition=said)
    if of.list is not None:
        listed = voice.say(
            "test-listed", attribute=name, list=voice.name("list", of.list)
        )
        yield voice.say("derived-when", condition=listed)
