"""Each PDF can be archived (PDF/A-3a), read by a voice (PDF/UA-1), and verified."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest
from papers import LANGUAGES, SPECS, THEMES, build, judged, made, opened, pages

from sla_compiler.canonical import canonical_bytes
from sla_compiler.targets import cards
from sla_compiler.targets.pdf import job
from sla_compiler.typesetting import client

BOTH = ",".join(LANGUAGES)
Paper = tuple[str, str, str]
SOME: list[Paper] = [
    ("complete", "en", ""),
    ("indonesian", "id", ""),
    ("minimal", BOTH, ""),
]
"""Papers that every run of the tests judges, in one go: to start takes longest."""
ALL: list[Paper] = [
    (sample, tag, theme)
    for sample in sorted(SPECS)
    for tag in (*LANGUAGES, BOTH)
    for theme in ("", *sorted(THEMES))
]


def name_of(paper: Paper) -> str:
    """Return what a paper is called: sample, languages, theme."""
    return "-".join(filter(None, paper))


@pytest.fixture(scope="module")
def complete() -> Iterator[pikepdf.Pdf]:
    """Return the complete sample as PDF."""
    with opened(pages("complete", "en").pdf) as pdf:
        yield pdf


@pytest.mark.parametrize(
    "papers",
    [
        pytest.param(SOME, id="some"),
        *(
            pytest.param([each], id=name_of(each), marks=pytest.mark.soak)
            for each in ALL
            if each not in SOME
        ),
    ],
)
def test_validator_finds_nothing(papers: list[Paper], tmp_path: Path) -> None:
    """Each sample in each language keeps to both standards, and nothing is odd.

    What prints alone, the cards, does so alone. The library of `qpdf --check` reads
    both too.
    """
    files = []
    for paper in papers:
        whole, alone = pages(*paper), client.render(cards.job(build(*paper)))
        for kind, found in (("agreement", whole), ("cards", alone)):
            files.append(tmp_path / f"{name_of(paper)}.{kind}.pdf")
            files[-1].write_bytes(found.pdf)
            with opened(found.pdf) as pdf:
                problems = pdf.check_pdf_syntax()

            assert ((), (), []) == (found.missing, found.warnings, problems)
    assert "" == judged(*files)


TRAPS = {
    "7.4.2-1": "<h1>One</h1><h3>Three</h3>",
    "7.3-1": '<h1>One</h1><svg xmlns="http://www.w3.org/2000/svg" width="9"/>',
    "7.1-3": '<h1>One</h1><p style="position: fixed; opacity: .1">Draft</p>',
    "6.2.11.8-1": "<h1>漢</h1>",
}
"""What a template may step into, by the rule that it breaks."""


def test_validator_finds_what_it_is_asked_for(tmp_path: Path) -> None:
    """The law above can be broken, by each of the traps."""
    files = []
    for rule, body in TRAPS.items():
        files.append(tmp_path / f"{rule}.pdf")
        files[-1].write_bytes(client.render(made(body)).pdf)
    told = re.split(r"^FAIL ", judged(*files), flags=re.MULTILINE)

    assert [] == [
        rule
        for rule in TRAPS
        if not any(f"{rule}.pdf" in each and f" {rule} " in each for each in told)
    ]


def test_pdf_says_what_it_keeps_to(complete: pikepdf.Pdf) -> None:
    """Both standards stand in one description, with the title and the day."""
    told = complete.open_metadata()  # without `with`, which would date it anew
    found = {
        key: told[key]
        for key in (
            *("pdfaid:part", "pdfaid:conformance", "pdfuaid:part"),
            *("dc:title", "xmp:CreateDate", "xmp:ModifyDate"),
        )
    }
    day = build("complete", "en").agreement.term.effective.isoformat()

    assert {
        "pdfaid:part": "3",
        "pdfaid:conformance": "A",
        "pdfuaid:part": "1",
        "dc:title": found["dc:title"],
        "xmp:CreateDate": f"{day}T00:00:00Z",
        "xmp:ModifyDate": f"{day}T00:00:00Z",
    } == found
    assert "northwind-inbound" in found["dc:title"]


def test_pdf_is_tagged_titled_and_in_a_language(complete: pikepdf.Pdf) -> None:
    """A voice reads the title, in the right language, and finds its way."""
    root = complete.Root
    with complete.open_outline() as outline:
        entries = [str(each.title) for each in outline.root]

    assert bool(root.MarkInfo.Marked)
    assert "en" == str(root.Lang)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert "/Document" == root.StructTreeRoot.K[0].S
    assert any("Lead management" in each for each in flat(complete)), entries
    assert {"/S"} == {str(page.Tabs) for page in complete.pages}


def flat(pdf: pikepdf.Pdf) -> list[str]:
    """Return the titles of all bookmarks."""
    with pdf.open_outline() as outline:
        left = list(outline.root)
    titles = []
    while left:
        entry = left.pop()
        titles.append(str(entry.title))
        left.extend(entry.children)
    return titles


def test_fonts_are_inside(complete: pikepdf.Pdf) -> None:
    """Every letter looks the same on every machine and in ten years; all are ours."""
    fonts = [
        each
        for each in complete.objects
        if isinstance(each, pikepdf.Dictionary)
        and each.get("/Type") == "/FontDescriptor"
    ]
    families = {re.sub(r"^/\w+\+", "", str(each.FontName)) for each in fonts}

    assert all("/FontFile2" in each for each in fonts)
    assert families <= {
        *("Literata", "Literata-Italic", "Literata-Bold"),
        "Literata-Bold-Italic",
        *("Inter", "Inter-Italic", "Inter-Semi-Bold"),
        *("JetBrains-Mono", "Noto-Sans-Symbols-2,"),
    }


def test_spec_and_agreement_are_inside(complete: pikepdf.Pdf) -> None:
    """The PDF alone can be verified: its source and its meaning are files in it."""
    made_from = build("complete", "en")
    found = {
        name: (
            complete.attachments[name].get_file().read_bytes(),
            str(complete.attachments[name].obj.AFRelationship),
            complete.attachments[name].get_file().mime_type,
        )
        for name in complete.attachments
    }

    assert {
        "northwind-inbound.sla.yaml": (
            made_from.spec.data,
            "/Source",
            "application/yaml",
        ),
        "northwind-inbound.agreement.json": (
            canonical_bytes(made_from.agreement),
            "/Data",
            "application/json",
        ),
    } == found
    assert 2 == len({each.objgen for each in complete.Root.AF}) == len(complete.Root.AF)


def test_no_clock_is_in_it(complete: pikepdf.Pdf) -> None:
    """Every date is the first day of the agreement."""
    day = build("complete", "en").agreement.term.effective.strftime("%Y%m%d")
    raw = complete.attachments.values()
    dates = {
        *(str(complete.docinfo[key]) for key in ("/CreationDate", "/ModDate")),
        *(str(each.obj.EF.F.Params.CreationDate) for each in raw),
        *(str(each.obj.EF.F.Params.ModDate) for each in raw),
    }

    assert {f"D:{day}000000Z"} == dates


class Structure(HTMLParser):
    """The headings of a page in order, and the pictures that tell no title."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.levels: list[int] = []
        self.mute: list[str] = []
        self._opened = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a heading or a picture."""
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if self._opened == "svg" and tag != "title":
            self.mute.append(self.get_starttag_text() or tag)
        if tag == "img" and not dict(attrs).get("alt"):
            self.mute.append(self.get_starttag_text() or tag)
        self._opened = tag


@pytest.mark.parametrize("paper", ALL, ids=name_of)
def test_headings_follow_and_pictures_speak(paper: Paper) -> None:
    """No level is skipped, there is one title, and each picture says what it shows."""
    found = Structure(job(build(*paper)).html)
    skipped = [
        (above, below)
        for above, below in zip([0, *found.levels], found.levels, strict=False)
        if below > above + 1
    ]

    assert 1 == found.levels.count(1)
    assert [] == skipped
    assert [] == found.mute
