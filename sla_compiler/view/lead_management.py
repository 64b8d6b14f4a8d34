"""Clause 6: how leads are worked, and what Marketing provides for it."""

from collections.abc import Iterator

from sla_compiler.agreement.lifecycle import AttemptRule, Cadence
from sla_compiler.phrases import lifecycle, work
from sla_compiler.phrases.actors import first_of
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.nurturing import steps
from sla_compiler.view.page import (
    Block,
    Link,
    Part,
    References,
    Sentences,
    Table,
    cell,
    table,
)
from sla_compiler.view.pictures.cadence import cadence
from sla_compiler.view.texts import means
from sla_compiler.words.spaced import spaced


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each clause that there is."""
    of = voice.agreement
    if of.attempt != AttemptRule():
        said = Sentences(tuple(work.attempt(of.attempt, voice)))
        yield _part("attempt", "section-attempts", voice, (said,))
    tiers = tuple(_tiers(voice))
    if tiers:
        yield _part("response", "section-response", voice, (), tiers)
    if of.cadences:
        cadences = tuple(_cadence(each, voice) for each in of.cadences)
        yield _part("cadences", "section-cadences", voice, (), cadences)
    if of.statuses:
        yield _part("statuses", "section-statuses", voice, (_statuses(voice),))
    if any(d.id.startswith("lead_management.disposition:") for d in of.duties):
        yield _part("disposition", "section-disposition", voice, ())
    if of.outcomes:
        yield _part("outcomes", "section-outcomes", voice, (_outcomes(voice),))


def _part(
    key: str,
    title: str,
    voice: Voice,
    blocks: tuple[Block, ...],
    under: tuple[Part, ...] = (),
) -> Part:
    return Part(
        id=f"lead_management.{key}",
        title=voice.say(title),
        blocks=blocks,
        parts=under,
    )


def _tiers(voice: Voice) -> Iterator[Part]:
    """Yield a part for each class of leads that is answered in a time of its own."""
    start = "lead_management.response."
    ids = [d.id.partition(":")[0] for d in voice.agreement.duties]
    for path in dict.fromkeys(each for each in ids if each.startswith(start)):
        name = path.removeprefix(start).partition(".")[0]
        label = voice.label(("lead_management", "response", name))
        title = label or spaced(name)
        if not path.endswith(".then"):
            yield Part(id=path, title=voice.sentence(title))


def _cadence(of: Cadence, voice: Voice) -> Part:
    said = Sentences(tuple(work.cadence(of, voice)))
    timed = (steps(of.steps, voice),) if of.steps else ()
    return Part(
        id=f"lead_management.cadences.{of.id}",
        title=voice.heading("cadence", of.id),
        blocks=(said, cadence(of, voice.plain), *timed),
    )


def _statuses(voice: Voice) -> Table:
    return table(
        heads=tuple(
            voice.say(f"heading-{name}")
            for name in ("status", "stage", "begins", "holder", "next", "meaning")
        ),
        rows=tuple(
            (
                cell(voice.heading("status", each.id)),
                cell(*(_named("stage", stage, voice) for stage in each.stages)),
                cell(lifecycle.begins(each, voice)),
                cell(voice.sentence(first_of(each.holder, voice))),
                cell(*(_named("status", after, voice) for after in each.allows)),
                cell(means(*each.origin, voice=voice)),
            )
            for each in voice.agreement.statuses
        ),
    )


def _named(kind: str, name: str, voice: Voice) -> str:
    return voice.sentence(voice.name(kind, name))


def _outcomes(voice: Voice) -> References:
    annex = voice.say("annex-named", letter="C", title=voice.say("section-outcomes"))
    text = voice.say("see-annex", annex=annex)
    return References((Link(text, "#annex.outcomes"),))
