"""Page two says what each party owes and what follows a miss, on one page always."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from sla_compiler.agreement.duty import Duty
from sla_compiler.canonical.digest import Digest
from sla_compiler.compilation import Compilation, compile_bytes, compile_text
from sla_compiler.locale import load
from sla_compiler.phrases import short
from sla_compiler.phrases.voice import Voice, voice
from sla_compiler.targets import pdf
from sla_compiler.targets._files import build_of
from sla_compiler.theme import Theme
from sla_compiler.typesetting import client
from sla_compiler.view import fitting
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import Band, Line, Page
from sla_compiler.view.summary_lines import HEADLINES

ROOT = Path(__file__).parents[1]
DIGEST = Digest(terms="1" * 64, agreement="2" * 64)
LANGUAGES = ("en", "id")


@cache
def sample(name: str) -> Compilation:
    """Return a sample, compiled once."""
    path = ROOT / "samples" / name / f"{name}.sla.yaml"
    return compile_bytes(path.read_bytes(), path.name)


def told(compiled: Compilation, tag: str) -> Voice:
    """Return an agreement as it is told in a language."""
    assert compiled.agreement is not None
    return voice(compiled.agreement, load(tag))


def shown(compiled: Compilation, tag: str) -> Page:
    """Return an agreement's page in a language."""
    assert compiled.agreement is not None
    return from_agreement(compiled.agreement, load(tag), DIGEST)


def columns(page: Page) -> list[Band]:
    """Return the columns of page two, row by row."""
    return [band for row in page.on_one_page.columns for band in row]


def text(line: Line) -> str:
    """Return what a line says."""
    return f"{line.lead} {line.text}"


def leading_to(duty: Duty, band: Band) -> Iterator[Line]:
    """Yield the lines of a band that lead to the clause of a duty."""
    for line in band.lines:
        targets = [link.href.removeprefix("#") for link in line.links]
        if any(f"{duty.id}.".startswith((f"{to}.", f"{to}:")) for to in targets):
            yield line


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", ["complete", "indonesian", "minimal"])
def test_every_headline_duty_is_with_the_party_that_owes_it(
    name: str, tag: str
) -> None:
    """A reader finds each under its party: by when, in which share, in which clause."""
    agreement = sample(name).agreement
    assert agreement is not None
    page = shown(sample(name), tag)
    speaks = told(sample(name), tag)
    bound = [each.id for each in agreement.parties if each.kind == "party"]
    asked = 0
    for party, band in zip(bound, columns(page), strict=True):
        for duty in agreement.duties:
            wanted = short.topic(duty) in HEADLINES and duty.in_force is not False
            if not wanted or duty.owes != (party,):
                continue
            asked += 1
            length = short.length_of(duty, speaks).casefold()
            share = short.kept(duty, speaks)
            assert any(
                length in text(line).casefold() and share in text(line)
                for line in leading_to(duty, band)
            ), duty.id
    assert asked > 4


def test_each_party_is_called_as_it_calls_itself() -> None:
    """Marketing may be a division, and Sales three of them."""
    titles = [band.title for band in columns(shown(sample("indonesian"), "id"))]

    assert ["Kewajiban Divisi Pemasaran", "Kewajiban Divisi Penjualan"] == titles


THREE = """
sla: 1
about: {id: few, title: Few, version: "1.0.0", effective: 2027-01-01, language: en}
parties:
  marketing: {name: Demand}
  sales: {name: Field}
  partners: {name: Partner desk}
  desk: {kind: steward, name: The desk}
governance:
  duties:
    a: {owes: marketing, to: sales, every: month, deliver: A list}
    b: {owes: sales, to: marketing, every: week, deliver: A word}
    c: {owes: partners, to: sales, every: quarter, deliver: A report}
    d: {owes: [marketing, sales], to: partners, every: year, deliver: A feast}
    e: {owes: desk, to: [marketing, sales], every: month, deliver: Figures}
"""


def test_three_parties_stand_side_by_side_and_others_below() -> None:
    """Who owes alone has a column; what several owe, or the steward, stands below."""
    page = shown(compile_text(THREE, "few.sla.yaml"), "en")
    said = [[line.text for line in band.lines] for band in columns(page)]
    together = page.on_one_page.bands[0].lines

    assert [1] == [len({len(row)} | {3}) for row in page.on_one_page.columns]
    assert [["deliver “A list”"], ["deliver “A word”"], ["deliver “A report”"]] == said
    assert ["Demand and Field, every year:", "The desk, every month:"] == [
        line.lead for line in together
    ]


