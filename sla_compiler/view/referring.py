"""The links in prose lead from the author's path to a place on the page.

After the words of a link stands where to look for it on paper, in the language of the
words: a page may have to show some that were not written in its own.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache

from sla_compiler.locale import Locale, load, tags
from sla_compiler.names.places import place_of, upward
from sla_compiler.phrases.defined import anchor, defined
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Part
from sla_compiler.view.prose import Prose, Words, reset
from sla_compiler.words.prose import INSIDE, Inline

Refer = Callable[[str, Words, str], Iterator[Inline]]
"""From a path, the words that are to lead there and their language to what is set."""


def with_references(
    parts: tuple[Part, ...], places: Mapping[str, Part], voice: Voice
) -> tuple[Part, ...]:
    """Return the parts with links that lead to where things stand on the page.

    `places` are the ids on the page, with the part each stands in.
    """
    rows = frozenset(each.path for each in defined(voice.agreement))

    @cache
    def spoken(language: str) -> Locale:
        is_other = language != voice.locale.tag and language in tags()
        return load(language) if is_other else voice.locale

    def refer(path: str, words: Words, language: str) -> Iterator[Inline]:
        place = _place(path, places, rows)
        if not place:
            yield from words  # what is still to be agreed stands nowhere
            return
        yield Inline("link", "", words, f"{INSIDE}{place}")
        if place in places:
            yield Inline("text", f" {_where(places[place], spoken(language))}")

    return tuple(_part(part, refer) for part in parts)


def _place(path: str, places: Collection[str], rows: Collection[str]) -> str:
    """Return the id of the innermost place on the page that a path lies in."""
    for each in upward(place_of(path)):
        if each in places:
            return each
        if each in rows:
            return anchor(each)
    return ""


def _where(part: Part, locale: Locale) -> str:
    if not part.number:
        return locale.say("prose-part", title=part.title)
    kind = "clause" if part.number[0].isdecimal() else "annex"
    return locale.say(f"prose-{kind}", number=part.number)


def _part(of: Part, refer: Refer) -> Part:
    blocks = (
        _prose(block, refer) if isinstance(block, Prose) else block
        for block in of.blocks
    )
    under = tuple(_part(each, refer) for each in of.parts)
    return replace(of, blocks=tuple(blocks), parts=under)


def _prose(of: Prose, refer: Refer) -> Prose:
    return reset(of, lambda words: tuple(_words(words, of.language, refer)))


def _words(of: Words, language: str, refer: Refer) -> Iterator[Inline]:
    for each in of:
        inside = tuple(_words(each.inside, language, refer))
        if each.kind == "link" and each.href.startswith(INSIDE):
            yield from refer(each.href.removeprefix(INSIDE), inside, language)
        else:
            yield replace(each, inside=inside)
