"""What authors say in their own words, as a block of the page."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from sla_compiler.frozen import frozen
from sla_compiler.words.prose import Blocks, Inline, Paragraph

Words = tuple[Inline, ...]


@frozen(kw_only=False)
class Prose:
    """Paragraphs and lists in the author's own words, and in which language."""

    template: ClassVar[str] = "blocks/prose.html"

    blocks: Blocks
    language: str


def reset(of: Prose, change: Callable[[Words], Words]) -> Prose:
    """Return prose with the words of each paragraph changed."""
    return replace(of, blocks=_blocks(of.blocks, change))


def _blocks(of: Blocks, change: Callable[[Words], Words]) -> Blocks:
    return tuple(
        Paragraph(change(each.words))
        if isinstance(each, Paragraph)
        else replace(each, items=tuple(_blocks(item, change) for item in each.items))
        for each in of
    )


def reworded(of: Prose, change: Callable[[str], str]) -> Prose:
    """Return prose with its texts changed, but for code and for what is a link."""
    return reset(of, lambda words: _reworded(words, change))


def _reworded(of: Words, change: Callable[[str], str]) -> Words:
    return tuple(
        each
        if each.kind in ("code", "link")
        else replace(
            each, text=change(each.text), inside=_reworded(each.inside, change)
        )
        for each in of
    )