def test_what_follows_names_who_is_told_and_who_owes_what() -> None:
    """Ladder, own steps and remedies stand below, each with its clause."""
    band = shown(sample("complete"), "en").on_one_page.bands[-1]
    lines = {text(line): line.links[0].text for line in band.lines}

    ladder = next(said for said in lines if said.startswith("For a duty that names"))
    assert "after 24 hours: notice to Sales manager" in ladder
    assert (
        "The KPI “MQL handed over” falls short of its target by over 10%: Marketing "
        "must deliver “Root cause and recovery plan” within 10 business days"
    ) in lines
    assert all(lines.values())


@pytest.mark.parametrize("name", ["complete", "indonesian"])
def test_page_two_lists_the_same_in_both_languages_of_an_edition(name: str) -> None:
    """Whoever reads the one half owes no more and no less than who reads the other."""
    agreement = sample(name).agreement
    assert agreement is not None
    en, id_ = (load(tag) for tag in LANGUAGES)
    first, second = (
        from_agreement(agreement, one, DIGEST, beside=(other,)).on_one_page
        for one, other in ((en, id_), (id_, en))
    )
    listed = [
        [
            [[link.href for link in line.links] for line in band.lines]
            for band in (*(each for row in page.columns for each in row), *page.bands)
        ]
        for page in (first, second)
    ]

    assert listed[0] == listed[1]


def test_the_note_says_from_when_time_runs_and_a_line_if_it_is_another() -> None:
    """A time without a start is none."""
    before = (ROOT / "samples/complete/complete.sla.yaml").read_text(encoding="utf-8")
    page = shown(sample("complete"), "en")
    chats = next(line for line in columns(page)[1].lines if "(Chats)" in line.text)
    after = before.replace("      after: notified\n", "      after: routed\n", 1)
    moved = columns(shown(compile_text(after, "x"), "en"))[1].lines

    assert "the time of Sales runs from when the owner is notified" in (
        page.on_one_page.note
    )
    assert "after" not in chats.text
    assert before != after
    assert any("first attempt after the lead is routed" in each.text for each in moved)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_deadline_that_changes_changes_page_two(tag: str) -> None:
    """The page is made from the rules; nobody has to remember it."""
    path = ROOT / "samples" / "complete" / "complete.sla.yaml"
    before = path.read_text(encoding="utf-8")
    after = before.replace("within: 4 business hours", "within: 7 business hours")
    said = {
        spec: [
            text(line) for line in columns(shown(compile_text(spec, "x"), tag))[1].lines
        ]
        for spec in (before, after)
    }
    hours = {"en": "{} business hours", "id": "{} jam kerja"}[tag]

    assert before != after
    assert any(hours.format(4) in line for line in said[before])
    assert any(hours.format(7) in line for line in said[after])
    assert not any(hours.format(4) in line for line in said[after])


def crowded(duties: int, wording: str) -> str:
    """Return a spec with so many duties of each party, each with steps of its own."""
    lines = [
        f"    d{n}: {{owes: {who}, to: {whom}, after: entered.mql,"
        f' within: {n + 1} hours, share: 90 %, deliver: "{wording} {n}",'
        f" late: [{{within: {n + 1} hours, to: {whom}}}]}}"
        for n in range(duties)
        for who, whom in (("sales", "marketing"), ("marketing", "sales"))[n % 2 :][:1]
    ]
    head = THREE.partition("governance:")[0].replace(
        "  partners: {name: Partner desk}\n", ""
    )
    stages = """
definitions:
  stages:
    - {id: lead, owner: marketing, means: Somebody}
    - {id: mql, owner: marketing, means: Somebody who fits, after: fits}
  events: {fits: {means: Fits}}
"""
    return "\n".join((head, stages, "governance:", "  duties:", *lines, ""))


WORDINGS = [
    "Word",
    "WWWW MMMM " * 40,
    "x" * 400,
    "Ein sehr langer Bericht über alles, " * 9,
]


@pytest.mark.parametrize("wording", WORDINGS, ids=["short", "wide", "unbroken", "long"])
def test_what_has_no_room_is_counted_and_linked(wording: str) -> None:
    """Sixty duties: some stand there, the rest is told by number, none is lost."""
    page = shown(compile_text(crowded(60, wording), "x"), "en")
    for name, band in zip(("marketing", "sales"), columns(page), strict=True):
        more = band.more[0]
        left = re.search(r"\d+", more.text)
        assert left is not None
        assert 30 == len(band.lines) + int(left[0])
        assert f"#register.{name}" == more.href


