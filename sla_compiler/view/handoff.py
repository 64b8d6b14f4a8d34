"""Clause 4: how leads pass from one party to the other, and how they come back."""

from collections.abc import Iterator

from sla_compiler.phrases import lifecycle
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Block, Items, Link, Part, References, Sentences
from sla_compiler.words.spaced import spaced

CLAUSES = (
    ("volume", "section-volume"),
    ("complete", "section-completeness"),
    ("shares", "section-shares"),
    ("routing", "section-routing"),
    ("notify", "section-notification"),
    ("acceptance", "section-acceptance"),
    ("disputes", "section-disputes"),
)


def parts(voice: Voice) -> Iterator[Part]:
    """Yield the hand-off, a part for each of its clauses, and the returns."""
    said = Sentences(tuple(lifecycle.handed_over(voice.agreement.handoff, voice)))
    yield Part(id="handoff.of", title=voice.say("section-handoff"), blocks=(said,))
    for key, title in CLAUSES:
        if _is_there(key, voice):
            blocks = tuple(_blocks(key, voice))
            yield Part(id=f"handoff.{key}", title=voice.say(title), blocks=blocks)
    if voice.agreement.returns:
        yield _returns(voice)


def _is_there(key: str, voice: Voice) -> bool:
    if key == "routing" and voice.agreement.routing:
        return True
    starts = (f"handoff.{key}:", f"handoff.{key}.")
    return any(duty.id.startswith(starts) for duty in voice.agreement.duties)


def _blocks(key: str, voice: Voice) -> Iterator[Block]:
    match key:
        case "routing" if voice.agreement.routing:
            yield from _routing(voice)
        case "acceptance":
            said = tuple(lifecycle.acceptance(voice.agreement.handoff, voice))
            yield Sentences(said)
        case "disputes":
            said = tuple(lifecycle.disputes(voice.agreement.handoff, voice))
            yield Sentences(said)


def _routing(voice: Voice) -> Iterator[Block]:
    items = tuple(
        " ".join(lifecycle.routing_rule(each, voice))
        for each in voice.agreement.routing
    )
    yield Items(items, voice.say("routing-first"))
    annex = voice.say(
        "annex-named", letter="B", title=voice.say("section-decision-tables")
    )
    text = voice.say("see-annex", annex=annex)
    yield References((Link(text, "#tables.routing"),))


def _returns(voice: Voice) -> Part:
    return Part(
        id="handoff.returns",
        title=voice.say("section-returns"),
        parts=tuple(
            Part(
                id=f"handoff.returns.{each.id}",
                title=voice.sentence(voice.label(each.origin) or spaced(each.id)),
                blocks=(Sentences(tuple(lifecycle.returned(each, voice))),),
            )
            for each in voice.agreement.returns
        ),
    )
