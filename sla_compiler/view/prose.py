"""What authors say in their own words, as a block of the page."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from sla_compiler.frozen import frozen
from sla_compiler.words.prose import Blocks, Inline, Paragraph, blocks_of


@frozen(kw_only=False)
class Prose:
    """Paragraphs and lists in the author's own words."""

    template: ClassVar[str] = "blocks/prose.html"

    blocks: Blocks


def prose_of(text: str) -> Prose:
    """Return a text as it is to be set."""
    return Prose(blocks_of(text))


def reworded(of: Prose, change: Callable[[str], str]) -> Prose:
    """Return prose with its words changed, but for code and for what is a link."""
    return Prose(_blocks(of.blocks, change))


def _blocks(of: Blocks, change: Callable[[str], str]) -> Blocks:
    return tuple(
        Paragraph(_words(each.words, change))
        if isinstance(each, Paragraph)
        else replace(each, items=tuple(_blocks(item, change) for item in each.items))
        for each in of
    )


def _words(of: tuple[Inline, ...], change: Callable[[str], str]) -> tuple[Inline, ...]:
    return tuple(
        each
        if each.kind in ("code", "link")
        else replace(each, text=change(each.text), inside=_words(each.inside, change))
        for each in of
    )
