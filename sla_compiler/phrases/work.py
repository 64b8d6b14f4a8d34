"""Tracks, attempts and cadences in sentences."""

from collections.abc import Iterator

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.lifecycle import (
    AttemptRule,
    Cadence,
    Entry,
    Nurturing,
    Step,
    Track,
    Window,
)
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.acts import channels_of
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.moments import is_set_off, moments, trigger
from sla_compiler.phrases.values import counted_on, minute_of_day
from sla_compiler.phrases.voice import Voice


def track(of: Track, voice: Voice) -> Iterator[str]:
    """Yield for whom a track is, how a lead comes in, and how it leaves."""
    yield voice.say("track-owner", owner=actors(of.owner, voice))
    if of.stage is not None:
        yield voice.say("track-stage", stage=voice.say(f"track-{of.stage}"))
    goal = voice.text(of.origin, "goal")
    if goal:
        yield voice.say("track-goal", goal=voice.ended(goal))
    if of.when != ALWAYS:
        yield voice.say("track-when", condition=condition(of.when, voice))
    for way in _ways_in(of.entry, voice):
        yield voice.say("track-enter", trigger=way)
    if of.entry.at_most is not None:
        limit = voice.locale.frequency(of.entry.at_most)
        yield voice.say("track-at-most", limit=limit)
    yield from _exit(of, voice)
    if of.window is not None:
        yield from window(of.window, voice)
    yield from in_force(of.in_force, voice)


def _ways_in(of: Entry, voice: Voice) -> Iterator[str]:
    if is_set_off(of.trigger):
        yield voice.say("trigger-when", moment=trigger(of.trigger, voice))
    if of.by:
        who = actors(of.by, voice)
        message = "trigger-by" if of.trigger.when == ALWAYS else "trigger-by-when"
        extra = (
            {}
            if of.trigger.when == ALWAYS
            else {"condition": condition(of.trigger.when, voice)}
        )
        yield voice.say(message, who=who, **extra)
    if of.outcomes:
        named = voice.either(f"“{voice.name('outcome', each)}”" for each in of.outcomes)
        yield voice.say("trigger-outcomes", outcomes=named)


def _exit(of: Track, voice: Voice) -> Iterator[str]:
    if of.exit is None:
        return
    if not is_set_off(of.exit.trigger):
        if of.exit.to is not None:
            yield voice.say("track-then", track=voice.name("track", of.exit.to))
        return
    said = voice.say("trigger-when", moment=trigger(of.exit.trigger, voice))
    if of.exit.to is None:
        yield voice.say("track-exit-end", trigger=said)
    else:
        to = voice.name("track", of.exit.to)
        yield voice.say("track-exit", trigger=said, track=to)


def window(of: Window, voice: Voice) -> Iterator[str]:
    """Yield when messages go out."""
    if of.days:
        ordered = [day for day in WEEKDAYS if day in of.days]
        days = voice.both(voice.locale.weekday(day) for day in ordered)
        yield voice.say("nurture-window-days", days=days)
    if of.between:
        hours = voice.both(
            voice.say(
                "range",
                **{
                    "from": minute_of_day(each.start, voice),
                    "until": minute_of_day(each.end, voice),
                },
            )
            for each in of.between
        )
        yield voice.say("nurture-window-hours", hours=hours)
    if of.calendar is not None:
        calendar = voice.name("calendar", of.calendar)
        yield voice.say("nurture-window-calendar", calendar=calendar)


WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday"),
    *("saturday", "sunday"),
)


def nurturing(of: Nurturing, voice: Voice) -> Iterator[str]:
    """Yield what holds for all tracks."""
    if of.at_most is not None:
        limit = voice.locale.frequency(of.at_most)
        yield voice.say("nurture-at-most", limit=limit)
    if of.stop_after:
        yield voice.say("nurture-stop", moments=moments(of.stop_after, voice))
    if of.pause is not None:
        yield voice.say("nurture-pause", condition=condition(of.pause, voice))


def step_time(of: Step, voice: Voice) -> str:
    """Return when a step is due, for a cell."""
    parts = []
    if of.hour:
        parts.append(voice.say("sequence-day-hour", day=of.day, hour=of.hour))
    elif of.day or of.every is None:
        parts.append(voice.say("sequence-day", day=of.day))
    if of.every is not None:
        every = voice.locale.recurrence(of.every)
        parts.append(
            every
            if of.lasts is None
            else voice.say(
                "track-step-every",
                every=every,
                duration=voice.locale.duration(of.lasts),
            )
        )
    return voice.sentence(", ".join(parts))


def step_offer(of: Step, voice: Voice) -> str:
    """Return what a step offers, for a cell."""
    return "" if of.offer is None else voice.written(of.offer)


def attempt(of: AttemptRule, voice: Voice) -> Iterator[str]:
    """Yield what counts as an attempt."""
    named = voice.either(voice.locale.word("channel", each) for each in of.via)
    named = named or voice.say("any-channel")
    automatic = "attempt-counts-automatic" if of.automatic else "attempt-counts"
    yield voice.say(automatic, channels=named)
    if of.apart is not None:
        yield voice.say("attempt-apart", duration=voice.locale.duration(of.apart))
    if of.at_most is not None:
        yield voice.say("attempt-at-most", limit=voice.locale.frequency(of.at_most))


def cadence(of: Cadence, voice: Voice) -> Iterator[str]:
    """Yield how often and how a lead is tried."""
    over = voice.locale.duration(of.over)
    yield voice.say("cadence-is", count=of.attempts, duration=over)
    if of.via:
        yield voice.say("cadence-via", channels=channels_of(of.via, voice))
    yield from counted_on(of.calendar, (of.over,), voice)
    if of.steps:
        yield voice.say("cadence-advice")
    yield from in_force(of.in_force, voice)
