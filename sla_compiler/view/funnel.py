"""Annex D: what each goal needs of every stage, as a picture and month by month."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from sla_compiler.agreement.goals import Goal
from sla_compiler.phrases import goals
from sla_compiler.phrases.values import place
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Bar, Part, Picture, Sentences, Table, cell
from sla_compiler.words.money import Money

WIDTH = 420
NARROWEST = 60
STEP = 46
BAR = 34


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each goal that has a funnel."""
    for goal in voice.agreement.goals:
        needed = tuple(needs(goal))
        if needed:
            yield Part(
                id=f"funnel.{goal.id}",
                title=voice.sentence(voice.name("goal", goal.id)),
                blocks=(
                    _picture(goal, needed, voice),
                    _table(goal, needed, voice),
                    Sentences((voice.say("funnel-rounding"),)),
                ),
            )


def needs(of: Goal) -> Iterator[tuple[str, Fraction]]:
    """Yield each stage, top to bottom, and how many leads the goal needs there."""
    funnel = of.funnel
    if funnel is None or not funnel.rates or any(r.rate == 0 for r in funnel.rates):
        return
    needed = _deals(of)
    if needed is None:
        return
    found = [(funnel.rates[-1].end, needed)]
    for rate in reversed(funnel.rates):
        needed /= rate.rate
        found.append((rate.start, needed))
    yield from reversed(found)


def _deals(of: Goal) -> Fraction | None:
    if isinstance(of.target, Fraction):
        return of.target
    average = of.funnel.average_deal if of.funnel else None
    if not isinstance(average, Money) or average.amount == 0:
        return None
    return of.target.amount / average.amount


def _picture(
    of: Goal, needed: tuple[tuple[str, Fraction], ...], voice: Voice
) -> Picture:
    names = [place(stage, voice) for stage, _ in needed]
    bars = tuple(_bar(at, of, needed, voice) for at in range(len(needed)))
    ends = {"from": names[0], "to": names[-1]}
    said = ", ".join(f"{bar.count} {bar.label}" for bar in bars)
    return Picture(
        title=voice.say("funnel-picture", **ends),
        description=said,
        height=str(STEP * len(bars)),
        bars=bars,
    )


def _bar(
    at: int, of: Goal, needed: tuple[tuple[str, Fraction], ...], voice: Voice
) -> Bar:
    stage, count = needed[at]
    top = STEP * at
    upper, lower = _half(at, len(needed)), _half(at + 1, len(needed))
    corners = (
        (WIDTH / 2 - upper, top),
        (WIDTH / 2 + upper, top),
        (WIDTH / 2 + lower, top + BAR),
        (WIDTH / 2 - lower, top + BAR),
    )
    rates = of.funnel.rates if of.funnel else ()
    passed = voice.locale.percent(rates[at].rate) if at < len(rates) else ""
    return Bar(
        points=" ".join(f"{x:.2f},{y:.2f}" for x, y in corners),
        middle=f"{top + BAR / 2 + 5:.2f}",
        label=voice.sentence(place(stage, voice)),
        count=voice.locale.number(Fraction(ceil(count))),
        note=voice.say("funnel-moves-on", share=passed) if passed else "",
    )


def _half(at: int, stages: int) -> float:
    """Return half the width at an edge; the picture shows the order, not the scale."""
    return (WIDTH - (WIDTH - NARROWEST) * at / stages) / 2


def _table(
    of: Goal, needed: tuple[tuple[str, Fraction], ...], voice: Voice
) -> Table:
    heads = (
        voice.say("heading-month"),
        *(voice.sentence(place(stage, voice)) for stage, _ in needed),
    )
    months = of.months if len(of.months) > 1 else ()
    rows = [
        (
            cell(goals.month(month, voice)),
            *(cell(_up(count * share, voice)) for _, count in needed),
        )
        for month, share in months
    ]
    whole = (
        cell(voice.say("funnel-total")),
        *(cell(_up(count, voice)) for _, count in needed),
    )
    return Table(
        caption=voice.say("funnel-months"),
        kind="numbers",
        heads=heads,
        rows=(*rows, whole),
    )


def _up(count: Fraction, voice: Voice) -> str:
    return voice.locale.number(Fraction(ceil(count)))
