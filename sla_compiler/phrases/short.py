"""Duties and what follows them, in as few words as one line has room for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.duty import (
    Ahead,
    Attempts,
    Consequence,
    Duty,
    LateStep,
    Level,
    Recurring,
    Started,
    Volume,
)
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.acts import act
from sla_compiler.phrases.breaches import consequences
from sla_compiler.phrases.clocks import recurrence, set_off, spread
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.moments import moments
from sla_compiler.phrases.values import due_after, share
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.duration import Duration
from sla_compiler.words.spaced import spaced

BRIEF = 48
"""How long a condition may be, in letters, to stand in a short line."""

TIERS = "lead_management.response."


def topic(duty: Duty) -> str:
    """Return what is owed, of the closed list that the ids of duties end with."""
    return duty.id.rpartition(":")[2]


def due(duty: Duty, voice: Voice) -> str:
    """Return by when it is due, counted from a start untold; nothing of a volume.

    What is due at the very start is told by what starts it.
    """
    match duty.clock:
        case Recurring() if isinstance(duty.performance, Volume):
            return ""
        case Recurring() as recurring:
            return recurrence(recurring, duty.in_force, voice)
        case Ahead(before=before, by=None):
            return voice.say("short-before", moment=moments(before, voice))
        case Ahead(before=before, by=length) if length is not None:
            duration = voice.locale.duration(length)
            said = moments(before, voice)
            return voice.say("short-ahead", duration=duration, moment=said)
        case Started() as started:
            moment = set_off(duty, started, voice)
            within = length_of(duty, voice)
            return within or voice.say("trigger-when", moment=moment)
    return voice.say("deadline-always")


def starts(duty: Duty, voice: Voice) -> str:
    """Return what starts a clock that runs for a time, or nothing."""
    match duty.clock:
        case Started() as started if length_of(duty, voice):
            return set_off(duty, started, voice)
    return ""


def length_of(duty: Duty, voice: Voice) -> str:
    """Return how long there is from the start of the clock, or nothing."""
    if duty.over is not None:
        return spread(duty, duty.over, voice)
    match duty.levels:
        case () | (Level(within=Duration(is_at_once=True)),):
            return ""
        case (level,):
            return due_after(level.within, voice)
    return voice.both(_level(each, voice) for each in duty.levels)


def _level(of: Level, voice: Voice) -> str:
    said = due_after(of.within, voice)
    return voice.say("short-level", deadline=said, share=share(of.share, voice))


def does(duty: Duty, voice: Voice) -> str:
    """Return what must be done, without its time and its cases."""
    if isinstance(duty.performance, Attempts):
        name = voice.name("cadence", duty.performance.cadence)
        count = duty.performance.number
        return voice.say("short-attempts", count=count, cadence=name)
    return act(duty, voice)


def kept(duty: Duty, voice: Voice) -> str:
    """Return in which share of the cases it must be kept, or nothing where in all."""
    if len(duty.levels) > 1 or duty.share.share == 1:
        return ""
    return share(duty.share, voice)


def cases(duty: Duty, voice: Voice) -> str:
    """Return for which leads it is, in a word or a short condition, or nothing."""
    route = duty.id.partition(":")[0].split(".")
    if duty.id.startswith(TIERS):
        return voice.label(tuple(route)) or spaced(route[2])
    if duty.when == ALWAYS:
        return ""
    said = condition(duty.when, voice)
    if len(said) > BRIEF:
        return voice.say("short-some")
    return voice.say("short-where", condition=said)


def begins(in_force: bool | date, voice: Voice) -> str:  # noqa: FBT001 - the field
    """Return from which day a clause holds, or that it does not; nothing if it does."""
    if isinstance(in_force, date):
        return voice.say("short-from", date=voice.locale.date(in_force))
    return "" if in_force else voice.say("short-not-in-force")


def told(steps: tuple[LateStep, ...], voice: Voice) -> Iterator[str]:
    """Yield who is told when of a duty that is late, or soon will be."""
    for step in steps:
        who = actors(step.to, voice)
        if step.at is not None:
            yield voice.say("short-early", share=share(step.at, voice), who=who)
        elif step.within is not None and not step.within.is_at_once:
            within = voice.locale.duration(step.within)
            yield voice.say("short-late", within=within, who=who)
        else:
            yield voice.say("short-late-at-once", who=who)
        if step.reassign:
            yield voice.say("consequence-reassign", actors=who)


def follows(of: Consequence, voice: Voice) -> Iterator[str]:
    """Yield what follows, a duty that arises with who owes it and by when."""
    yield from consequences(replace(of, duty=None), voice)
    arising = next((d for d in voice.agreement.duties if d.id == of.duty), None)
    if arising is not None:
        yield owed(arising, voice)


def owed(duty: Duty, voice: Voice) -> str:
    """Return who owes what by when."""
    who = actors(duty.owes, voice)
    return voice.say("short-owed", who=who, due=due(duty, voice), act=does(duty, voice))
