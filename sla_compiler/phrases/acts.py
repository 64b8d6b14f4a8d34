"""What must happen: phrases that a sentence takes in after `must`."""

from sla_compiler.agreement.condition import Condition, Known, Meets
from sla_compiler.agreement.duty import (
    Attempts,
    Deliver,
    Duty,
    Hold,
    Meet,
    Nurture,
    Reach,
    Record,
    Started,
    Tell,
    Volume,
)
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.phrases.conditions import condition, fact, quoted
from sla_compiler.phrases.moments import moments
from sla_compiler.phrases.voice import Voice

REACHED = {
    "first_attempt": "act-first-attempt",
    "routed": "act-route",
    "connected": "act-connect",
    "disputed": "act-dispute-raise",
    "decided": "act-dispute-decide",
}


def act(duty: Duty, voice: Voice) -> str:
    """Return what a duty demands."""
    match duty.performance:
        case Reach(moments=reached):
            return _reach(reached, duty, voice)
        case Meet(condition=of):
            return _meet(of, voice)
        case Record(facts=facts):
            return _record(facts, duty, voice)
        case Deliver(text=text):
            return voice.say("act-deliver", thing=voice.written(text))
        case Attempts(number=number):
            return voice.say("act-attempts", count=number)
        case Volume():
            return _volume(duty.performance, voice)
        case Nurture(track=track):
            return voice.say("act-nurture-track", track=voice.name("track", track))
        case Hold(review=review):
            return voice.say("act-review", review=voice.name("review", review))
        case Tell():
            return voice.say("act-tell")


def _reach(reached: tuple[str, ...], duty: Duty, voice: Voice) -> str:
    match reached:
        case ("notified",) if duty.via:
            channels = channels_of(duty.via, voice)
            return voice.say("act-notify", channels=channels)
        case (only,) if only in REACHED:
            return voice.say(REACHED[only])
        case (only,) if only.startswith("entered."):
            return _enter(only.partition(".")[2], reached, voice)
        case ("accepted", "first_attempt", "rejected"):
            return voice.say("act-accept")
    if duty.id.endswith(":dispose"):
        return voice.say("act-dispose")
    if {"rejected", "returned"} <= set(reached):
        return voice.say("act-settle", moments=moments(reached, voice))
    return voice.say("act-until", moment=moments(reached, voice))


def _enter(place: str, reached: tuple[str, ...], voice: Voice) -> str:
    if place in voice.names["stage"]:
        return voice.say("act-advance", stage=voice.name("stage", place))
    return voice.say("act-until", moment=moments(reached, voice))


def _meet(of: Condition, voice: Voice) -> str:
    match of:
        case Meets(attribute=attribute, accepts=Known(known=True)):
            return voice.say("act-complete", attribute=fact(attribute, voice))
    return voice.say("act-must", condition=condition(of, voice))


def _record(facts: tuple[str, ...], duty: Duty, voice: Voice) -> str:
    if facts == ("note",):
        return voice.say("act-note")
    named = voice.both(quoted(each, voice) for each in facts)
    if not duty.id.endswith(":share"):
        return voice.say("act-record", fields=named)
    handed = f"entered.{voice.agreement.handoff.stage}"
    match duty.clock:
        case Started(trigger=Trigger(after=after)) if handed in after:
            return voice.say("act-share", fields=named)
    return voice.say("act-share-later", fields=named)


def _volume(of: Volume, voice: Voice) -> str:
    stage = voice.agreement.handoff.stage
    period = voice.say(f"period-{of.per}")
    if stage is None:
        return voice.say("act-volume-any", count=of.at_least, period=period)
    name = voice.name("stage", stage)
    return voice.say("act-volume", count=of.at_least, stage=name, period=period)


def channels_of(via: tuple[str, ...], voice: Voice) -> str:
    """Return channels of which all are used."""
    return voice.both(voice.locale.word("channel", each) for each in via)
