"""Clause 3: which leads fit, which are interested, and when one is handed on."""

from collections.abc import Iterator

from sla_compiler.agreement.condition import ALWAYS, Condition
from sla_compiler.agreement.scores import Criterion, Fit, Interest, Priority, Signal
from sla_compiler.phrases import lifecycle, scores
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Block, Items, Link, Part, References, Sentences
from sla_compiler.view.pictures.grid import grid
from sla_compiler.view.pictures.matrix import matrix
from sla_compiler.words.spaced import spaced


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each score and each condition that there is."""
    of = voice.agreement
    if of.fit is not None:
        yield _part("fit", "section-fit", _fit(of.fit, voice), voice)
    if of.interest is not None:
        yield _part(
            "interest", "section-interest", _interest(of.interest, voice), voice
        )
    if of.total is not None:
        total = (Sentences(tuple(scores.total(of.total, voice))),)
        yield _part(
            "total", "section-total", (*total, _table("grades.total", voice)), voice
        )
    if of.priority is not None:
        yield _part(
            "priority", "section-priority", _priority(of.priority, voice), voice
        )
    for name, holds in (("mql", of.mql), ("sql", of.sql)):
        if holds is not None:
            yield _qualifies(name, holds, voice)
    again = tuple(lifecycle.again(of.handoff, voice))
    if again:
        yield _part("again", "section-again", (Sentences(again),), voice)


def _part(key: str, title: str, blocks: tuple[Block, ...], voice: Voice) -> Part:
    return Part(id=f"qualification.{key}", title=voice.say(title), blocks=blocks)


def _table(name: str, voice: Voice) -> References:
    annex = voice.say(
        "annex-named", letter="B", title=voice.say("section-decision-tables")
    )
    text = voice.say("see-annex", annex=annex)
    return References((Link(text, f"#tables.{name}"),))


def _fit(of: Fit, voice: Voice) -> tuple[Block, ...]:
    said = (voice.say("score-fit"), *scores.limits(of, voice))
    items = tuple(criterion(each, voice) for each in of.criteria)
    return (Sentences(said), Items(items), _table("criteria", voice))


def criterion_name(of: Criterion | Signal, voice: Voice) -> str:
    """Return what a criterion or signal is called."""
    label = voice.label(of.origin) or spaced(of.id)
    return voice.sentence(label)


def criterion(of: Criterion, voice: Voice) -> str:
    """Return a criterion with the points of each of its bands."""
    bands = "; ".join(
        voice.say(
            "criterion-where",
            condition=condition(band.when, voice),
            points=scores.signed(band.points, voice),
        )
        for band in of.bands
    )
    said = [f"{criterion_name(of, voice)}: {bands}."]
    if of.when != ALWAYS:
        when = condition(of.when, voice)
        said.append(voice.say("criterion-when", condition=when))
    return " ".join((*said, *in_force(of.in_force, voice)))


def _interest(of: Interest, voice: Voice) -> tuple[Block, ...]:
    items = tuple(signal(each, voice) for each in of.signals)
    said = Sentences(tuple(scores.interest(of, voice)))
    return (said, Items(items), _table("signals", voice))


def signal(of: Signal, voice: Voice) -> str:
    """Return a signal with the effect of each of its bands."""
    bands = "; ".join(_band(of, at, voice) for at in range(len(of.bands)))
    said = [f"{criterion_name(of, voice)} ({scores.listens(of, voice)}): {bands}."]
    if of.at_most is not None:
        limit = voice.locale.frequency(of.at_most)
        said.append(voice.say("score-limit", limit=limit))
    return " ".join((*said, *in_force(of.in_force, voice)))


def _band(of: Signal, at: int, voice: Voice) -> str:
    band = of.bands[at]
    points = scores.effect(band.effect, voice)
    if band.where == ALWAYS and band.when == ALWAYS:
        return voice.say("points-bare", points=points)
    parts_ = [each for each in (band.where, band.when) if each != ALWAYS]
    said = voice.both(condition(each, voice) for each in parts_)
    return voice.say("criterion-where", condition=said, points=points)


def _priority(of: Priority, voice: Voice) -> tuple[Block, ...]:
    said = voice.say("priority-by" if of.matrix else "first-match")
    fields = grid(of, voice.plain)
    map_ = () if fields is None else (matrix(fields, voice.plain),)
    return (Sentences((said,)), *map_, _table("priority", voice))


def _qualifies(name: str, holds: Condition, voice: Voice) -> Part:
    stage = voice.locale.word("place", name)
    said = voice.say(
        "qualifies-where",
        stage=voice.naming("stage", name, stage),
        condition=condition(holds, voice),
    )
    return Part(
        id=f"qualification.{name}",
        title=voice.say("qualifies-title", stage=stage),
        blocks=(Sentences((said,)),),
    )
