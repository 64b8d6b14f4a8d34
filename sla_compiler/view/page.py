"""What a page is made of; a template only has to set it."""

from dataclasses import replace
from typing import ClassVar

from sla_compiler.frozen import frozen
from sla_compiler.view.pictures.drawing import Picture
from sla_compiler.view.prose import Prose


@frozen(kw_only=False)
class Link:
    """A word that leads elsewhere on the page, or to an address."""

    text: str
    href: str


@frozen(kw_only=False)
class Said:
    """What is said in a second language, and in which."""

    language: str
    text: str


@frozen(kw_only=False)
class Cell:
    """What stands in a cell: lines of text, the same in a second language, links."""

    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    also: tuple[Said, ...] = ()


@frozen
class Table:
    """Rows under headings; the first cell of a row is its heading.

    Another template may set each row as a form, in which the headings name its lines.
    `ids` are those of the rows, where links lead to each.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    kind: str = "plain"
    ids: tuple[str, ...] = ()
    template: str = "blocks/table.html"
    also_heads: tuple[tuple[Said, ...], ...] = ()
    also_caption: tuple[Said, ...] = ()

    @property
    def captions(self) -> tuple[str, ...]:
        """Return the caption, if there is one."""
        return (self.caption,) if self.caption else ()

    @property
    def stacks(self) -> bool:
        """Tell whether a row says too much to stand in one line of a phone."""
        return len(self.heads) > 2 and self.kind not in {"matrix", "numbers"}


@frozen(kw_only=False)
class Sentences:
    """A paragraph that is generated from the rules."""

    template: ClassVar[str] = "blocks/sentences.html"

    sentences: tuple[str, ...]


@frozen(kw_only=False)
class Items:
    """A list, after a sentence that leads into it if there is one.

    The items of a numbered one are cited by the number of their part and their own,
    which is `first` for the first of them.
    """

    template: ClassVar[str] = "blocks/items.html"

    items: tuple[str, ...]
    lead: str = ""
    is_numbered: bool = False
    first: int = 1

    @property
    def leads(self) -> tuple[str, ...]:
        """Return the sentence that leads into the list, if there is one."""
        return (self.lead,) if self.lead else ()


@frozen(kw_only=False)
class References:
    """Links to other places, after a word."""

    template: ClassVar[str] = "blocks/references.html"

    links: tuple[Link, ...]


@frozen
class Promise:
    """A duty: its permanent id, the promise, and what belongs to it."""

    template: ClassVar[str] = "blocks/promise.html"

    id: str
    promise: str
    further: tuple[str, ...]


@frozen
class Excerpt:
    """Lines of the spec as they were written, and where they stand."""

    label: str
    text: str


@frozen(kw_only=False)
class Both:
    """The same in two languages, the second named: beside each other, or below."""

    template: ClassVar[str] = "blocks/both.html"

    first: tuple["Block", ...]
    second: tuple["Block", ...]
    language: str
    beside: bool = True


Block = Table | Sentences | Items | Prose | References | Promise | Picture | Both


@frozen
class Part:
    """A clause, its number once it is given, and what is under it.

    Its id is the author's path wherever it has one.
    """

    id: str
    title: str
    blocks: tuple[Block, ...] = ()
    parts: tuple["Part", ...] = ()
    number: str = ""
    written: tuple[Excerpt, ...] = ()
    also: tuple[Said, ...] = ()

    def numbered(self, number: str) -> "Part":
        """Return the part with its number, and all under it with theirs."""
        under = (
            part.numbered(f"{number}.{place}")
            for place, part in enumerate(self.parts, 1)
        )
        return replace(self, number=number, parts=tuple(under))


@frozen
class Line:
    """A short line: by when or in which case, what, and the clauses that say so."""

    lead: str
    text: str
    links: tuple[Link, ...]

    @property
    def leads(self) -> tuple[str, ...]:
        """Return by when or in which case, if that is said."""
        return (self.lead,) if self.lead else ()


@frozen
class Band:
    """Lines under a heading, how many more stand elsewhere, or that there are none."""

    title: str
    lines: tuple[Line, ...]
    more: tuple[Link, ...] = ()
    none: tuple[str, ...] = ()


@frozen
class Summary:
    """The agreement on one page: rows of columns, then bands over all the width."""

    id: str
    title: str
    note: str
    columns: tuple[tuple[Band, ...], ...]
    bands: tuple[Band, ...]
    number: str = ""
    also: tuple[Said, ...] = ()


@frozen
class Words:
    """The words of the page that no clause owns."""

    contents: str
    skip: str
    draft: str
    draft_note: str
    link: str


@frozen(kw_only=False)
class Entry:
    """A line of the contents: the part it leads to, and how deep that lies."""

    part: "Part | Summary"
    level: int


@frozen
class Page:
    """A whole agreement, ready to be set.

    `others` is the page in a second language, for what stands before the clauses.
    """

    language: str
    title: str
    between: str
    summary: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    identity: str
    short_digest: str
    binding: str
    words: Words
    on_one_page: Summary
    front: tuple[Part, ...]
    clauses: tuple[Part, ...]
    annexes: tuple[Part, ...]
    signatures: Part
    others: tuple["Page", ...] = ()

    @property
    def contents(self) -> tuple[Entry, ...]:
        """Return the lines of the contents: every part, and those under the clauses."""
        under = (
            entry
            for part in self.clauses
            for entry in (Entry(part, 1), *(Entry(each, 2) for each in part.parts))
        )
        front = (Entry(part, 1) for part in self.front)
        rest = (Entry(part, 1) for part in (self.signatures, *self.annexes))
        return (Entry(self.on_one_page, 1), *front, *under, *rest)


def table(
    heads: tuple[str, ...],
    rows: tuple[tuple[Cell, ...], ...],
    *,
    caption: str = "",
    kind: str = "plain",
) -> Table:
    """Return a table without the columns in which nothing stands."""
    kept = [at for at in range(len(heads)) if any(row[at] != Cell() for row in rows)]
    return Table(
        caption=caption,
        kind=kind,
        heads=tuple(heads[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in rows),
    )


def cell(*lines: str) -> Cell:
    """Return a cell of such lines."""
    return Cell(tuple(line for line in lines if line))


def walk(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts and all under them, in the order of the page."""
    found: list[Part] = []
    for part in parts:
        found.append(part)
        found.extend(walk(part.parts))
    return tuple(found)
