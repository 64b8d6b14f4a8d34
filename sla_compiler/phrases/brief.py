"""What sets something off, as short as a label beside an arrow."""

from datetime import date

from sla_compiler.agreement.condition import ALWAYS, AllOf
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.phrases.conditions import condition, where
from sla_compiler.phrases.moments import moment
from sla_compiler.phrases.voice import Voice


def brief(of: Trigger, voice: Voice) -> str:
    """Return what sets something off, or nothing where nothing does."""
    parts = [_moment(name, voice) for name in of.after]
    if of.becomes is not None:
        parts.append(condition(of.becomes, voice))
    said = voice.either(parts)
    more = tuple(each for each in (of.where, of.when) if each != ALWAYS)
    if not more:
        return said
    when = more[0] if len(more) == 1 else AllOf(more)
    return where(said, when, voice) if said else condition(when, voice)


def _moment(name: str, voice: Voice) -> str:
    """Return a moment: an event by its bare name, all else as a clause."""
    known = name in voice.names["event"]
    return voice.name("event", name) if known else moment(name, voice)


def since(in_force: bool | date, voice: Voice) -> str:  # noqa: FBT001 - as agreed
    """Return from when something is in force where that is not always, or nothing."""
    if in_force is True:
        return ""
    if in_force is False:
        return voice.say("not-in-force").rstrip(".")
    return voice.say("picture-in-force", date=voice.locale.date(in_force))
