"""How pages break: no heading alone, nothing past the margin, no page nearly empty."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from typing import Any, NamedTuple

import papers
import pypdfium2  # type: ignore[import-untyped]
import pytest

from sla_compiler.targets import load as target

MARGIN = 40
"""Points at least between what is written and the edge of the paper; 14 mm."""
FURNITURE = 60
"""Points at the top and at the foot of a page that its running lines stand in."""
TALL = 40
"""Points: only the mark of a draft is written so large."""
PAPERS = [
    ("complete", "en", ""),
    pytest.param(("complete", "id", "northwind"), marks=pytest.mark.soak),
    pytest.param(("complete", "en", "northwind"), marks=pytest.mark.soak),
    pytest.param(("complete", "en,id", ""), marks=pytest.mark.soak),
    pytest.param(("indonesian", "en,id", ""), marks=pytest.mark.soak),
    *(
        pytest.param((sample, tag, ""), marks=pytest.mark.soak)
        for sample in ("minimal", "complete", "indonesian")
        for tag in papers.LANGUAGES
        if (sample, tag) != ("complete", "en")
    ),
]


class Box(NamedTuple):
    """A run of text on a page; points, from the foot of the page and its left edge."""

    left: float
    bottom: float
    right: float
    top: float


class Heading(NamedTuple):
    """A heading as the bookmarks know it: its page from 0, its height, its depth."""

    page: int
    top: float
    level: int
    title: str


class Sheets:
    """A PDF, as far as these laws ask."""

    def __init__(self, pdf: bytes) -> None:
        """Open a PDF."""
        self.pages = list(pypdfium2.PdfDocument(pdf))
        self.texts = [page.get_textpage() for page in self.pages]
        toc = pypdfium2.PdfDocument(pdf).get_toc()
        self.headings = [_heading(each) for each in toc]

    def boxes(self, at: int) -> list[Box]:
        """Return the boxes of a page's text, but for its running lines and the mark."""
        return [each for each in self._all(at) if not self._runs(at, each)]

    def body(self, at: int, top: float | None = None) -> str:
        """Return what a page says, or only what it says from a height on."""
        page = self.pages[at]
        width, height = page.get_size()
        above = height - FURNITURE if top is None else top
        text: str = self.texts[at].get_text_bounded(0, FURNITURE, width, above)
        return text

    def _all(self, at: int) -> Iterator[Box]:
        text = self.texts[at]
        for number in range(text.count_rects()):
            box = Box(*text.get_rect(number))
            if box.top - box.bottom < TALL:
                yield box

    def _runs(self, at: int, box: Box) -> bool:
        height = self.pages[at].get_size()[1]
        return box.bottom > height - FURNITURE or box.top < FURNITURE


def _heading(bookmark: Any) -> Heading:
    destination = bookmark.get_dest()
    _, (_, top, *_) = destination.get_view()
    return Heading(destination.get_index(), top, bookmark.level, bookmark.get_title())


@cache
def sheets(sample: str, tag: str, theme: str) -> Sheets:
    """Return the PDF of a sample."""
    return Sheets(papers.pages(sample, tag, theme).pdf)


def letters(text: str) -> str:
    """Return a text without what line breaks change."""
    return re.sub(r"\W+", "", text)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_heading_is_last_on_its_page(paper: tuple[str, str, str]) -> None:
    """Under a heading stands something of what it announces."""
    of = sheets(*paper)
    alone = []
    for heading in of.headings:
        below = letters(of.body(heading.page, heading.top + 1))
        for each in of.headings:
            if each.page == heading.page and each.top <= heading.top:
                below = below.replace(letters(each.title), "", 1)
        if not below:
            alone.append(heading)

    assert [] == alone


@pytest.mark.parametrize("paper", PAPERS)
def test_no_caption_is_last_on_its_page(paper: tuple[str, str, str]) -> None:
    """A caption, in however many languages, stands on the page of its table."""
    of = sheets(*paper)
    html = target("html").render(papers.build(*paper)).decode()
    captions = {
        letters(unescape(re.sub("<[^>]*>", "", each)))
        for each in re.findall("<caption>(.*?)</caption>", html)
    }
    ends = {at: letters(of.body(at)) for at in range(len(of.pages))}
    split = [at + 1 for at, end in ends.items() if end.endswith(tuple(captions))]

    assert captions
    assert [] == split


@pytest.mark.parametrize("paper", PAPERS)
def test_only_the_register_lies_across(paper: tuple[str, str, str]) -> None:
    """What needs no wide paper begins on upright paper."""
    of = sheets(*paper)
    parts = [each for each in of.headings if each.level <= 1]
    wide = {
        at for at, page in enumerate(of.pages) if page.get_width() > page.get_height()
    }
    across = [part.title for part in parts if part.page in wide]

    assert 1 == len(across)
    assert across[0].startswith("A")


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_is_past_the_margin(paper: tuple[str, str, str]) -> None:
    """No line runs off the paper, nor into its edge."""
    of = sheets(*paper)
    past = [
        (number, box)
        for number, page in enumerate(of.pages, 1)
        for box in of._all(number - 1)
        if box.left < MARGIN or box.right > page.get_size()[0] - MARGIN
    ]

    assert [] == past


@pytest.mark.parametrize("paper", PAPERS)
def test_no_page_is_nearly_empty(paper: tuple[str, str, str]) -> None:
    """Only the last page of a part may hold less than a tenth of a page."""
    of = sheets(*paper)
    starts = {each.page for each in of.headings if each.level <= 1}
    thin = []
    for at, page in enumerate(of.pages):
        height = page.get_size()[1] - 2 * FURNITURE
        tops = [box.top for box in of.boxes(at)]
        filled = page.get_size()[1] - FURNITURE - min(tops, default=height)
        last = at + 1 in starts or at + 1 == len(of.pages)
        if filled < height / 10 and not last:
            thin.append(at + 1)

    assert [] == thin


class Words(HTMLParser):
    """The text of a page that paper shows too.

    Of pictures a reader of PDFs joins words that stand beside each other: left out.
    """

    HIDDEN = frozenset({"skip", "link", "written", "fold", "running"})
    VOID = frozenset({"meta", "br", "img", "link", "hr", "col", "wbr"})

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.open: list[bool] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether what is inside is hidden on paper."""
        if tag in self.VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        hidden = bool(classes & self.HIDDEN) or tag in {"head", "svg"}
        self.open.append(hidden)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag not in self.VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        if not any(self.open):
            self.text.append(data)


def words(text: str) -> Counter[str]:
    """Return the words of a text, but for those so long that lines break in them.

    A hyphen joins, since one at the end of a line is not told from its letters.
    """
    joined = re.sub(r"(?<=\w)[-\x02\ufffe]\s*(?=\w)", "", text.casefold())
    whole = (each for each in re.findall(r"\w+", joined) if len(each) < 30)
    # a number may follow a word without a gap
    return Counter(part for each in whole for part in re.findall(r"\d+|\D+", each))


@pytest.mark.parametrize("paper", PAPERS)
def test_pdf_and_html_say_the_same(paper: tuple[str, str, str]) -> None:
    """Each word of the page is on paper as often; paper adds only what pages need."""
    of = sheets(*paper)
    html = target("html").render(papers.build(*paper)).decode()
    page = words(" ".join(Words(html).text))
    paper_says = words("\n".join(of.body(at) for at in range(len(of.pages))))

    assert {} == dict(page - paper_says)
