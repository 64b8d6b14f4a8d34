"""Which of the names on a page are links: in each part the first mention of each thing.

A table of thirty rows that names a stage in each would else have thirty equal links,
and who hears the page would hear them all.
"""

from collections.abc import Callable
from dataclasses import replace

from sla_compiler.locale.marks import marked, set_marks
from sla_compiler.phrases.defined import anchor
from sla_compiler.view.page import (
    Block,
    Both,
    Cell,
    Items,
    Page,
    Part,
    Promise,
    Said,
    Sentences,
    Table,
)
from sla_compiler.view.prose import Prose, reworded

Keep = Callable[[str], str]
"""Takes a text, and leaves only those of its marks that are to be links."""


def first_mentions(page: Page) -> Page:
    """Return a page on which each part marks a thing only where it first names it.

    A second language has first mentions of its own. What a part or a row defines, it
    does not mark at all.
    """
    return replace(
        page,
        front=tuple(map(_part, page.front)),
        clauses=tuple(map(_part, page.clauses)),
        annexes=tuple(map(_part, page.annexes)),
        signatures=_part(page.signatures),
    )


def _part(part: Part) -> Part:
    first, second = _keeping(anchor(part.id)), _keeping(anchor(part.id))
    return replace(
        part,
        blocks=tuple(_block(each, first, second) for each in part.blocks),
        parts=tuple(map(_part, part.parts)),
    )


def _keeping(own: str) -> Keep:
    """Return what keeps the first mark of each thing in the texts that it is handed."""
    seen = {own}

    def kept(name: str, place: str) -> str:
        if place in seen:
            return name
        seen.add(place)
        return marked(name, place)

    return lambda text: set_marks(text, kept)


def _block(block: Block, first: Keep, second: Keep) -> Block:
    match block:
        case Sentences(sentences=said):
            return replace(block, sentences=tuple(map(first, said)))
        case Items(items=items, lead=lead):
            return replace(block, lead=first(lead), items=tuple(map(first, items)))
        case Promise(promise=said, further=further):
            told, *more = map(first, (said, *further))
            return replace(block, promise=told, further=tuple(more))
        case Prose():
            return reworded(block, first)
        case Table():
            return _table(block, first, second)
        case Both(first=ours, second=theirs):
            return replace(
                block,
                first=tuple(_block(each, first, second) for each in ours),
                second=tuple(_block(each, second, first) for each in theirs),
            )
    return block


def _table(of: Table, first: Keep, second: Keep) -> Table:
    if not of.ids:
        rows = [[_cell(each, first, second) for each in row] for row in of.rows]
        return replace(of, rows=tuple(map(tuple, rows)))
    rows = []
    for row, own in zip(of.rows, of.ids, strict=True):
        ours, theirs = _but_for(own, first), _but_for(own, second)
        rows.append([_cell(each, ours, theirs) for each in row])
    return replace(of, rows=tuple(map(tuple, rows)))


def _but_for(own: str, keep: Keep) -> Keep:
    """Return what keeps as another does, but for the marks of one thing."""

    def others(name: str, place: str) -> str:
        return name if place == own else marked(name, place)

    return lambda text: keep(set_marks(text, others))


def _cell(of: Cell, first: Keep, second: Keep) -> Cell:
    also = tuple(Said(each.language, second(each.text)) for each in of.also)
    return Cell(tuple(map(first, of.lines)), of.links, also)
