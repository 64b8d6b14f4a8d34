"""Annex B: the decisions as tables."""

from collections.abc import Iterator

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.scores import Criterion, Grade, Priority, Signal
from sla_compiler.phrases import lifecycle, scores
from sla_compiler.phrases.actors import first_of
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Cell, Part, Table, cell, table
from sla_compiler.view.qualification import criterion_name
from sla_compiler.words.spaced import spaced


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each table that there is."""
    of = voice.agreement
    if of.fit is not None:
        yield _part(
            "criteria", "section-criteria", _criteria(of.fit.criteria, voice), voice
        )
        yield from _grades("fit", of.fit.grades, voice)
    if of.interest is not None:
        yield _part(
            "signals", "section-signals", _signals(of.interest.signals, voice), voice
        )
        yield from _grades("interest", of.interest.grades, voice)
    if of.total is not None:
        yield from _grades("total", of.total.grades, voice)
    if of.priority is not None:
        yield _part(
            "priority", "section-priority", _priority(of.priority, voice), voice
        )
    if of.routing:
        yield _part("routing", "section-routing", _routing(voice), voice)


def _part(name: str, title: str, of: Table, voice: Voice) -> Part:
    return Part(id=f"tables.{name}", title=voice.say(title), blocks=(of,))


def _heads(voice: Voice, *names: str) -> tuple[str, ...]:
    return tuple(voice.say(f"heading-{name}") for name in names)


def _criteria(of: tuple[Criterion, ...], voice: Voice) -> Table:
    return table(
        heads=_heads(voice, "criterion", "condition", "points"),
        rows=tuple(
            (
                cell(criterion_name(each, voice), *in_force(each.in_force, voice)),
                cell(voice.sentence(condition(band.when, voice))),
                cell(scores.signed(band.points, voice)),
            )
            for each in of
            for band in each.bands
        ),
    )


def _signals(of: tuple[Signal, ...], voice: Voice) -> Table:
    return table(
        heads=_heads(voice, "signal", "event", "condition", "points", "limit"),
        rows=tuple(
            (
                cell(criterion_name(each, voice), *in_force(each.in_force, voice)),
                cell(voice.sentence(scores.listens(each, voice))),
                cell(scores.band(band.where, band.when, voice)),
                cell(scores.effect(band.effect, voice)),
                cell(_limit(each, voice)),
            )
            for each in of
            for band in each.bands
        ),
        kind="signals",
    )


def _limit(of: Signal, voice: Voice) -> str:
    if of.at_most is None:
        return ""
    return voice.sentence(voice.locale.frequency(of.at_most))


def _grades(score: str, grades: tuple[Grade, ...], voice: Voice) -> Iterator[Part]:
    if grades:
        ranges = table(
            heads=_heads(voice, "grade", "points"),
            rows=tuple(
                (cell(label), cell(points))
                for label, points in (scores.grade(each, voice) for each in grades)
            ),
        )
        title = voice.say("grades-of", score=voice.say(f"section-{score}"))
        yield Part(id=f"tables.grades.{score}", title=title, blocks=(ranges,))


def _priority(of: Priority, voice: Voice) -> Table:
    if of.matrix:
        return _matrix(of, voice)
    return table(
        heads=_heads(voice, "condition", "priority"),
        rows=tuple(
            (
                cell(
                    voice.sentence(
                        voice.say("otherwise")
                        if line.when == ALWAYS
                        else condition(line.when, voice)
                    )
                ),
                cell(voice.locale.word("priority", line.priority)),
            )
            for line in of.lines
        ),
    )


def _matrix(of: Priority, voice: Voice) -> Table:
    columns = dict.fromkeys(column for _, cells in of.matrix for column, _ in cells)
    return table(
        caption=voice.say("matrix-caption"),
        kind="matrix",
        heads=(voice.say("heading-fit"), *columns),
        rows=tuple(
            (cell(row), *(_priority_of(dict(cells).get(c), voice) for c in columns))
            for row, cells in of.matrix
        ),
    )


def _priority_of(priority: str | None, voice: Voice) -> Cell:
    if priority is None:
        return cell(voice.say("none-cell"))
    return cell(voice.locale.word("priority", priority))


def _routing(voice: Voice) -> Table:
    return table(
        caption=voice.say("routing-first"),
        heads=_heads(voice, "rule", "condition", "to", "method", "limit"),
        rows=tuple(
            (
                cell(_rule_name(each.id, voice), *in_force(each.in_force, voice)),
                cell(
                    voice.sentence(
                        voice.say("segment-rest")
                        if each.when == ALWAYS
                        else condition(each.when, voice)
                    )
                ),
                cell(voice.sentence(first_of(each.to, voice))),
                cell(voice.sentence(lifecycle.method(each, voice))),
                cell(
                    ""
                    if each.at_most is None
                    else voice.sentence(voice.locale.frequency(each.at_most))
                ),
            )
            for each in voice.agreement.routing
        ),
    )


def _rule_name(name: str, voice: Voice) -> str:
    label = voice.label(("handoff", "routing", "rules", name))
    return voice.sentence(label or spaced(name))
