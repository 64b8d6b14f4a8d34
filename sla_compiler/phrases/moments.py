"""Moments and triggers: clauses that a sentence takes in after `after`."""

from collections.abc import Iterable

from sla_compiler.agreement.condition import ALWAYS, AllOf
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.phrases.conditions import condition, where
from sla_compiler.phrases.duty_names import duty_name
from sla_compiler.phrases.voice import Voice

BARE = frozenset(
    {"created", "routed", "notified", "accepted", "rejected", "returned"}
    | {"disqualified", "disputed", "decided", "attempt", "first_attempt"}
    | {"last_attempt", "connected", "requested", "any_signal"}
)
REASONS = frozenset({"rejected", "returned", "disqualified"})


def moment(name: str, voice: Voice) -> str:
    """Return a moment as a clause: `the lead enters the stage MQL`."""
    if name in voice.names["event"]:
        return voice.say("moment-event", event=voice.name("event", name))
    if name in BARE:
        return voice.say(f"moment-{name.replace('_', '-')}")
    if name in voice.names["fact"]:
        return _of_fact(name, voice)
    kind, _, of = name.partition(".")
    if kind in REASONS:
        reason = voice.name("outcome", of)
        return voice.say(f"moment-{kind}-because", reason=reason)
    return _qualified(kind, of, voice)


def _of_fact(name: str, voice: Voice) -> str:
    declared = voice.attributes.get(name)
    dated = declared is not None and declared.kind == "date"
    message = "moment-date" if dated else "moment-holds"
    return voice.say(message, attribute=voice.name("fact", name))


def _qualified(kind: str, of: str, voice: Voice) -> str:
    match kind:
        case "entered" | "left":
            return _place(kind, of, voice)
        case "late":
            return voice.say("moment-late", duty=duty_name(of, voice))
        case "missed":
            return voice.say("moment-missed", kpi=voice.name("kpi", of))
    return voice.say("moment-event", event=voice.name("event", kind))


def _place(kind: str, of: str, voice: Voice) -> str:
    if of in voice.names["status"]:
        return voice.say(f"moment-{kind}-status", status=voice.name("status", of))
    if of in voice.names["end"] and kind == "entered":
        return voice.say("moment-entered-end", end=voice.name("end", of))
    if of in voice.names["track"]:
        return voice.say(f"moment-{kind}-track", track=voice.name("track", of))
    return voice.say(f"moment-{kind}", stage=voice.name("stage", of))


def moments(names: Iterable[str], voice: Voice) -> str:
    """Return moments of which any counts."""
    return voice.either(moment(name, voice) for name in names)


def trigger(of: Trigger, voice: Voice) -> str:
    """Return what sets something off, as a clause after `after` or `when`."""
    parts = [moments(of.after, voice)] if of.after else []
    if of.becomes is not None:
        said = condition(of.becomes, voice)
        parts.append(voice.say("moment-becomes", condition=said))
    said = voice.either(parts)
    both = [more for more in (of.where, of.when) if more != ALWAYS]
    if not both:
        return said
    return where(said, both[0] if len(both) == 1 else AllOf(tuple(both)), voice)


def is_set_off(of: Trigger) -> bool:
    """Tell whether anything at all sets it off."""
    return bool(of.after) or of.becomes is not None
