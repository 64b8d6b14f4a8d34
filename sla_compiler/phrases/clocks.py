"""What starts the clock of a duty, and by when it is due."""

from datetime import time

from sla_compiler.agreement.duty import (
    Ahead,
    Attempts,
    Duty,
    Hold,
    Nurture,
    Recurring,
    Started,
)
from sla_compiler.phrases.misses import mended, miss
from sla_compiler.phrases.moments import moments, trigger
from sla_compiler.phrases.values import due_after, share
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.duration import Duration


def set_off(duty: Duty, clock: Started, voice: Voice) -> str:
    """Return what starts the clock, as a clause after `after`."""
    if isinstance(duty.performance, Hold):
        return voice.say("moment-called")
    missed = mended(duty, voice)
    return trigger(clock.trigger, voice) if missed is None else miss(missed, voice)


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


def levels(duty: Duty, voice: Voice) -> str:
    """Return by when it is due in which share of the cases."""
    return voice.both(
        voice.say(
            "duty-level",
            deadline=due_after(level.within, voice),
            share=share(level.share, voice),
        )
        for level in duty.levels
    )


def starts(duty: Duty, voice: Voice) -> str:
    """Return what starts the clock, for a cell."""
    match duty.clock:
        case Started():
            return voice.sentence(set_off(duty, duty.clock, voice))
        case Recurring():
            return voice.sentence(recurrence(duty.clock, voice))
        case Ahead(before=before):
            return voice.sentence(moments(before, voice))
    return voice.sentence(voice.say("deadline-always"))


def deadline(duty: Duty, voice: Voice) -> str:
    """Return by when it is due, for a cell."""
    said = term(duty, voice)
    if duty.aim is not None:
        aim = aim_of(duty.aim, voice)
        said = voice.say("deadline-aim", deadline=said, aim=aim)
    return voice.sentence(said)


def aim_of(of: Duration, voice: Voice) -> str:
    """Return how soon it is hoped to be done."""
    return voice.locale.duration(of) if of.amount else due_after(of, voice)


def term(duty: Duty, voice: Voice) -> str:
    """Return by when it is due, as a phrase."""
    if isinstance(duty.performance, Nurture):
        return voice.say("deadline-nurture")
    if duty.over is not None:
        return spread(duty, duty.over, voice)
    if len(duty.levels) > 1:
        return levels(duty, voice)
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


def spread(duty: Duty, over: Duration, voice: Voice) -> str:
    """Return the time in which something is done bit by bit, or so many attempts."""
    if isinstance(duty.performance, Attempts):
        return due_after(over, voice)
    return voice.say("deadline-over", duration=voice.locale.duration(over))
