"""How lines end on paper: between words, and only where the next would not fit."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

import papers
import pypdfium2  # type: ignore[import-untyped]
import pytest

from sla_compiler.targets.pdf import job
from sla_compiler.typesetting import client

TALL = 40
"""Points: only the mark of a draft is written so large."""
GAP = 4
"""Points that a space takes at most."""
MARKS = "\x02\ufffe\u00ad\u2060"
JOINER = "\u2060"
"""What a reader of PDFs may give instead of a hyphen, and what has no width."""
LONG = 30
"""Letters of which a word may be broken anywhere, such as an address."""
PAPERS = [
    ("complete", "en", ""),
    *(
        pytest.param(paper, marks=pytest.mark.soak)
        for paper in (
            ("complete", "id", ""),
            ("indonesian", "id", ""),
            ("complete", "en,id", ""),
            ("complete", "en", "northwind"),
        )
    ),
]


class Letter(NamedTuple):
    """A letter on a page; points, from its left edge and its foot."""

    text: str
    left: float
    right: float
    foot: float


class Texts(HTMLParser):
    """The texts of a page that are broken into lines, those of paragraphs apart."""

    TAGS = frozenset({"p", "li", "td", "th", "caption", "dd", "h2", "h3", "h4"})
    HIDDEN = frozenset({"skip", "link", "written", "fold", "running"})
    VOID = frozenset({"meta", "br", "img", "link", "hr", "col", "wbr"})

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.found: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a text, unless paper hides it."""
        if tag in self.VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        self.open.append((tag, bool(classes & self.HIDDEN) or tag in {"head", "svg"}))
        if tag in self.TAGS or "line" in classes:
            self.found.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        """End a text; what stands after it is another."""
        if tag in self.VOID or not self.open:
            return
        self.open.pop()
        if tag in self.TAGS or tag in {"div", "section"}:
            self.found.append(("", ""))

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        if self.found and not any(hidden for _, hidden in self.open):
            tag, text = self.found[-1]
            self.found[-1] = (tag, text + data)


class Set(NamedTuple):
    """A text as it was set: its words, and the letters of each line."""

    tag: str
    words: tuple[str, ...]
    lines: tuple[tuple[Letter, ...], ...]


def letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """Yield the letters of a page, as they follow each other in it."""
    text = page.get_textpage()
    for at in range(text.count_chars()):
        left, foot, right, top = text.get_charbox(at, loose=True)
        said = normalize("NFKC", text.get_text_range(at, 1)).strip(MARKS)
        if top - foot < TALL:
            for each in "".join(said.split()):
                yield Letter(each, left, right, foot)


@cache
def set_texts(sample: str, tag: str, theme: str) -> tuple[Set, ...]:
    """Return the texts of a paper, but for those that pages part."""
    made = papers.pages(sample, tag, theme)
    texts = Texts(job(papers.build(sample, tag, theme)).html).found
    pages = [tuple(letters(each)) for each in pypdfium2.PdfDocument(made.pdf)]
    said = ["".join(each.text for each in page) for page in pages]
    return tuple(
        Set(name, words, tuple(_lines(page[at : at + len(bare)])))
        for name, text in texts
        if (words := tuple(_words(text)))
        for bare in ["".join(words)]
        if len(bare) > 12
        for page, whole in zip(pages, said, strict=True)
        for at in [whole.find(bare)]
        if at >= 0
    )


def _words(text: str) -> Iterator[str]:
    for word in re.split("[ \t\n]+", text):
        if bare := "".join(normalize("NFKC", word).replace(JOINER, "").split()):
            yield bare


def _lines(run: tuple[Letter, ...]) -> Iterator[tuple[Letter, ...]]:
    start = 0
    for at, (one, other) in enumerate(pairwise(run), 1):
        if other.left <= one.left and other.foot < one.foot - 3:
            yield run[start:at]
            start = at
    yield run[start:]


def _width(word: tuple[Letter, ...]) -> float:
    return word[-1].right - word[0].left


@pytest.mark.parametrize("paper", PAPERS)
def test_no_word_is_broken_without_a_hyphen(paper: tuple[str, str, str]) -> None:
    """A line ends after a word, after a hyphen or dash, or in what is very long."""
    torn = []
    found = set_texts(*paper)
    for text in found:
        ends, at = set(), 0
        for word in text.words:
            inside = range(at + 1, at + len(word) if len(word) < LONG else at)
            ends |= set(inside)
            at += len(word)
        bare, at = "".join(text.words), 0
        for line in text.lines[:-1]:
            at += len(line)
            if at in ends and not re.match(r"[-–—/‐·._]", bare[at - 1]):
                torn.append(bare[max(0, at - 12) : at] + "|" + bare[at : at + 12])

    assert len(found) > 50
    assert [] == torn


@pytest.mark.parametrize("paper", PAPERS)
def test_a_line_ends_only_where_it_is_full(paper: tuple[str, str, str]) -> None:
    """The first word of a line of a paragraph would not fit into the line before."""
    early = []
    for text in set_texts(*paper):
        if text.tag != "p":
            continue
        edge = max(line[-1].right for line in text.lines)
        starts, at = {}, 0
        for word in text.words:
            starts[at] = word if len(word) < LONG else ""
            at += len(word)
        at = 0
        for line, after in pairwise(text.lines):
            at += len(line)
            next_word = after[: len(starts.get(at, ""))]
            if next_word and line[-1].right + GAP + _width(next_word) < edge:
                early.append("".join(each.text for each in (*line, *next_word)))

    assert [] == early


def test_a_space_before_a_link_ends_no_line() -> None:
    """Where a text fits but for the space after it, its first word has company.

    Of so many widths, some leave room for the text before the link and no more.
    """
    link = 'A duty that is late is told to <a href="#top">the owner</a> at once.'
    widths = (quarter / 4 for quarter in range(440, 620))
    body = "".join(f'<p style="width: {width}pt">{link}</p>' for width in widths)
    made = papers.made(f'<h1 id="top">Top</h1>{body}', "p { font-size: 9pt }")
    firsts = [
        "".join(each.text for each in line)
        for page in pypdfium2.PdfDocument(client.render(made).pdf)
        for line in _lines(tuple(letters(page)))
        if line[0].text == "A"
    ]

    assert len(firsts) == 180
    assert "A" not in firsts
