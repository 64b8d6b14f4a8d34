"""What follows when a duty is late or a measure missed."""

from collections.abc import Iterator

from sla_compiler.agreement.duty import Consequence, LateStep
from sla_compiler.agreement.governance import Miss
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.acts import channels_of
from sla_compiler.phrases.duty_names import duty_name, names_of, whole_clause
from sla_compiler.phrases.moments import moment
from sla_compiler.phrases.values import interval, share
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
        yield voice.say("consequence-duty", duty=duty_name(of.duty, voice))


def consequence(of: Consequence, voice: Voice) -> str:
    """Return all that follows as one phrase."""
    return voice.both(consequences(of, voice))


def miss(of: Miss, voice: Voice) -> str:
    """Return what must have happened for a remedy to follow."""
    said = _missed(of, voice)
    if of.times > 1 or of.within is not None:
        within = of.within
        said = (
            voice.say("condition-times", condition=said, count=of.times)
            if within is None
            else voice.say(
                "condition-times-in",
                condition=said,
                count=of.times,
                duration=voice.locale.duration(within),
            )
        )
    if of.in_a_row > 1:
        said = voice.say("condition-in-a-row", condition=said, count=of.in_a_row)
    return voice.say(f"condition-each-{of.each}", condition=said) if of.each else said


def _missed(of: Miss, voice: Voice) -> str:
    if of.measure is not None:
        kpi = voice.name("kpi", of.measure)
        if of.short_by is None:
            return voice.say("condition-kpi-missed", kpi=kpi)
        amount = interval(of.short_by, voice)
        return voice.say("condition-kpi-short", kpi=kpi, amount=amount)
    clause = whole_clause(of.duties, voice)
    if clause:
        name = duty_name(clause, voice)
        return voice.say(f"condition-clause-{of.state}", clause=name)
    named = names_of(of.duties, voice)
    return voice.either(
        voice.say(f"condition-duty-{of.state}", duty=name) for name in named
    )
