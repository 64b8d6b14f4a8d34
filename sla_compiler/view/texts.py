"""The author's texts that stand in lists or as prose."""

from collections.abc import Iterator

from sla_compiler.model.text import Text
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Block
from sla_compiler.view.prose import Prose, reworded
from sla_compiler.words.prose import blocks_of


def under(prefix: str, voice: Voice) -> Iterator[tuple[str, str]]:
    """Yield the rest of the path and the text, for every text under a path."""
    start = f"{prefix}."
    for entry in voice.agreement.texts.entries:
        if entry.path.startswith(start):
            yield entry.path.removeprefix(start), voice.written(entry.text)


def prose(component: str, voice: Voice) -> Iterator[Block]:
    """Yield what the author added to a component in words of their own."""
    text = voice.agreement.texts.get(f"prose.{component}")
    if text is not None:
        yield own_words(text, voice)


def own_words(text: Text, voice: Voice) -> Prose:
    """Return a text as prose, in which a voice may mark what it names."""
    language, said = voice.chosen(text)
    return reworded(Prose(blocks_of(said), language), voice.spoken)


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text: what empty lines part."""
    yield from (part.strip() for part in text.split("\n\n") if part.strip())


def means(*route: str | int, voice: Voice) -> str:
    """Return what the author says a thing means, or nothing."""
    return voice.text((*route, "means"))
