"""Stages, statuses, ends, outcomes, routing and returns in sentences."""

from collections.abc import Iterator

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.lifecycle import (
    ComeBack,
    End,
    Handoff,
    Outcome,
    Return,
    RoutingRule,
    Segment,
    Stage,
    Status,
)
from sla_compiler.agreement.scores import Effect
from sla_compiler.phrases.actors import actor, actors, first_of
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.duty_names import names_of
from sla_compiler.phrases.moments import is_set_off, moments, trigger
from sla_compiler.phrases.values import leads, place
from sla_compiler.phrases.voice import Voice


def begins(of: Stage | Status | End, voice: Voice) -> str:
    """Return what brings a lead into a place, for a cell."""
    if isinstance(of, Stage) and of is voice.agreement.stages[0]:
        return voice.sentence(voice.say("begins-with-lead"))
    if is_set_off(of.trigger):
        return voice.sentence(trigger(of.trigger, voice))
    if of.trigger.when != ALWAYS:
        return voice.sentence(condition(of.trigger.when, voice))
    if not isinstance(of, Status):
        return voice.sentence(voice.say("begins-by-hand"))
    said = "begins-with-stage" if _is_first(of, voice) else "begins-with-outcome"
    return voice.sentence(voice.say(said))


def _is_first(of: Status, voice: Voice) -> bool:
    """Tell whether a stage begins with a status: the first there without a trigger."""
    waiting = [s for s in voice.agreement.statuses if not is_set_off(s.trigger)]
    firsts = (next((s for s in waiting if at in s.stages), None) for at in of.stages)
    return any(first is of for first in firsts)


def segment(of: Segment, voice: Voice) -> Iterator[str]:
    """Yield which leads belong to a segment, and who works them on which calendar."""
    if of.when == ALWAYS:
        yield voice.say("segment-rest") + "."
    else:
        yield voice.say("segment-is", condition=condition(of.when, voice)) + "."
    if of.calendar is not None:
        calendar = voice.name("calendar", of.calendar)
        yield voice.say("segment-calendar", calendar=calendar)
    if of.team is not None:
        yield voice.say("segment-team", team=actor(of.team, voice))


def routing_rule(of: RoutingRule, voice: Voice) -> Iterator[str]:
    """Yield where leads go, how a person is chosen, and how many one is given."""
    to = first_of(of.to, voice)
    if of.when == ALWAYS:
        yield voice.say("routing-all", actors=to)
    else:
        yield voice.say("routing-rule", condition=condition(of.when, voice), actors=to)
    if of.method is not None:
        yield voice.say(f"routing-{of.method.replace('_', '-')}")
    if of.at_most is not None:
        yield voice.say("routing-at-most", limit=leads(of.at_most, voice))
    yield from in_force(of.in_force, voice)


def method(of: RoutingRule, voice: Voice) -> str:
    """Return how a person of the team is chosen."""
    if of.method is None:
        return ""
    return voice.say(f"method-{of.method.replace('_', '-')}")


def returned(of: Return, voice: Voice) -> Iterator[str]:
    """Yield when a lead comes back, and where it goes then."""
    outcome = voice.name("outcome", of.outcome)
    said = condition(of.when, voice)
    yield voice.say("return-when", condition=said, outcome=outcome)
    yield from in_force(of.in_force, voice)


def handed_over(of: Handoff, voice: Voice) -> Iterator[str]:
    """Yield what the hand-off is."""
    if of.stage is not None:
        stage = voice.name("stage", of.stage)
        yield voice.say("trigger-handoff", stage=stage)
    provider = actor(voice.agreement.provider, voice)
    receiver = actor(voice.agreement.receiver, voice)
    yield voice.say("handoff-sides", provider=provider, receiver=receiver)


def acceptance(of: Handoff, voice: Voice) -> Iterator[str]:
    """Yield what counts as acceptance beside the word, and what silence means."""
    yield voice.say("acceptance-by-attempt")
    yield voice.say(f"acceptance-silence-{of.silence}")
    if of.silence_outcome is not None:
        outcome = voice.name("outcome", of.silence_outcome)
        yield voice.say("acceptance-silence-outcome", outcome=outcome)


