"""What starts the clock of a duty, and by when it is due."""

from datetime import date, time

from sla_compiler.agreement.duty import (
    Ahead,
    Attempts,
    Day,
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
from sla_compiler.reading.recurrence import first_day
from sla_compiler.words.duration import Duration


def set_off(duty: Duty, clock: Started, voice: Voice) -> str:
    """Return what starts the clock, as a clause after `after`."""
    if isinstance(duty.performance, Hold):
        return voice.say("moment-called")
    missed = mended(duty, voice)
    return trigger(clock.trigger, voice) if missed is None else miss(missed, voice)


def recurrence(of: Recurring, in_force: bool | date, voice: Voice) -> str:  # noqa: FBT001 - the field
    """Return when it is due again and again."""
    day = of.day or Day()
    said = voice.locale.recurrence(
        of.every, number=day.number, weekday=day.weekday, nth=day.nth, at=_time(of)
    )
    return _first(said, of, in_force, voice)


def _due(of: Recurring, in_force: bool | date, voice: Voice) -> str:  # noqa: FBT001 - the field
    """Return when in its period it is due."""
    day = of.day or Day()
    said = voice.locale.due_day(
        of.every, number=day.number, weekday=day.weekday, nth=day.nth, at=_time(of)
    )
    return _first(said, of, in_force, voice)


def _time(of: Recurring) -> time | None:
    return None if of.at is None else time(of.at // 60, of.at % 60)


def _first(said: str, of: Recurring, in_force: bool | date, voice: Voice) -> str:  # noqa: FBT001 - the field
    """Return a recurrence with its first day, where no calendar on a wall tells it."""
    if of.every != "two_weeks":
        return said
    begins = voice.agreement.term.effective
    if isinstance(in_force, date):
        begins = max(begins, in_force)
    first = first_day(of, begins, voice.agreement.fiscal_start)
    return voice.say("every-first", every=said, date=voice.locale.date(first))


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
        case Recurring(every=every) if not duty.levels:
            return voice.sentence(voice.locale.recurrence(every))
        case Recurring():
            return voice.sentence(recurrence(duty.clock, duty.in_force, voice))
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
            return _due(duty.clock, duty.in_force, voice)
    return voice.say("deadline-always")


def spread(duty: Duty, over: Duration, voice: Voice) -> str:
    """Return the time in which something is done bit by bit, or so many attempts."""
    if isinstance(duty.performance, Attempts):
        return due_after(over, voice)
    return voice.say("deadline-over", duration=voice.locale.duration(over))
