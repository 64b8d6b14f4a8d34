"""What must have been missed, or kept, for a consequence to follow."""

from sla_compiler.agreement.duty import Duty
from sla_compiler.agreement.governance import Miss
from sla_compiler.phrases.duty_names import duty_name, names_of, whole_clause
from sla_compiler.phrases.values import interval
from sla_compiler.phrases.voice import Voice


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


def mended(duty: Duty, voice: Voice) -> Miss | None:
    """Return what must have happened for a duty to arise that a clause calls for."""
    found = (r.when for r in voice.agreement.remedies if r.then.duty == duty.id)
    return next(found, None)


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
