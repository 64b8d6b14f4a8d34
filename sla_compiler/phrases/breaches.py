"""What follows when a duty is late or a measure missed."""

from collections.abc import Iterator

from sla_compiler.agreement.duty import Consequence, Duty, LateStep
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.acts import channels_of
from sla_compiler.phrases.moments import moment
from sla_compiler.phrases.values import share
from sla_compiler.phrases.voice import Voice


def late_step(of: LateStep, voice: Voice) -> Iterator[str]:
    """Yield the sentences on one step of an escalation."""
    who = actors(of.to, voice)
    if of.at is not None:
        yield voice.say("escalation-early", share=share(of.at, voice), who=who)
    elif of.within is not None and not of.within.is_at_once:
        within = voice.locale.duration(of.within)
        yield voice.say("escalation-late", within=within, who=who)
    else:
        yield voice.say("escalation-late-at-once", who=who)
    if of.via:
        yield voice.say("escalation-via", channels=channels_of(of.via, voice))
    if of.reassign:
        yield voice.say("escalation-reassign", who=who)


def consequences(of: Consequence, voice: Voice) -> Iterator[str]:
    """Yield what follows, one phrase a consequence."""
    if of.exclude_from is not None:
        kpi = voice.name("kpi", of.exclude_from)
        yield voice.say("consequence-exclude", kpis=kpi)
    if of.reassign:
        yield voice.say("consequence-reassign", actors=actors(of.reassign, voice))
    if of.outcome is not None:
        outcome = voice.name("outcome", of.outcome)
        yield voice.say("consequence-outcome", outcome=outcome)
    if of.counts_as is not None:
        counted = moment(of.counts_as, voice)
        yield voice.say("consequence-counts-as", moment=counted)
    if of.duty is not None:
        yield voice.say("consequence-duty")


def way_out(duty: Duty, voice: Voice) -> Iterator[str]:
    """Yield the outcome that a lead gets which did not reach a stage in time."""
    for stage in voice.agreement.stages:
        if stage.way_out is not None and stage.origin == duty.origin:
            outcome = voice.name("outcome", stage.way_out)
            yield voice.say("consequence-outcome", outcome=outcome)


def consequence(of: Consequence, voice: Voice) -> str:
    """Return all that follows as one phrase."""
    return voice.both(consequences(of, voice))
