"""Clause 1: the shared goals."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sla_compiler.agreement.goals import Goal
from sla_compiler.phrases import goals
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.values import place
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Block, Items, Part, Sentences, Table, cell
from sla_compiler.view.texts import under
from sla_compiler.words.money import Money


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each goal."""
    for goal in voice.agreement.goals:
        yield Part(
            id=f"goals.{goal.id}",
            title=voice.heading("goal", goal.id),
            blocks=tuple(_blocks(goal, voice)),
        )


def _blocks(of: Goal, voice: Voice) -> Iterator[Block]:
    yield Sentences(tuple(goals.goal(of, voice)))
    if of.funnel is not None:
        items = tuple(goals.funnel(of.funnel, voice))
        yield Items(items, f"{voice.say('section-funnel')}:")
        yield from _stated(of, voice)
    yield from _initiatives(of, voice)
    if len(of.months) > 1:
        yield _months(of, voice)


def _stated(of: Goal, voice: Voice) -> Iterator[Block]:
    said = [goals.evidence(of, voice)]
    if of.needs:
        needs = voice.both(
            voice.say("funnel-count", count=count, stage=place(stage, voice))
            for stage, count in of.needs
        )
        said.append(voice.say("funnel-stated", needs=needs))
    found = tuple(each for each in said if each)
    if found:
        yield Sentences(found)


def _initiatives(of: Goal, voice: Voice) -> Iterator[Block]:
    by: dict[str, list[str]] = {}
    for path, text in under(f"goals.{of.id}.initiatives", voice):
        by.setdefault(path.partition(".")[0], []).append(text)
    for party, texts in by.items():
        lead = voice.say("goal-initiatives", party=actor(party, voice))
        yield Items(tuple(texts), f"{lead}:")


def _months(of: Goal, voice: Voice) -> Table:
    return Table(
        caption=voice.say("section-seasonality"),
        heads=(
            voice.say("heading-month"),
            voice.say("heading-share-of"),
            voice.say("heading-target-month"),
        ),
        rows=tuple(
            (
                cell(goals.month(month, voice)),
                cell(voice.locale.percent(share, places=2)),
                cell(_part(of.target, share, voice)),
            )
            for month, share in of.months
            if _is_due(of, month)
        ),
        kind="numbers",
    )


def _is_due(of: Goal, month: date) -> bool:
    """Tell whether a goal asks anything of a month: of none before it is in force."""
    start = of.in_force
    return not isinstance(start, date) or month >= start.replace(day=1)


def _part(target: Money | Fraction, share: Fraction, voice: Voice) -> str:
    if isinstance(target, Money):
        return voice.locale.money(target.amount * share, target.currency)
    return voice.locale.number(target * share)
