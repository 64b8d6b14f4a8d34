"""An edition in two languages says all that both pages say, each where it belongs."""

import re
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sla_compiler import api
from sla_compiler.canonical import digest
from sla_compiler.cli import sla
from sla_compiler.compilation import compile_bytes
from sla_compiler.locale import load as words
from sla_compiler.locale.marks import plain
from sla_compiler.resources import resource
from sla_compiler.targets import Build, load
from sla_compiler.targets._files import build_of
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import Page, Part, Sentences, Table, walk

SAMPLES = resource("samples")
VOID = {"meta", "br", "img", "link"}
EDITIONS = (("complete", "en,id"), ("indonesian", "id,en"), ("minimal", "en,id"))
by_edition = pytest.mark.parametrize(("sample", "tags"), EDITIONS)


def built(sample: str, tags: str) -> Build:
    """Return what targets make an edition of a sample from."""
    spec = SAMPLES / sample / f"{sample}.sla.yaml"
    return build_of(compile_bytes(spec.read_bytes(), spec.name), tags)


@cache
def html(sample: str, tags: str) -> str:
    """Return an edition of a sample as HTML."""
    return load("html").render(built(sample, tags)).decode()


def page(sample: str, tag: str) -> Page:
    """Return the page of a sample in one language."""
    agreement = built(sample, tag).agreement
    return from_agreement(agreement, words(tag), digest(agreement))


class Spoken(HTMLParser):
    """The words of a page by the language in which they are to be spoken."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.words: dict[str, list[str]] = {}
        self.ids: list[str] = []
        self.levels: list[int] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, its id, its language."""
        given = dict(attrs)
        self.ids += [value for key, value in attrs if key == "id" and value]
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            above = self.open[-1][1] if self.open else ""
            self.open.append((tag, given.get("lang") or above))

    def handle_endtag(self, tag: str) -> None:
        """Note the end of an element."""
        while tag not in VOID and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Note words under their language."""
        if self.open and self.open[-1][0] != "style":
            self.words.setdefault(self.open[-1][1], []).append(data)

    def text(self, language: str) -> str:
        """Return all words of a language, without spaces."""
        return "".join("".join(self.words[language]).split())


def sentences(of: Page) -> set[str]:
    """Return the titles, sentences and cells of a page."""
    parts = walk((*of.front, *of.clauses, *of.annexes, of.signatures))
    return {plain(text) for part in parts for text in said(part) if text}


def said(part: Part) -> list[str]:
    """Return what a part says itself."""
    found = [part.title]
    for block in part.blocks:
        match block:
            case Sentences():
                found.extend(block.sentences)
            case Table():
                found.extend(block.heads)
                found.extend(
                    line for row in block.rows for each in row for line in each.lines
                )
    return found


@by_edition
def test_both_say_all_that_they_say_alone(sample: str, tags: str) -> None:
    """Each sentence stands in the edition, to be spoken in its own language."""
    first, second = tags.split(",")
    spoken = Spoken(html(sample, tags))
    ours, theirs = (sentences(page(sample, tag)) for tag in (first, second))

    lost = [each for each in ours if "".join(each.split()) not in spoken.text(first)]
    astray = [
        each
        for each in theirs - ours
        if "".join(each.split()) not in spoken.text(second)
    ]
    assert [] == lost
    assert [] == astray


@by_edition
def test_the_edition_is_one_sound_page(sample: str, tags: str) -> None:
    """Ids stand once, links arrive, and no level of headings is left out."""
    text = html(sample, tags)
    spoken = Spoken(text)
    links = set(re.findall(r'href="#([^"]*)"', text))

    assert len(set(spoken.ids)) == len(spoken.ids)
    assert "" not in spoken.ids
    assert links <= set(spoken.ids)
    assert 1 == spoken.levels.count(1) == spoken.levels[0]
    assert all(b <= a + 1 for a, b in pairwise(spoken.levels))


def test_the_first_page_names_what_binds_in_both_languages() -> None:
    """Nobody has to read the other language to know which one counts."""
    spoken = Spoken(html("complete", "en,id"))

    assert "TheEnglishtextisbinding" in spoken.text("en")
    assert "Terjemahan;teksbahasaInggrisyangmengikat" in spoken.text("id")


def test_each_rule_stands_beside_its_own() -> None:
    """Whoever compares the languages finds a rule at the same height in both."""
    numbers = re.findall(
        r'<li><span class="number">(9\.\d+)<', html("complete", "en,id")
    )

    assert len(numbers) > 40
    assert [f"9.{1 + at // 2}" for at in range(len(numbers))] == numbers


def test_a_cell_says_what_both_say_once() -> None:
    """The name of an organization is no translation of itself."""
    page = html("complete", "en,id")
    forms = page[page.index('class="signatures"') :]

    assert 2 == forms.count("Northwind Instruments")


def test_the_order_is_that_which_was_asked_for() -> None:
    """The first language is that of the page; the second stands beside it."""
    assert '<html lang="id">' in html("complete", "id,en")
    assert '<html lang="en">' in html("complete", "en,id")


def test_files_bear_both_languages() -> None:
    """An edition takes the place of no other file, and the data are the same."""
    build = built("minimal", "en,id")
    names = [load(kind).file_name(build) for kind in ("html", "pdf", "json", "cards")]

    assert [
        "bright-kiln.en-id.html",
        "bright-kiln.en-id.pdf",
        "bright-kiln.agreement.json",
        "bright-kiln.en-id.cards.pdf",
    ] == names
    assert load("json").render(build) == load("json").render(built("minimal", "en"))


def run(tags: str, folder: Path) -> Result:
    """Build an edition on the command line."""
    spec = str(SAMPLES / "minimal" / "minimal.sla.yaml")
    arguments = ["build", spec, "--only", "html", "--locale", tags, "-o", str(folder)]
    return CliRunner().invoke(sla, arguments)


def test_the_command_line_and_programs_ask_alike(tmp_path: Path) -> None:
    """Two tags with a comma between them."""
    done = run("en,id", tmp_path)
    spec = api.load(SAMPLES / "minimal" / "minimal.sla.yaml")
    made = api.build(spec, only=["html"], locale="en,id").files

    assert 0 == done.exit_code, done.output
    (name,) = made
    assert made[name] == (tmp_path / name).read_bytes()


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        ("en,xx", "there is no language `xx`"),
        ("en,en", "one language, or two different ones"),
        ("en,id,en", "one language, or two different ones"),
        ("en,", "there is no language ``"),
    ],
)
def test_wrong_languages_are_refused(tags: str, told: str, tmp_path: Path) -> None:
    """The message says what there is."""
    done = run(tags, tmp_path)

    assert 2 == done.exit_code
    assert told in done.stderr


@pytest.mark.parametrize("tags", ["en,xx", "en,en", "en,id,en"])
def test_programs_are_refused_alike(tags: str) -> None:
    """What is not there is an error of the program."""
    spec = api.load(SAMPLES / "minimal" / "minimal.sla.yaml")
    with pytest.raises(ValueError, match="language"):
        api.build(spec, locale=tags)
