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
ORDINARY = [(sample, tag, "") for sample in sorted(SPECS) for tag in LANGUAGES]
ORDINARY.append(("minimal", BOTH, ""))
THEMED = [(*each[:2], theme) for each in ORDINARY for theme in sorted(THEMES)]
THEMED.append(("complete", BOTH, ""))
named = "-".join


@pytest.fixture(scope="module")
def complete() -> Iterator[pikepdf.Pdf]:
    """Return the complete sample as PDF."""
    with opened(pages("complete", "en").pdf) as pdf:
        yield pdf


@pytest.mark.parametrize(
    "paper",
    [
        *(pytest.param(each, id=named(filter(None, each))) for each in ORDINARY),
        *(
            pytest.param(each, id=named(filter(None, each)), marks=pytest.mark.soak)
            for each in THEMED
        ),
    ],
)
def test_validator_finds_nothing(paper: tuple[str, str, str], tmp_path: Path) -> None:
    """Each sample in each language keeps to both standards, and nothing is odd.

    The library of `qpdf --check` reads it too.
    """
    found = pages(*paper)
    file = tmp_path / "paper.pdf"
    file.write_bytes(found.pdf)
    with opened(found.pdf) as pdf:
        problems = pdf.check_pdf_syntax()

    assert ((), (), []) == (found.missing, found.warnings, problems)
    assert "" == judged(file)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_validator_finds_nothing_in_the_cards(tag: str, tmp_path: Path) -> None:
    """What prints alone keeps to the standards alone."""
    files = []
    for sample in SPECS:
        found = client.render(cards.job(build(sample, tag)))
        files.append(tmp_path / f"{sample}.pdf")
        files[-1].write_bytes(found.pdf)

        assert ((), ()) == (found.missing, found.warnings)
    assert "" == judged(*files)


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<h1>One</h1><h3>Three</h3>", "7.4.2-1"),
        ('<h1>One</h1><svg xmlns="http://www.w3.org/2000/svg" width="9"/>', "7.3-1"),
        ('<h1>One</h1><p style="position: fixed; opacity: .1">Draft</p>', "7.1-3"),
        ("<h1>漢</h1>", "6.2.11.8-1"),
    ],
)
def test_validator_finds_what_it_is_asked_for(
    body: str, rule: str, tmp_path: Path
) -> None:
    """The law above can be broken, by each trap that a template may step into."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(client.render(made(body)).pdf)

    assert f" {rule} " in judged(file)


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


@pytest.mark.parametrize(
    "paper", [*ORDINARY, *THEMED], ids=lambda each: named(filter(None, each))
)
def test_headings_follow_and_pictures_speak(paper: tuple[str, str, str]) -> None:
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
