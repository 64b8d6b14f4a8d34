"""A duty in sentences, and cell by cell."""

from collections.abc import Iterator
from datetime import date

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.duty import (
    Ahead,
    Attempts,
    Deliver,
    Duty,
    Level,
    Nurture,
    Recurring,
    Standing,
    Started,
    Tell,
    Volume,
)
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.acts import act, channels_of
from sla_compiler.phrases.breaches import consequence, late_step, way_out
from sla_compiler.phrases.clocks import (
    aim_of,
    levels,
    recurrence,
    set_off,
    term,
)
from sla_compiler.phrases.conditions import restriction
from sla_compiler.phrases.misses import mended
from sla_compiler.phrases.moments import moments
from sla_compiler.phrases.values import counted_on, due_after, place, share
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.duration import Duration, Family


def sentences(duty: Duty, voice: Voice) -> Iterator[str]:
    """Yield all that a duty says: the promise first, then its conditions."""
    yield promise(duty, voice)
    yield from further(duty, voice)


def further(duty: Duty, voice: Voice) -> Iterator[str]:
    """Yield what a duty says beside its promise."""
    if set(duty.to) != set(duty.owes):
        yield voice.say("duty-owed-to", whom=actors(duty.to, voice))
    elif len(duty.to) > 1:
        yield voice.say("duty-owed-to-each-other")
    yield from _plan(duty, voice)
    yield from _scope(duty, voice)
    yield from _measure(duty, voice)
    for step in duty.late:
        yield from late_step(step, voice)
    if duty.then is not None:
        yield voice.say("consequence-late", consequence=consequence(duty.then, voice))
    for outcome in way_out(duty, voice):
        yield voice.say("consequence-late", consequence=outcome)
    thing = voice.text(duty.origin, "deliver")
    if thing and not isinstance(duty.performance, Deliver):
        yield voice.say("duty-thing", thing=thing)
    because = voice.text(duty.origin, "because")
    if because:
        yield voice.say("duty-because", reason=voice.ended(because))
    yield from in_force(duty.in_force, voice)


def promise(duty: Duty, voice: Voice) -> str:
    """Return who must do what, and by when."""
    who = actors(duty.owes, voice)
    if isinstance(duty.performance, Tell) and isinstance(duty.clock, Standing):
        return voice.say("escalation-by", who=who)
    does = act(duty, voice)
    match duty.clock:
        case Started():
            return _started(duty, duty.clock, who, does, voice)
        case Ahead(before=before, by=None):
            said = moments(before, voice)
            return voice.say("duty-before", who=who, act=does, moment=said)
        case Ahead(before=before, by=by) if by is not None:
            return voice.say(
                "duty-at-least-before",
                who=who,
                act=does,
                duration=voice.locale.duration(by),
                moment=moments(before, voice),
            )
        case Recurring():
            return _recurring(duty, duty.clock, who, does, voice)
    return voice.say("duty-always", who=who, act=does)


def _started(duty: Duty, clock: Started, who: str, does: str, voice: Voice) -> str:
    if isinstance(duty.performance, Nurture):
        return voice.say("duty-plain", who=who, act=does)
    said = set_off(duty, clock, voice)
    if mended(duty, voice) is not None:
        return _called_for(duty, said, who, does, voice)
    if duty.over is not None:
        over = voice.locale.duration(duty.over)
        owed = isinstance(duty.performance, Attempts)
        message = "duty-attempts" if owed else "duty-over"
        return voice.say(message, who=who, act=does, duration=over, moment=said)
    match duty.levels:
        case () | (Level(within=Duration(is_at_once=True)),):
            return voice.say("duty-at-once", who=who, act=does, moment=said)
        case (Level(within=Duration(amount=0, family=Family.OPEN)),):
            return voice.say("duty-at-opening", who=who, act=does, moment=said)
        case (Level(within=within),):
            by = voice.locale.duration(within)
            return voice.say("duty-within", who=who, act=does, deadline=by, moment=said)
    by = levels(duty, voice)
    return voice.say("duty-within-levels", who=who, act=does, moment=said, levels=by)


