"""Two pages of one agreement, in two languages, as one.

Every part bears its title in both. Paragraphs stand beside each other, tables hold both
languages in each cell, and what would not fit so stands one below the other.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from sla_compiler.view.page import (
    Block,
    Both,
    Cell,
    Items,
    Page,
    Part,
    Promise,
    Said,
    Table,
)
from sla_compiler.view.pictures.drawing import Picture


def paired(page: Page, other: Page) -> Page:
    """Return a page with all that another says of the same agreement."""
    tag = other.language
    front, clauses, annexes = (
        _parts(getattr(page, name), getattr(other, name), tag)
        for name in ("front", "clauses", "annexes")
    )
    first, second = page.on_one_page, other.on_one_page
    return replace(
        page,
        others=(replace(other, on_one_page=replace(second, id=f"{first.id}.{tag}")),),
        on_one_page=replace(first, also=_also(first.title, second.title, tag)),
        front=front,
        clauses=clauses,
        annexes=annexes,
        signatures=_part(page.signatures, other.signatures, tag),
    )


def _parts(
    ours: tuple[Part, ...], theirs: tuple[Part, ...], tag: str
) -> tuple[Part, ...]:
    """Return parts with what the same parts say in another language."""
    by_id = {part.id: part for part in theirs}
    return tuple(_part(part, by_id[part.id], tag) for part in ours)


def _part(ours: Part, theirs: Part, tag: str) -> Part:
    return replace(
        ours,
        also=_also(ours.title, theirs.title, tag),
        blocks=_blocks(ours, theirs, tag),
        parts=_parts(ours.parts, theirs.parts, tag),
    )


def _also(ours: str, theirs: str, tag: str) -> tuple[Said, ...]:
    """Return what is said in another language, unless it is the same."""
    return () if theirs in ("", ours) else (Said(tag, theirs),)


def _blocks(ours: Part, theirs: Part, tag: str) -> tuple[Block, ...]:
    alike = [type(each) for each in ours.blocks] == [type(b) for b in theirs.blocks]
    if ours.blocks == theirs.blocks:
        return ours.blocks
    if not alike:
        return (Both(ours.blocks, theirs.blocks, tag, beside=False),)
    pairs = zip(ours.blocks, theirs.blocks, strict=True)
    return tuple(
        _block(one, other, tag) for pair in pairs for one, other in _split(*pair)
    )


def _split(ours: Block, theirs: Block) -> Iterator[tuple[Block, Block]]:
    """Yield the rules of a numbered list one by one: each stands beside its own."""
    match ours, theirs:
        case Items(is_numbered=True), Items():
            for number, (one, other) in enumerate(
                zip(ours.items, theirs.items, strict=True), ours.first
            ):
                yield (
                    replace(ours, items=(one,), first=number),
                    replace(theirs, items=(other,), first=number),
                )
        case _:
            yield ours, theirs


def _block(ours: Block, theirs: Block, tag: str) -> Block:
    match ours, theirs:
        case _ if ours == theirs:
            return ours
        case Table(), Table() if _shape(ours) == _shape(theirs):
            return _table(ours, theirs, tag)
        case Promise(), Promise():
            return Both((ours,), (replace(theirs, id=""),), tag)
        case ((Table() | Picture()), _):
            return Both((ours,), (theirs,), tag, beside=False)
    return Both((ours,), (theirs,), tag)


def _shape(of: Table) -> tuple[int, int]:
    return len(of.heads), len(of.rows)


def _table(ours: Table, theirs: Table, tag: str) -> Table:
    rows = zip(ours.rows, _in_order_of(ours, theirs), strict=True)
    return replace(
        ours,
        also_heads=tuple(
            _also(one, other, tag)
            for one, other in zip(ours.heads, theirs.heads, strict=True)
        ),
        also_caption=_also(ours.caption, theirs.caption, tag),
        rows=tuple(
            tuple(_cell(one, other, tag) for one, other in zip(*pair, strict=True))
            for pair in rows
        ),
    )


def _in_order_of(ours: Table, theirs: Table) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of a table in the order of another that sorts its own words."""
    by_id = dict(zip(theirs.ids, theirs.rows, strict=False))
    return tuple(by_id[each] for each in ours.ids) or theirs.rows


def _cell(ours: Cell, theirs: Cell, tag: str) -> Cell:
    """Return a cell with the lines that another language says otherwise."""
    known = ours.lines if len(ours.lines) == len(theirs.lines) else ()
    pairs = zip_longest(known, theirs.lines)
    also = tuple(Said(tag, line) for one, line in pairs if line != one)
    return replace(ours, also=also)
