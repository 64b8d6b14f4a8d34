"""Clauses 8 to 10: how the agreement is kept alive, read and signed."""

from collections.abc import Iterator

from sla_compiler.phrases import governance, header
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.breaches import late_step
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Block, Items, Part, Sentences, cell, table
from sla_compiler.view.texts import own_words, under
from sla_compiler.words.spaced import spaced

STANDARD = (
    *("rule-prevails", "recorded-time", "hour", "day", "month", "business-hour"),
    *("business-day", "closed-start", "in-time", "late", "version", "missing"),
    *("repeat", "reassignment", "escalation", "exclusion", "account", "human"),
    *("contact", "rounding", "aim"),
)


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each clause of governance that there is."""
    of = voice.agreement
    if of.reviews:
        yield Part(
            id="governance.reviews",
            title=voice.say("section-reviews"),
            parts=tuple(_reviews(voice)),
        )
    if of.escalation is not None:
        yield _escalation(voice)
    if of.remedies:
        yield Part(
            id="governance.consequences",
            title=voice.say("section-consequences"),
            parts=tuple(_remedies(voice)),
        )
    ending = tuple(header.ending(voice))
    if ending:
        yield Part(
            id="governance.amendment",
            title=voice.say("section-amendment"),
            blocks=(Sentences(ending),),
        )
    if of.responsibilities:
        yield _responsibilities(voice)
    in_words = tuple(_in_words(voice))
    if in_words:
        yield Part(
            id="governance.clauses",
            title=voice.say("section-clauses"),
            parts=in_words,
        )


def _reviews(voice: Voice) -> Iterator[Part]:
    for each in voice.agreement.reviews:
        said = tuple(governance.review(each, voice))
        blocks: list[Block] = [Sentences(said)] if said else []
        agenda = governance.agenda(each, voice)
        if agenda:
            blocks.append(Items(agenda, f"{voice.say('heading-agenda')}:"))
        yield Part(
            id=f"governance.reviews.{each.id}",
            title=voice.heading("review", each.id),
            blocks=tuple(blocks),
        )


def _escalation(voice: Voice) -> Part:
    escalation = voice.agreement.escalation
    assert escalation is not None
    items = tuple(" ".join(late_step(each, voice)) for each in escalation.steps)
    return Part(
        id="governance.escalation",
        title=voice.say("section-escalation"),
        blocks=(Items(items, voice.say("escalation-own")),),
    )


def _remedies(voice: Voice) -> Iterator[Part]:
    for each in voice.agreement.remedies:
        title = voice.label(each.origin) or spaced(each.id)
        said = tuple(governance.remedy(each, voice))
        yield Part(
            id=f"governance.consequences.{each.id}",
            title=voice.sentence(title),
            blocks=(Sentences(said),) if said else (),
        )


def _in_words(voice: Voice) -> Iterator[Part]:
    """Yield a part for each clause whose words bind as they stand."""
    told = {
        path: text
        for path, text in under("governance", voice.plain)
        if path.startswith(("clauses.", "own_clauses."))
    }
    for path in told:
        clause, _, key = path.rpartition(".")
        name = clause.partition(".")[2]
        text = voice.agreement.texts.get(f"governance.{path}")
        if key == "text" and text is not None:
            title = told.get(f"{clause}.title", spaced(name))
            yield Part(
                id=f"governance.{clause}",
                title=voice.sentence(title),
                blocks=(own_words(text, voice),),
            )


def _responsibilities(voice: Voice) -> Part:
    heads = ("task", "accountable", "responsible", "consulted", "informed")
    listed = table(
        heads=tuple(voice.say(f"heading-{name}") for name in heads),
        rows=tuple(
            (
                cell(voice.sentence(voice.label(each.origin) or spaced(each.id))),
                cell(actor(each.accountable, voice)),
                cell(*(actor(name, voice) for name in each.responsible)),
                cell(*(actor(name, voice) for name in each.consulted)),
                cell(*(actor(name, voice) for name in each.informed)),
            )
            for each in voice.agreement.responsibilities
        ),
    )
    return Part(
        id="governance.responsibilities",
        title=voice.say("section-responsibilities"),
        blocks=(listed,),
    )


def standard(voice: Voice) -> Part:
    """Return how every agreement is read."""
    language = voice.locale.language(voice.agreement.language)
    said = tuple(voice.say(f"standard-{name}") for name in STANDARD)
    binding = voice.say("standard-language", language=language)
    return Part(
        id="standard",
        title=voice.say("section-standard"),
        blocks=(Items((*said, binding), is_numbered=True),),
    )


def signing(voice: Voice) -> Part:
    """Return who signs, and what counts as a signature."""
    of = voice.agreement.signoff
    said = (
        (voice.say("nothing-said"),)
        if of is None
        else tuple(governance.signoff(of, voice))
    )
    return Part(
        id="signoff",
        title=voice.say("section-signoff"),
        blocks=(Sentences(said),),
    )
