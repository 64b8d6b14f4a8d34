"""A duty in sentences, and cell by cell."""

from collections.abc import Iterator
from datetime import date, time

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.duty import (
    Ahead,
    Deliver,
    Duty,
    Level,
    Recurring,
    Standing,
    Started,
    Tell,
    Volume,
)
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.acts import act, channels_of
from sla_compiler.phrases.breaches import consequence, late_step
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.moments import moments, trigger
from sla_compiler.phrases.values import due_after, place, share
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
    yield from _scope(duty, voice)
    yield from _measure(duty, voice)
    for step in duty.late:
        yield from late_step(step, voice)
    if duty.then is not None:
        yield voice.say("consequence-late", consequence=consequence(duty.then, voice))
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
    said = trigger(clock.trigger, voice)
    if duty.over is not None:
        over = voice.locale.duration(duty.over)
        return voice.say("duty-over", who=who, act=does, duration=over, moment=said)
    match duty.levels:
        case () | (Level(within=Duration(is_at_once=True)),):
            return voice.say("duty-at-once", who=who, act=does, moment=said)
        case (Level(within=Duration(amount=0, family=Family.OPEN)),):
            return voice.say("duty-at-opening", who=who, act=does, moment=said)
        case (Level(within=within),):
            by = voice.locale.duration(within)
            return voice.say("duty-within", who=who, act=does, deadline=by, moment=said)
    levels = _levels(duty, voice)
    return voice.say(
        "duty-within-levels", who=who, act=does, moment=said, levels=levels
    )


def _recurring(duty: Duty, clock: Recurring, who: str, does: str, voice: Voice) -> str:
    if isinstance(duty.performance, Volume):
        return voice.say("duty-plain", who=who, act=does)
    every = recurrence(clock, voice)
    if duty.levels:
        by = due_after(duty.levels[0].within, voice)
        return voice.say(
            "duty-every-within", who=who, act=does, every=every, deadline=by
        )
    return voice.say("duty-every", who=who, act=does, every=every)


def _levels(duty: Duty, voice: Voice) -> str:
    return voice.both(
        voice.say(
            "duty-level",
            deadline=due_after(level.within, voice),
            share=share(level.share, voice),
        )
        for level in duty.levels
    )


def recurrence(of: Recurring, voice: Voice) -> str:
    """Return when it is due again and again."""
    day = of.day
    at = None if of.at is None else time(of.at // 60, of.at % 60)
    return voice.locale.recurrence(
        of.every,
        number=day.number if day else None,
        weekday=day.weekday if day else None,
        nth=day.nth if day else None,
        at=at,
    )


def _scope(duty: Duty, voice: Voice) -> Iterator[str]:
    """Yield to which cases a duty applies."""
    if isinstance(duty.clock, Recurring) and duty.clock.each is not None:
        yield voice.say("duty-for-each", thing=place(duty.clock.each, voice))
    if isinstance(duty.performance, Volume):
        for segment, number in duty.performance.segments:
            name = voice.name("segment", segment)
            yield voice.say("duty-of-which", count=number, segment=name)
    if duty.when != ALWAYS:
        yield voice.say("duty-when", condition=condition(duty.when, voice))
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
    if duty.calendar is not None:
        name = voice.name("calendar", duty.calendar)
        yield voice.say("duty-calendar", calendar=name)
    if duty.aim is not None:
        yield voice.say(
            "duty-aim" if duty.aim.amount else "duty-aim-at-once",
            deadline=_aim(duty.aim, voice),
        )


def in_force(of: bool | date, voice: Voice) -> Iterator[str]:  # noqa: FBT001 - the field
    """Yield that a clause is not in force, or from which day it is."""
    if of is False:
        yield voice.say("not-in-force")
    elif isinstance(of, date):
        yield voice.say("not-in-force-until", date=voice.locale.date(of))


def starts(duty: Duty, voice: Voice) -> str:
    """Return what starts the clock, for a cell."""
    match duty.clock:
        case Started(trigger=set_off):
            return voice.sentence(trigger(set_off, voice))
        case Recurring():
            return voice.sentence(recurrence(duty.clock, voice))
        case Ahead(before=before):
            return voice.sentence(moments(before, voice))
    return voice.sentence(voice.say("deadline-always"))


def deadline(duty: Duty, voice: Voice) -> str:
    """Return by when it is due, for a cell."""
    said = _deadline(duty, voice)
    if duty.aim is not None:
        aim = _aim(duty.aim, voice)
        said = voice.say("deadline-aim", deadline=said, aim=aim)
    return voice.sentence(said)


def _aim(of: Duration, voice: Voice) -> str:
    return voice.locale.duration(of) if of.amount else due_after(of, voice)


def _deadline(duty: Duty, voice: Voice) -> str:
    if duty.over is not None:
        over = voice.locale.duration(duty.over)
        return voice.say("deadline-over", duration=over)
    if len(duty.levels) > 1:
        return _levels(duty, voice)
    if duty.levels:
        return due_after(duty.levels[0].within, voice)
    match duty.clock:
        case Ahead(by=by) if by is not None:
            duration = voice.locale.duration(by)
            return voice.say("deadline-ahead", duration=duration)
        case Ahead():
            return voice.say("deadline-before-it")
        case Started():
            return voice.say("deadline-at-once")
        case Recurring():
            return voice.say("deadline-period")
    return voice.say("deadline-always")


def kept_share(duty: Duty, voice: Voice) -> str:
    """Return the share of cases, for a cell."""
    if len(duty.levels) > 1:
        return ", ".join(share(level.share, voice) for level in duty.levels)
    return share(duty.share, voice)


def applies(duty: Duty, voice: Voice) -> str:
    """Return to which cases a duty applies, or nothing."""
    if duty.when == ALWAYS:
        return ""
    return voice.say("duty-when", condition=condition(duty.when, voice))
