"""Goals in sentences, and what they need."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sla_compiler.agreement.goals import Baseline, Goal
from sla_compiler.funnel.chain import Funnel, SegmentFunnel
from sla_compiler.phrases.actors import actor, actors
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.values import place, share
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.money import Money
from sla_compiler.words.period import Dates


def goal(of: Goal, voice: Voice) -> Iterator[str]:
    """Yield all that a goal says but its funnel."""
    statement = voice.text(of.origin, "statement")
    if statement:
        yield voice.ended(statement)
    yield voice.say(
        "goal-is",
        metric=voice.say(f"metric-{of.metric.replace('_', '-')}"),
        target=size(of.target, voice),
        period=period(of.dates, voice),
    )
    if of.owner:
        yield voice.say("goal-owner", owner=actors(of.owner, voice))
    if of.baseline is not None:
        yield _baseline(of, of.baseline, voice)
    if of.sourced:
        yield voice.say("goal-sourced-by", shares=_sourced(of, voice))
    if of.split:
        yield voice.say("goal-split", shares=_split(of, voice))
    yield from in_force(of.in_force, voice)


def _baseline(of: Goal, baseline: Baseline, voice: Voice) -> str:
    said = voice.say(
        "goal-baseline-was",
        value=size(baseline.value, voice),
        period=period(baseline.dates, voice),
    )
    source = voice.text(of.origin, "baseline", "source")
    return f"{said} {voice.say('kpi-source', source=source)}" if source else said


def _sourced(of: Goal, voice: Voice) -> str:
    return voice.both(
        voice.say("goal-sourced", share=share(part, voice), party=actor(party, voice))
        for party, part in of.sourced
    )


def _split(of: Goal, voice: Voice) -> str:
    return voice.both(
        voice.say(
            "goal-in-segment",
            share=share(part, voice),
            segment=voice.name("segment", segment),
        )
        for segment, part in of.split
    )


def size(of: Money | Fraction, voice: Voice) -> str:
    """Return an amount of money, or a number of deals."""
    if isinstance(of, Money):
        return voice.locale.money(of.amount, of.currency)
    return voice.locale.number(of)


def period(of: Dates | str, voice: Voice) -> str:
    """Return a stretch of whole months, or that it recurs."""
    if isinstance(of, str):
        return voice.say(f"every-{of}")
    months = tuple(of.months())
    if len(months) == 1:
        return voice.say("period-in", period=month(of.first, voice))
    if len(months) == 12 and of.first.month == 1:
        return voice.say("period-in", period=str(of.first.year))
    ends = {"from": voice.locale.date(of.first), "until": voice.locale.date(of.last)}
    return voice.say("period-from-until", **ends)


def month(first: date, voice: Voice) -> str:
    """Return a month of a year: `January 2027`."""
    return f"{voice.locale.month(first.month)} {first.year}"


def funnel(of: Funnel, voice: Voice) -> Iterator[str]:
    """Yield what the rates of a funnel are."""
    if of.average_deal is not None:
        yield voice.say("funnel-deal-is", amount=size(of.average_deal, voice))
    for rate in of.rates:
        yield _rate(rate.start, rate.end, rate.rate, voice)
    for segment in of.segments:
        yield from _segment(segment, voice)
    for stage, months in of.ahead:
        yield voice.say(
            "funnel-ahead",
            stage=place(stage, voice),
            duration=voice.say("duration-month", count=months),
        )


def _segment(of: SegmentFunnel, voice: Voice) -> Iterator[str]:
    name = voice.name("segment", of.segment)
    if of.average_deal is not None:
        said = voice.say("funnel-deal-is", amount=size(of.average_deal, voice))
        yield voice.say("in-segment", segment=name, sentence=said)
    for rate in of.rates:
        said = _rate(rate.start, rate.end, rate.rate, voice)
        yield voice.say("in-segment", segment=name, sentence=said)


def _rate(start: str, end: str, rate: Fraction, voice: Voice) -> str:
    return voice.say(
        "funnel-rate",
        share=voice.locale.percent(rate),
        start=place(start, voice),
        end=place(end, voice),
    )


def evidence(of: Goal, voice: Voice) -> str:
    """Return where the rates come from, or nothing."""
    route = (*of.origin, "funnel", "evidence")
    parts = [voice.text(route, key) for key in ("source", "period")]
    leads = voice.text(route, "leads")
    if leads:
        parts.append(f"{leads} {voice.say('funnel-leads')}")
    said = ", ".join(part for part in parts if part)
    return voice.say("funnel-evidence-from", evidence=said) if said else ""
