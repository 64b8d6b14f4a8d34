"""Clause 2: terms, facts and the lifecycle."""

from collections.abc import Iterator

from sla_compiler.agreement.lifecycle import End, Stage
from sla_compiler.phrases import facts, lifecycle
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.values import value
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Items, Part, Sentences, cell, table
from sla_compiler.view.pictures.lifecycle import lifecycle as lifecycle_picture
from sla_compiler.view.texts import means, under


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each kind of definition that there is."""
    of = voice.agreement
    terms = tuple(under("definitions.terms", voice))
    for there, part in (
        (terms, _terms),
        (of.stages, _stages),
        (of.ends, _ends),
        (of.attributes, _attributes),
        (of.events, _events),
        (of.derived, _derived),
        (of.lists, _lists),
    ):
        if there:
            yield part(voice)


def _terms(voice: Voice) -> Part:
    return Part(
        id="definitions.terms",
        title=voice.say("section-terms"),
        blocks=(
            Items(
                tuple(
                    f"{voice.sentence(name.replace('_', ' '))}: {text}"
                    for name, text in under("definitions.terms", voice)
                )
            ),
        ),
    )


def _stages(voice: Voice) -> Part:
    listed = table(
        heads=tuple(
            voice.say(f"heading-{name}")
            for name in ("stage", "owner", "begins", "way-out", "meaning")
        ),
        rows=tuple(
            (
                cell(voice.heading("stage", each.id)),
                cell(actor(each.owner, voice) if each.owner else ""),
                cell(lifecycle.begins(each, voice)),
                cell(_way_out(each, voice)),
                cell(means("definitions", "stages", each.id, voice=voice)),
            )
            for each in voice.agreement.stages
        ),
    )
    latched = Sentences((voice.say("stage-latched"),))
    return Part(
        id="definitions.stages",
        title=voice.say("section-stages"),
        blocks=(lifecycle_picture(voice.plain), listed, latched),
    )


def _way_out(of: Stage, voice: Voice) -> str:
    return voice.name("outcome", of.way_out) if of.way_out else ""


def _ends(voice: Voice) -> Part:
    listed = table(
        heads=(
            voice.say("heading-name"),
            voice.say("heading-begins"),
            voice.say("heading-meaning"),
        ),
        rows=tuple(
            (
                cell(voice.heading("end", each.id)),
                cell(lifecycle.begins(each, voice), _queue(each, voice)),
                cell(means("definitions", "ends", each.id, voice=voice)),
            )
            for each in voice.agreement.ends
        ),
    )
    return Part(
        id="definitions.ends", title=voice.say("section-ends"), blocks=(listed,)
    )


def _queue(of: End, voice: Voice) -> str:
    if of.queue is None:
        return ""
    return voice.sentence(voice.say("outcome-to-queue", queue=actor(of.queue, voice)))


def _attributes(voice: Voice) -> Part:
    listed = table(
        heads=tuple(
            voice.say(f"heading-{name}")
            for name in ("attribute", "type", "values", "meaning")
        ),
        rows=tuple(
            (
                cell(voice.heading("fact", each.id)),
                cell(facts.kind(each, voice)),
                cell(*(voice.sentence(v) for v in facts.values(each, voice))),
                cell(means(*each.origin, voice=voice)),
            )
            for each in voice.agreement.attributes
        ),
    )
    return Part(
        id="definitions.attributes",
        title=voice.say("section-attributes"),
        blocks=(listed,),
    )


def _events(voice: Voice) -> Part:
    listed = table(
        heads=tuple(
            voice.say(f"heading-{name}")
            for name in ("event", "meaning", "about", "has")
        ),
        rows=tuple(
            (
                cell(voice.heading("event", each.id)),
                cell(means(*each.origin, voice=voice)),
                cell(facts.about(each, voice)),
                cell(*(voice.sentence(said) for said in facts.has(each, voice))),
            )
            for each in voice.agreement.events
        ),
    )
    return Part(
        id="definitions.events", title=voice.say("section-events"), blocks=(listed,)
    )


def _derived(voice: Voice) -> Part:
    listed = table(
        heads=tuple(
            voice.say(f"heading-{name}") for name in ("attribute", "how", "meaning")
        ),
        rows=tuple(
            (
                cell(voice.heading("fact", each.id)),
                cell(*facts.formula(each, voice)),
                cell(means(*each.origin, voice=voice)),
            )
            for each in voice.agreement.derived
        ),
    )
    return Part(
        id="definitions.derived", title=voice.say("section-derived"), blocks=(listed,)
    )


def _lists(voice: Voice) -> Part:
    items = tuple(
        f"{voice.heading('list', each.id)}: "
        f"{', '.join(value(one, '', voice) for one in each.values)}"
        for each in voice.agreement.lists
    )
    return Part(
        id="definitions.lists",
        title=voice.say("section-lists"),
        blocks=(Items(items),),
    )