def _called_for(duty: Duty, case: str, who: str, does: str, voice: Voice) -> str:
    """Return what must be done if a consequence calls for it."""
    if duty.levels:
        by = term(duty, voice)
        return voice.say("duty-if-by", case=case, who=who, act=does, deadline=by)
    return voice.say("duty-if", case=case, who=who, act=does)


def _recurring(duty: Duty, clock: Recurring, who: str, does: str, voice: Voice) -> str:
    if isinstance(duty.performance, Volume):
        return voice.say("duty-plain", who=who, act=does)
    every = recurrence(clock, duty.in_force, voice)
    if duty.levels:
        by = due_after(duty.levels[0].within, voice)
        return voice.say(
            "duty-every-within", who=who, act=does, every=every, deadline=by
        )
    return voice.say("duty-every", who=who, act=does, every=every)


def _scope(duty: Duty, voice: Voice) -> Iterator[str]:
    """Yield to which cases a duty applies."""
    if isinstance(duty.clock, Recurring) and duty.clock.each is not None:
        yield voice.say("duty-for-each", thing=place(duty.clock.each, voice))
    if isinstance(duty.performance, Volume):
        parts = [
            voice.say(
                "duty-in-segment", count=number, segment=voice.name("segment", at)
            )
            for at, number in duty.performance.segments
        ]
        if parts:
            yield voice.say("duty-of-which", parts=voice.both(parts))
    if duty.when != ALWAYS:
        yield restriction(duty.when, voice)
    if duty.via and not duty.id.endswith(":notify"):
        yield voice.say("duty-via", channels=channels_of(duty.via, voice))


def _measure(duty: Duty, voice: Voice) -> Iterator[str]:
    """Yield how it is told whether a duty is kept."""
    if duty.share.share != 1:
        yield voice.say(
            "duty-share",
            share=share(duty.share, voice),
            period=voice.say("period-month"),
        )
    if duty.tolerance is not None:
        yield voice.say("duty-tolerance", share=share(duty.tolerance, voice))
    yield from counted_on(duty.calendar, _lengths(duty), voice)
    if duty.aim is not None:
        yield voice.say(
            "duty-aim" if duty.aim.amount else "duty-aim-at-once",
            deadline=aim_of(duty.aim, voice),
        )


def _lengths(duty: Duty) -> Iterator[Duration]:
    """Yield the lengths of time that are promised."""
    yield from (level.within for level in duty.levels)
    for length in (duty.over, duty.aim):
        if length is not None:
            yield length


def _plan(duty: Duty, voice: Voice) -> Iterator[str]:
    """Yield what plans the attempts that are owed."""
    match duty.performance:
        case Attempts(cadence=cadence):
            named = (each for each in voice.agreement.cadences if each.id == cadence)
            if any(each.steps for each in named):
                name = voice.name("cadence", cadence)
                yield voice.say("duty-cadence", cadence=name)


def in_force(of: bool | date, voice: Voice) -> Iterator[str]:  # noqa: FBT001 - the field
    """Yield that a clause is not in force, or from which day it is."""
    if of is False:
        yield voice.say("not-in-force")
    elif isinstance(of, date):
        yield voice.say("not-in-force-until", date=voice.locale.date(of))


def kept_share(duty: Duty, voice: Voice) -> str:
    """Return the share of cases, for a cell."""
    if len(duty.levels) > 1:
        return ", ".join(share(level.share, voice) for level in duty.levels)
    return share(duty.share, voice)


def applies(duty: Duty, voice: Voice) -> str:
    """Return to which cases a duty applies, or nothing."""
    if duty.when == ALWAYS:
        return ""
    return restriction(duty.when, voice)