def disputes(of: Handoff, voice: Voice) -> Iterator[str]:
    """Yield how a rejection is disputed; who decides, the duty to decide says."""
    if of.raise_within is not None:
        within = voice.locale.duration(of.raise_within)
        provider = actor(voice.agreement.provider, voice)
        yield voice.say("dispute-raise", who=provider, within=within)
    yield voice.say("dispute-counted" if of.upheld_counts else "dispute-not-counted")


def again(of: Handoff, voice: Voice) -> Iterator[str]:
    """Yield when a lead may be handed over anew."""
    if of.again is None:
        return
    if of.again.needs:
        yield voice.say("stage-again-after", moments=moments(of.again.needs, voice))
    if of.again.at_most is not None:
        yield voice.say("stage-again", limit=voice.locale.frequency(of.again.at_most))


def uses(of: Outcome, voice: Voice) -> str:
    """Return when an outcome may be used, and by whom."""
    when = voice.both(voice.say(f"outcome-may-{use}") for use in of.uses)
    who = voice.say("outcome-by", actors=actors(of.by, voice))
    return f"{voice.sentence(when)}, {who}"


def outcome(of: Outcome, voice: Voice) -> Iterator[str]:
    """Yield what happens to a lead with an outcome, one phrase an effect."""
    yield voice.say(
        "outcome-note-required" if of.note_required else "outcome-note-optional"
    )
    if of.track is not None:
        yield voice.say("outcome-to-track", track=voice.name("track", of.track))
    if of.end is not None:
        yield voice.say("outcome-to-end", end=voice.name("end", of.end))
    if (back := _goes_back(of, voice)) is not None:
        yield voice.say("outcome-to-stage", stage=place(back, voice))
    if of.status is not None:
        yield voice.say("outcome-to-status", status=voice.name("status", of.status))
    if of.queue is not None:
        yield voice.say("outcome-to-queue", queue=actor(of.queue, voice))
    if of.interest is not None or of.end is None or of.again is not None:
        yield _interest(of.interest, voice)
    if not of.counts_as_volume:
        yield voice.say("outcome-not-volume")
    for asked in names_of(of.asks, voice) if of.asks else ():
        yield voice.say("outcome-asks", duty=asked)
    yield from (said.rstrip(".") for said in in_force(of.in_force, voice))


def _goes_back(of: Outcome, voice: Voice) -> str | None:
    """Return the stage a lead goes back to: by default that before the hand-off."""
    if of.stage is not None or of.end is not None:
        return of.stage
    order = [stage.id for stage in voice.agreement.stages]
    handed = voice.agreement.handoff.stage
    at = order.index(handed) if handed in order else 0
    return order[at - 1] if at else None


def _interest(of: Effect | None, voice: Voice) -> str:
    if of is None:
        return voice.say("outcome-score-keep")
    if of.kind == "set" and of.points == 0:
        return voice.say("outcome-score-reset")
    return voice.say(f"outcome-score-{of.kind}", points=of.points)


def come_back(of: Outcome, voice: Voice) -> Iterator[str]:
    """Yield when a lead with an outcome may come back."""
    if of.cooldown is not None:
        cooldown = voice.locale.duration(of.cooldown)
        yield voice.say("outcome-cooldown", duration=cooldown)
    if of.again is not None:
        yield from _again(of.again, voice)


def _again(of: ComeBack, voice: Voice) -> Iterator[str]:
    if of.after is not None:
        yield voice.say("outcome-again-after", duration=voice.locale.duration(of.after))
    if of.becomes is not None:
        yield voice.say("outcome-again", condition=condition(of.becomes, voice))
    if of.before is not None:
        named = voice.name("fact", of.before)
        by = (
            voice.say("duration-none")
            if of.by is None
            else voice.locale.duration(of.by)
        )
        yield voice.say("outcome-again-before", duration=by, date=named)
