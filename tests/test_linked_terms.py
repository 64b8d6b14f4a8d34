"""A defined thing leads to its row in the glossary, where a sentence first names it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from html import unescape
from pathlib import Path

import papers
import pypdfium2  # type: ignore[import-untyped]
import pytest

from sla_compiler.canonical import digest
from sla_compiler.compilation import compile_bytes, compile_text
from sla_compiler.locale import load as words
from sla_compiler.locale.marks import marked, plain, set_marks
from sla_compiler.targets import Build, cards, json, load, pdf
from sla_compiler.targets._files import build_of
from sla_compiler.theme import PLAIN, Theme
from sla_compiler.theme.from_folder import from_folder
from sla_compiler.view.edition import paired
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.linking import first_mentions
from sla_compiler.view.page import Page, Table, walk
from sla_compiler.view.pictures.drawing import Picture

EDITIONS = [
    (sample, tags)
    for sample in ("complete", "indonesian", "minimal")
    for tags in ("en", "id", "en,id")
]
by_edition = pytest.mark.parametrize(("sample", "tags"), EDITIONS)
TERM = re.compile(r'<a class="term" href="#([^"]+)">([^<]*)</a>')
ROW = re.compile(r'<tr[^>]* id="(glossary\.[^"]+)"><th[^>]*>(.*?)</th>')
SIGNS = re.compile("[\x01-\x08]|&#x0*[1-8];|\\\\u000[1-8]")

SPEC = """
sla: 1
about: {id: tiny, title: Tiny, version: 1.0.0, effective: 2027-01-01, language: en}
parties:
  marketing: {name: Marketing, contact: "Contact: MQL@MQL.example"}
  sales: {name: Sales, organization: MQL Ltd}
definitions:
  terms: {sal: A lead that is accepted}
  attributes: {size: {type: number, means: How large the company is}}
  stages:
    - {id: lead, means: Any person}
    - {id: mql, label: MQL, means: A lead for Sales}
    - {id: sales, label: Sales, means: A lead in Sales}
lead_management:
  duties:
    deed: {owes: sales, to: marketing, after: entered.sales, within: 1 day,
      deliver: Order of a lead}
    because_of_it: {owes: sales, to: marketing, after: entered.mql, within: 1 day,
      deliver: A word, because: An MQL waits}
prose:
  goals: PROSE
