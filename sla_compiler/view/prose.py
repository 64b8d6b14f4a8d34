"""What authors say in their own words, as a block of the page."""

from typing import ClassVar

from sla_compiler.frozen import frozen
from sla_compiler.words.prose import Blocks, blocks_of


@frozen(kw_only=False)
class Prose:
    """Paragraphs and lists in the author's own words."""

    template: ClassVar[str] = "blocks/prose.html"

    blocks: Blocks


def prose_of(text: str) -> Prose:
    """Return a text as it is to be set."""
    return Prose(blocks_of(text))
