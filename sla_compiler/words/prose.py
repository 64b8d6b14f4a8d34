"""What authors say in their own words: a small part of Markdown, as plain data.

Paragraphs, lists, emphasis, strong words, code and links; all else is text and stands
as it was typed. Nothing of it ever becomes markup: templates set each piece.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Literal

from sla_compiler.frozen import frozen

RULES = ("list", "emphasis", "link", "backticks", "escape", "newline")
SCHEMES = ("https://", "http://", "mailto:")
"""What the address of a link begins with that leads out of the agreement."""

INSIDE = "#"
"""What it begins with if a path of the same agreement follows."""

_PATH = re.compile(r"#[A-Za-z0-9_.:-]+")
_MAYBE = re.compile(rf"(\]\(\s*<?){_PATH.pattern}(?=[\s>)])")


@frozen(kw_only=False)
class Inline:
    """Words of a paragraph, as they are or set apart; of a link, `href` is the end."""

    kind: Literal["text", "line", "em", "strong", "code", "link"]
    text: str = ""
    inside: tuple["Inline", ...] = ()
    href: str = ""


@frozen(kw_only=False)
class Paragraph:
    """Words that belong together."""

    words: tuple[Inline, ...]
    kind: ClassVar[str] = "paragraph"


@frozen(kw_only=False)
class Listing:
    """A list of which each item may hold lists; `start` numbers the first, from 0."""

    items: tuple[tuple["Paragraph | Listing", ...], ...]
    start: int | None = None
    kind: ClassVar[str] = "list"


Blocks = tuple[Paragraph | Listing, ...]


def blocks_of(text: str) -> Blocks:
    """Return the paragraphs and lists of a text."""
    return tuple(_blocks(iter(_tokens(text))))


def paths_in(text: str) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """Yield each path of the agreement that a text links to, and where it stands in it.

    Which of the places are links is for the Markdown to say (in code they are none):
    it reads the text with a number in each. A path that is not written letter by letter
    has no place.
    """
    if INSIDE not in text:
        return
    spots = list(_MAYBE.finditer(text))
    numbers = iter(range(len(spots)))
    numbered = _MAYBE.sub(lambda spot: f"{spot[1]}#{next(numbers)}", text)
    for address in _addresses(_tokens(numbered)):
        name = address.removeprefix(INSIDE)
        if name.isdecimal() and int(name) < len(spots):
            start, end = spots[int(name)].end(1), spots[int(name)].end()
            yield text[start + 1 : end], (start, end)
        else:
            yield name, None


def is_safe(address: str) -> bool:
    """Tell whether a link may lead to an address."""
    return address.lower().startswith(SCHEMES) or bool(_PATH.fullmatch(address))


def _tokens(text: str) -> list[Any]:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("zero").enable(list(RULES))
    reader.validateLink = is_safe  # type: ignore[assignment, method-assign]
    return reader.parse(text)


def _addresses(tokens: list[Any]) -> Iterator[str]:
    """Yield the end of each link into the agreement."""
    for token in tokens:
        for each in token.children or ():
            if each.type == "link_open" and each.attrs["href"].startswith(INSIDE):
                yield each.attrs["href"]


def _blocks(tokens: Iterator[Any]) -> Iterator[Paragraph | Listing]:
    """Yield the blocks up to the end of what was opened."""
    for token in tokens:
        match token.type:
            case "inline":
                yield Paragraph(tuple(_words(iter(token.children))))
            case "bullet_list_open":
                yield Listing(tuple(_items(tokens)))
            case "ordered_list_open":
                yield Listing(tuple(_items(tokens)), int(token.attrs.get("start", 1)))
            case "list_item_close":
                return


def _items(tokens: Iterator[Any]) -> Iterator[tuple[Paragraph | Listing, ...]]:
    for token in tokens:
        if token.type == "list_item_open":
            yield tuple(_blocks(tokens))
        else:
            return


def _words(tokens: Iterator[Any]) -> Iterator[Inline]:
    for token in tokens:
        match token.type:
            case "text" if token.content:
                yield Inline("text", token.content)
            case "softbreak":
                yield Inline("text", " ")
            case "hardbreak":
                yield Inline("line")
            case "code_inline":
                yield Inline("code", token.content)
            case "em_open":
                yield Inline("em", inside=tuple(_words(tokens)))
            case "strong_open":
                yield Inline("strong", inside=tuple(_words(tokens)))
            case "link_open":
                yield Inline("link", "", tuple(_words(tokens)), token.attrs["href"])
            case "em_close" | "strong_close" | "link_close":
                return