"""


@cache
def built(sample: str, tags: str, theme: Theme = PLAIN) -> Build:
    """Return what targets make an edition of a sample from."""
    spec = papers.SPECS[sample]
    return build_of(compile_bytes(spec.read_bytes(), spec.name), tags, theme)


@cache
def html(sample: str, tags: str) -> str:
    """Return an edition of a sample as HTML."""
    return load("html").render(built(sample, tags)).decode()


@cache
def page(sample: str, tag: str) -> Page:
    """Return the page of a sample, with every mark."""
    agreement = built(sample, tag).agreement
    return from_agreement(agreement, words(tag), digest(agreement))


def tiny(prose: str = "Nothing.") -> str:
    """Return the smallest page with names that are common words."""
    spec = compile_text(SPEC.replace("PROSE", prose), "tiny.sla.yaml")
    assert spec.agreement is not None, spec.diagnostics
    return load("html").render(build_of(spec, "en")).decode()


def prose_of(text: str) -> str:
    """Return how the page sets a prose."""
    (found,) = re.findall(
        r'<div class="prose"[^>]*><p>(.*?)</p>', tiny(text), re.DOTALL
    )
    return str(found)


def texts(value: object) -> Iterator[str]:
    """Yield every text in what a page is made of."""
    match value:
        case str():
            yield value
        case tuple():
            for each in value:
                yield from texts(each)
        case _ if is_dataclass(value) and not isinstance(value, type):
            yield from texts(tuple(getattr(value, each.name) for each in fields(value)))


def marks(value: object) -> list[str]:
    """Return where the marks of a value lead, in its order."""
    found: list[str] = []

    def note(name: str, place: str) -> str:
        found.append(place)
        return name

    for text in texts(value):
        set_marks(text, note)
    return found


@by_edition
def test_every_name_leads_to_its_row(sample: str, tags: str) -> None:
    """What a link says is what the row is called, in one language or the other."""
    shown = html(sample, tags)
    rows = {
        place: {
            unescape(line).casefold()
            for line in re.findall(r'<span class="line[^>]*>([^<]*)<', head)
        }
        for place, head in ROW.findall(shown)
    }
    links = TERM.findall(shown)

    assert links
    assert [] == [
        (place, name)
        for place, name in links
        if unescape(name).casefold() not in rows.get(place, ())
    ]


@by_edition
def test_a_page_is_told_the_same_with_and_without_links(sample: str, tags: str) -> None:
    """A link adds no word and takes none away."""
    for tag in tags.split(","):
        full, linked = page(sample, tag), first_mentions(page(sample, tag))
        assert [*map(plain, texts(full))] == [*map(plain, texts(linked))]


@by_edition
def test_each_part_links_a_thing_once(sample: str, tags: str) -> None:
    """Who hears a table of thirty rows does not hear thirty equal links.

    In a second language it is linked once more.
    """
    first, *others = (page(sample, tag) for tag in tags.split(","))
    shown = first_mentions(paired(first, others[0]) if others else first)
    parts = walk((*shown.front, *shown.clauses, *shown.annexes, shown.signatures))
    often = [Counter(marks(part.blocks)) for part in parts]

    assert max(max(each.values(), default=0) for each in often) == 1 + len(others)
    assert [] == [
        part.id
        for part, found in zip(parts, often, strict=True)
        if f"glossary.{part.id}" in found
    ]


def test_no_row_of_the_glossary_leads_to_itself() -> None:
    """Its meaning may say its own name; it may lead to another row."""
    text = SPEC.replace("A lead for Sales", "An MQL is no SAL")
    spec = compile_text(text, "tiny.sla.yaml")
    shown = load("html").render(build_of(spec, "en")).decode()
    (row,) = re.findall(
        r'<tr[^>]* id="glossary.definitions.stages.mql">(.*)</tr>', shown
    )

    assert [("glossary.definitions.terms.sal", "SAL")] == TERM.findall(row)


@by_edition
def test_what_is_no_running_text_has_no_marks(sample: str, tags: str) -> None:
    """Titles, pictures and page two name things without leading anywhere."""
    for tag in tags.split(","):
        of = page(sample, tag)
        parts = walk((*of.front, *of.clauses, *of.annexes, of.signatures))
        blocks = [block for part in parts for block in part.blocks]
        pictures = [each for each in blocks if isinstance(each, Picture)]
        tables = [each for each in blocks if isinstance(each, Table)]
        bare = (of.title, of.between, of.summary, of.facts, of.on_one_page, of.words)

        assert not marks((bare, tuple(pictures), tuple(p.title for p in parts)))
        assert not marks(tuple((each.heads, each.caption) for each in tables))
        assert marks(of.clauses)


@by_edition
def test_no_mark_is_in_a_document(sample: str, tags: str) -> None:
    """Neither on the screen nor on paper, on cards nor in the data."""
    build = built(sample, tags)
    made = {
        "html": html(sample, tags),
        "paper": pdf.job(build).html,
        "cards": cards.page(build),
        "json": json.render(build).decode(),
    }

    assert [] == [kind for kind, text in made.items() if SIGNS.search(text)]


def test_no_mark_comes_through_a_theme(tmp_path: Path) -> None:
    """A template that prints, cuts or changes a sentence prints no part of a mark."""
    blocks = tmp_path / "templates" / "blocks"
    blocks.mkdir(parents=True)
    (tmp_path / "theme.yaml").write_text("theme: 1\nname: Own\n", encoding="utf-8")
    files = {
        "sentences": '<p title="{{ block.sentences[0] }}">'
        "{% for each in block.sentences %}{{ each }} {% endfor %}</p>",
        "items": "<p>{{ block.items | join(', ') }}{{ block.lead | upper }}</p>",
        "promise": "<p>{% for end in range(9, 90, 9) %}"
        "{{ block.promise | truncate(end, true, '') }}{% endfor %}</p>",
        "cell": "{% set all %}{% for each in cell.lines %}{{ each ~ '.' }}"
        "{% endfor %}{% endset %}{{ all }}",
    }
    for name, text in files.items():
        (blocks / f"{name}.html").write_text(text, encoding="utf-8")
    theme = from_folder(tmp_path).theme
    assert theme is not None
    shown = load("html").render(built("complete", "en", theme)).decode()

    assert not SIGNS.search(shown)
    assert "glossary." not in re.sub(r'(id|href)="[^"]*"', "", shown)
    assert "after the event “content request” happens" in shown


def test_a_common_word_is_no_link() -> None:
    """Sales the party, a lead of whom a sentence tells, a contact: none names a row."""
    shown = tiny()
    said = re.findall(r"<strong>(.*?)</strong>", shown, re.DOTALL)
    stage = '<a class="term" href="#glossary.definitions.stages.sales">Sales</a>'

    deed = "Sales must deliver “Order of a lead” within 1\N{NO-BREAK SPACE}day after"

    assert f"{deed} the lead enters the stage {stage}." in said
    assert "Contact: MQL@MQL.example" in shown
    assert "MQL Ltd" in shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An MQL and an MQL", "An {mql:MQL} and an MQL"),
        ("MQLs before SAL", "{mql:MQLs} before {sal:SAL}"),
        ("**An MQL**", "<strong>An {mql:MQL}</strong>"),
        ("A mql, MQLX, SIZE_MQL", "A mql, MQLX, SIZE_MQL"),
        ("`MQL` or a@MQL.example", "<code>MQL</code> or a@MQL.example"),
        ("https://MQL.example/MQL", "https://MQL.example/MQL"),
        ("[MQL](https://a.example)", '<a href="https://a.example">MQL</a>'),
        ("A lead, a size, Sales", "A lead, a size, Sales"),
    ],
)
def test_only_abbreviations_are_links_in_prose(text: str, expected: str) -> None:
    """They name one thing alone; other words of authors are theirs."""
    places = {"mql": "definitions.stages.mql", "sal": "definitions.terms.sal"}

    def link(match: re.Match[str]) -> str:
        return f'<a class="term" href="#glossary.{places[match[1]]}">{match[2]}</a>'

    assert re.sub(r"\{(\w+):(\w+)\}", link, expected) == prose_of(f"'{text}'")


def test_an_abbreviation_of_two_things_leads_nowhere() -> None:
    """What names a term and a stage alike, names neither without doubt."""
    spec = SPEC.replace("sal: A lead that is accepted", "mql: A lead that fits")
    made = compile_text(spec.replace("PROSE", "An MQL"), "tiny.sla.yaml")
    shown = load("html").render(build_of(made, "en")).decode()

    assert "<p>An MQL</p>" in shown


def test_the_reasons_of_authors_link_too() -> None:
    """An abbreviation in a text that a sentence takes in is as clear as in prose."""
    spec = compile_text(SPEC.replace("entered.mql", "entered.sales"), "tiny.sla.yaml")
    shown = load("html").render(build_of(spec, "en")).decode()

    assert re.search(r'An <a class="term" href="[^"]*stages\.mql">MQL</a> waits', shown)


def test_an_edition_has_one_glossary() -> None:
    """Each row tells both languages, and an equal text once."""
    shown = html("complete", "en,id")
    (glossary,) = re.findall(r'id="annex\.glossary">(.*?)</section>', shown, re.DOTALL)
    (row,) = re.findall(
        r'<tr[^>]* id="glossary\.definitions\.stages\.lead">(.*)</tr>', shown
    )

    assert 1 == glossary.count("<table")
    assert '<span class="line">Lead</span>' in row
    assert '<span class="line also" lang="id">Prospek</span>' in row
    assert 1 == row.count("A contact who has shown interest")


def test_a_row_tells_where_its_thing_is_defined_in_full() -> None:
    """From the short meaning one comes to the clause."""
    rows = dict(
        re.findall(r'<tr[^>]* id="glossary\.([^"]+)">(.*)</tr>', html("complete", "en"))
    )

    assert '<a href="#definitions.stages">2.2</a>' in rows["definitions.stages.mql"]
    assert '<a href="#kpis.mql_volume">7.1</a>' in rows["kpis.mql_volume"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (marked("stage", "a"), "stage"),
        (f"a {marked('b', 'c')} d {marked('e', 'f')}", "a b d e"),
        (marked("stage", "glossary.a")[:5], ""),
        (f"the {marked('stage', 'a')[:-1]}", "the stage"),
        ("plain", "plain"),
    ],
)
def test_a_text_without_its_marks(text: str, expected: str) -> None:
    """Names stay; what is left of a mark that was cut does not."""
    assert expected == plain(text)


def test_a_sentence_that_begins_with_a_name_has_a_capital() -> None:
    """The first letter stands behind the mark."""
    sentence = words("en").sentence

    assert marked("Stage", "a.b") == sentence(marked("stage", "a.b"))
    assert "Stage" == sentence("stage")
    assert "" == sentence("")


def test_the_links_of_a_pdf_land_at_the_rows() -> None:
    """A reader of the PDF comes to the page on which the row stands."""
    document = pypdfium2.PdfDocument(papers.pages("minimal", "en").pdf)
    place = b"glossary.definitions.stages.mql"
    raw = pypdfium2.raw.FPDF_GetNamedDestByName(document, place)
    dest = pypdfium2.PdfDest(raw, pdf=document)
    at = document[dest.get_index()]
    _, (_, top, *_) = dest.get_view()
    width, _ = at.get_size()
    row = at.get_textpage().get_text_bounded(0, top - 15, width, top)

    assert "MQL Stage" in row
