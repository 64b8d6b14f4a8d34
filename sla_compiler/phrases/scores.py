"""Scores in sentences: what earns points, how they wear off, which grade they give."""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.agreement.condition import ALWAYS, Condition
from sla_compiler.agreement.scores import (
    Decay,
    Effect,
    Fit,
    Grade,
    Interest,
    Signal,
    Total,
)
from sla_compiler.phrases.conditions import condition, where
from sla_compiler.phrases.moments import moments
from sla_compiler.phrases.values import interval, minute_of_day
from sla_compiler.phrases.voice import Voice


def effect(of: Effect, voice: Voice) -> str:
    """Return what happens to the points, for a cell."""
    if of.kind == "set":
        return voice.say("effect-set", points=of.points)
    return signed(of.points, voice)


def signed(points: Fraction, voice: Voice) -> str:
    """Return points with their sign: `+15`, `−10`."""
    sign = "+" if points >= 0 else "\N{MINUS SIGN}"
    return f"{sign}{voice.locale.number(abs(points))}"


def listens(of: Signal, voice: Voice) -> str:
    """Return the event of a signal, and on which leads it counts."""
    said = moments(of.events, voice)
    if of.when != ALWAYS:
        return where(said, of.when, voice)
    return said


def band(event: Condition, when: Condition, voice: Voice) -> str:
    """Return under which conditions a band of a signal counts, for a cell."""
    said = [condition(each, voice) for each in (event, when) if each != ALWAYS]
    return voice.sentence("; ".join(said) or voice.say("condition-always"))


def decay(of: Decay, voice: Voice) -> str:
    """Return how points wear off."""
    every = voice.locale.recurrence(of.every)
    if of.after_inactive.amount == 0:
        return voice.say("score-decay-at-once", points=of.lose, every=every)
    inactive = voice.locale.duration(of.after_inactive)
    return voice.say("score-decay", inactive=inactive, points=of.lose, every=every)


def activity(of: Decay, voice: Voice) -> Iterator[str]:
    """Yield what holds the loss of points back, where the agreement names it."""
    if of.activity:
        yield voice.say("score-activity", moments=moments(of.activity, voice))


def limits(of: Fit | Interest | Total, voice: Voice) -> Iterator[str]:
    """Yield between which bounds a score stays."""
    if of.floor is not None and getattr(of, "floor_at", None) is None:
        yield voice.say("score-floor", points=of.floor)
    if of.cap is not None:
        yield voice.say("score-cap", points=of.cap)


def interest(of: Interest, voice: Voice) -> Iterator[str]:
    """Yield what holds for the whole score of interest."""
    yield voice.say("score-interest")
    yield from limits(of, voice)
    if of.floor_at is not None:
        at = minute_of_day(of.floor_at, voice)
        floor = Fraction(0) if of.floor is None else of.floor
        yield voice.say("score-floor-at", time=at, points=floor)
    if of.exempt is not None:
        yield voice.say("score-unless", condition=condition(of.exempt, voice))
    if of.decay is not None:
        yield decay(of.decay, voice)
        yield from activity(of.decay, voice)


def total(of: Total, voice: Voice) -> Iterator[str]:
    """Yield how fit and interest count together."""
    fit = voice.locale.percent(of.fit.share)
    interest_ = voice.locale.percent(of.interest.share)
    yield voice.say("score-total", fit=fit, interest=interest_)
    yield from limits(of, voice)


def grade(of: Grade, voice: Voice) -> tuple[str, str]:
    """Return a grade and the points that earn it, for a row."""
    return of.label, voice.sentence(interval(of.points, voice))