def test_what_is_measured_and_has_a_consequence_comes_first() -> None:
    """Where room is short, a duty without a deadline gives way to one that has all."""
    spec = crowded(58, "Word").rstrip() + (
        "\n    aa: {owes: sales, to: marketing, always: true,"
        " must: {attempts: at least 1}}\n"
    )
    band = columns(shown(compile_text(spec, "x"), "en"))[1]

    assert band.more
    assert not [line for line in band.lines if "At all times" in line.lead]


PAPERS = [
    pytest.param(
        *(name, tag, size),
        marks=() if (name, tag) == ("complete", "id") else pytest.mark.soak,
    )
    for name in ("complete", "indonesian", "minimal")
    for tag in LANGUAGES
    for size in ("A4", "Letter")
]


def sheets(compiled: Compilation, tag: str, size: str) -> list[str]:
    """Return what stands on each sheet, up to the contents."""
    theme = Theme(name="plain", page_size="Letter" if size == "Letter" else "A4")
    build = replace(build_of(compiled, tag), theme=theme)
    job = pdf.job(build)
    before, _, main = job.html.partition("<main ")
    places = "".join(f'<p id="{each}"></p>' for each in re.findall(' id="(.*?)"', main))
    html = f"{before}{places}</body></html>"
    made = client.render(replace(job, html=html, attachments=()))
    document = pypdfium2.PdfDocument(made.pdf)
    return [page.get_textpage().get_text_range() for page in document]


def letters(said: str) -> str:
    """Return letters and digits alone: lines are broken anywhere."""
    return re.sub(r"\W", "", said)


def expect_one_page(compiled: Compilation, tag: str, size: str) -> None:
    """Hold that all of page two stands on the second sheet, and nothing else does."""
    page = shown(compiled, tag).on_one_page
    paper = sheets(compiled, tag, size)
    second = letters(paper[1])
    for band in (*(band for row in page.columns for band in row), *page.bands):
        assert letters(band.title) in second
        for line in band.lines:
            assert letters(line.text) in second
        for link in band.more:
            assert letters(link.text) in second
    contents = letters(load(tag).say("section-contents"))
    assert contents in letters(paper[2])[:200]
    assert contents not in second


@pytest.mark.parametrize(("name", "tag", "size"), PAPERS)
def test_page_two_is_one_page(name: str, tag: str, size: str) -> None:
    """In every sample, in each language, on A4 and on Letter."""
    expect_one_page(sample(name), tag, size)


@pytest.mark.parametrize(
    "wording",
    [WORDINGS[1], *(pytest.param(each, marks=pytest.mark.soak) for each in WORDINGS)],
    ids=["wide", "short", "wide again", "unbroken", "long"],
)
def test_page_two_is_one_page_however_much_is_owed(wording: str) -> None:
    """Neither number nor length of what is owed makes two pages of it."""
    expect_one_page(compile_text(crowded(120, wording), "x"), "en", "Letter")


def test_three_columns_are_one_page_too() -> None:
    """Three parties with long duties share the width."""
    wording = "A report of all that came of it and why and who was told of it"
    lines = [
        f"    d{n}: {{owes: {who}, to: {whom}, every: month, deliver: {wording} {n}}}"
        for n in range(60)
        for who, whom in [
            (("sales", "marketing"), ("marketing", "sales"), ("partners", "sales"))[
                n % 3
            ]
        ]
    ]
    spec = THREE + "\n".join(lines) + "\n"
    expect_one_page(compile_text(spec, "x"), "en", "Letter")


@pytest.mark.parametrize(
    ("said", "measure", "expected"),
    [("a", 10, 1), ("word " * 10, 1000, 1), ("WWWWW WWWWW", 6, 2), ("W" * 30, 10, 3)],
)
def test_lines_are_counted(said: str, measure: float, expected: int) -> None:
    """Words go to the next line whole; one longer than a line is broken."""
    assert expected == fitting.lines(said, measure)


def test_a_text_is_cut_after_a_whole_word() -> None:
    """What is cut says so, and what fits is left alone."""
    assert "one two…" == fitting.clipped("one two three", 6.5)
    assert "one two three" == fitting.clipped("one two three", 60)
    assert "on (one of…" == fitting.clipped("on (one of, (“incomprehensible”)", 12)
    assert "a…" == fitting.clipped("a incomprehensible", 8)
    assert "incomp…" == fitting.clipped("incomprehensible", 5)
