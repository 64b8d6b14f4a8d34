"""Annex D: what each goal needs of every stage, as a picture and month by month."""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.agreement.goals import Goal
from sla_compiler.funnel.arithmetic import needs
from sla_compiler.funnel.table import Table as Needs
from sla_compiler.phrases import goals
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.values import place
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import (
    Bar,
    Block,
    Part,
    Picture,
    Sentences,
    Table,
    cell,
    table,
)

WIDTH = 420
NARROWEST = 60
STEP = 46
BAR = 34


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each goal whose needs can be told."""
    of = voice.agreement
    stages = tuple(stage.id for stage in of.stages)
    for goal in of.goals:
        needed = needs(goal, of.provider, stages)
        if isinstance(needed, Needs):
            yield Part(
                id=f"funnel.{goal.id}",
                title=voice.sentence(voice.name("goal", goal.id)),
                blocks=tuple(_blocks(goal, needed, voice)),
            )


def _blocks(of: Goal, needed: Needs, voice: Voice) -> Iterator[Block]:
    yield Sentences(tuple(_said(needed, voice)))
    yield _picture(needed, voice)
    yield _table(of, needed, None, voice)
    if len(needed.sides) > 1:
        for side in needed.sides:
            yield _table(of, needed, side.segment, voice)


def _said(needed: Needs, voice: Voice) -> Iterator[str]:
    if needed.share != 1:
        yield voice.say(
            "funnel-part",
            party=actor(voice.agreement.provider, voice),
            share=voice.locale.percent(needed.share),
            amount=goals.size(needed.part, voice),
        )
    yield voice.say("funnel-rounding")


def _picture(needed: Needs, voice: Voice) -> Picture:
    names = [place(stage, voice) for stage in needed.stages]
    bars = tuple(_bar(at, needed, voice) for at in range(len(names)))
    ends = {"from": names[0], "to": names[-1]}
    return Picture(
        title=voice.say("funnel-picture", **ends),
        description=", ".join(f"{bar.count} {bar.label}" for bar in bars),
        height=str(STEP * len(bars)),
        bars=bars,
    )


def _bar(at: int, needed: Needs, voice: Voice) -> Bar:
    stage, top = needed.stages[at], STEP * at
    return Bar(
        points=" ".join(f"{x:.2f},{y:.2f}" for x, y in _corners(at, needed)),
        middle=f"{top + BAR / 2 + 5:.2f}",
        label=voice.sentence(place(stage, voice)),
        count=voice.locale.number(needed.whole(stage)),
        note=_passed(at, needed, voice),
    )


def _corners(at: int, needed: Needs) -> tuple[tuple[float, float], ...]:
    """Return the corners of a bar; the picture shows the order and not the scale."""
    top, stages = STEP * at, len(needed.stages)
    upper, lower = (
        (WIDTH - (WIDTH - NARROWEST) * edge / stages) / 2 for edge in (at, at + 1)
    )
    middle = WIDTH / 2
    return (
        (middle - upper, top),
        (middle + upper, top),
        (middle + lower, top + BAR),
        (middle - lower, top + BAR),
    )


def _passed(at: int, needed: Needs, voice: Voice) -> str:
    """Return which share moves on to the next stage, over all segments."""
    if at + 1 == len(needed.stages):
        return ""
    here, there = (needed.row(stage).exact for stage in needed.stages[at : at + 2])
    if not here:
        return ""
    share = voice.locale.percent(Fraction(there, here), places=1)
    return voice.say("funnel-moves-on", share=share)


def _table(of: Goal, needed: Needs, segment: str | None, voice: Voice) -> Table:
    heads = (
        voice.say("heading-month"),
        *(voice.sentence(place(stage, voice)) for stage in needed.stages),
    )
    months = (*(needed.months if len(needed.months) > 1 else ()), None)
    rows = tuple(
        (
            cell(
                voice.say("funnel-total")
                if month is None
                else voice.locale.month(month.month)
                if isinstance(of.dates, str)
                else goals.month(month, voice)
            ),
            *(
                cell(voice.locale.number(needed.row(stage, segment, month).rounded))
                for stage in needed.stages
            ),
        )
        for month in months
    )
    caption = voice.say("funnel-months")
    if segment is not None:
        caption = f"{caption}: {voice.name('segment', segment)}"
    return table(heads, rows, caption=caption, kind="numbers")
