"""The links in prose lead from the author's path to a place on the page.

After the words of a link stands where to look for it on paper.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace

from sla_compiler.names.places import place_of, upward
from sla_compiler.phrases.defined import anchor, defined
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Part
from sla_compiler.view.prose import Prose
from sla_compiler.words.prose import INSIDE, Blocks, Inline, Listing, Paragraph

Refer = Callable[[str, tuple[Inline, ...]], Iterator[Inline]]
"""From a path and the words that are to lead there to what is set."""


def with_references(
    parts: tuple[Part, ...], places: Mapping[str, Part], voice: Voice
) -> tuple[Part, ...]:
    """Return the parts with links that lead to where things stand on the page.

    `places` are the ids on the page, with the part each stands in.
    """
    rows = frozenset(each.path for each in defined(voice.agreement))

    def refer(path: str, words: tuple[Inline, ...]) -> Iterator[Inline]:
        place = _place(path, places, rows)
        if not place:
            yield from words  # what is still to be agreed stands nowhere
            return
        yield Inline("link", "", words, f"{INSIDE}{place}")
        if place in places:
            yield Inline("text", f" {_where(places[place], voice)}")

    return tuple(_part(part, refer) for part in parts)


def _place(path: str, places: Collection[str], rows: Collection[str]) -> str:
    """Return the id of the innermost place on the page that a path lies in."""
    for each in upward(place_of(path)):
        if each in places:
            return each
        if each in rows:
            return anchor(each)
    return ""


def _where(part: Part, voice: Voice) -> str:
    if not part.number:
        return voice.say("prose-part", title=part.title)
    kind = "clause" if part.number[0].isdecimal() else "annex"
    return voice.say(f"prose-{kind}", number=part.number)


def _part(of: Part, refer: Refer) -> Part:
    blocks = (
        Prose(_blocks(block.blocks, refer)) if isinstance(block, Prose) else block
        for block in of.blocks
    )
    under = tuple(_part(each, refer) for each in of.parts)
    return replace(of, blocks=tuple(blocks), parts=under)


def _blocks(of: Blocks, refer: Refer) -> Blocks:
    return tuple(
        Paragraph(tuple(_words(each.words, refer)))
        if isinstance(each, Paragraph)
        else Listing(tuple(_blocks(item, refer) for item in each.items), each.start)
        for each in of
    )


def _words(of: tuple[Inline, ...], refer: Refer) -> Iterator[Inline]:
    for each in of:
        inside = tuple(_words(each.inside, refer))
        if each.kind == "link" and each.href.startswith(INSIDE):
            yield from refer(each.href.removeprefix(INSIDE), inside)
        else:
            yield replace(each, inside=inside)
