"""Annex D: what each goal needs of every stage, as a picture and month by month."""

from collections.abc import Iterator

from sla_compiler.agreement.goals import Goal
from sla_compiler.funnel.arithmetic import needs
from sla_compiler.funnel.table import Table as Needs
from sla_compiler.phrases import goals
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.values import place
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Block, Part, Sentences, Table, cell, table
from sla_compiler.view.pictures.funnel import funnel as picture


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each goal whose needs can be told."""
    of = voice.agreement
    stages = tuple(stage.id for stage in of.stages)
    for goal in of.goals:
        needed = needs(goal, of.provider, stages)
        if isinstance(needed, Needs):
            yield Part(
                id=f"funnel.{goal.id}",
                title=voice.heading("goal", goal.id),
                blocks=tuple(_blocks(goal, needed, voice)),
            )


def _blocks(of: Goal, needed: Needs, voice: Voice) -> Iterator[Block]:
    yield Sentences(tuple(_said(needed, voice)))
    yield picture(needed, voice.plain)
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
    if len(needed.months) > 1 or len(needed.sides) > 1:
        yield voice.say("funnel-rounding-each")


def _table(of: Goal, needed: Needs, segment: str | None, voice: Voice) -> Table:
    heads = (
        voice.say("heading-month"),
        *(voice.sentence(place(stage, voice.plain)) for stage in needed.stages),
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
