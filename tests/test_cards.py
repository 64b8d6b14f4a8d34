"""A card for each who owes something: all that is owed, as a working day goes."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from sla_compiler.canonical.digest import Digest
from sla_compiler.compilation import compile_text
from sla_compiler.locale import load
from sla_compiler.targets import cards as target, load as kind, names, usual
from sla_compiler.targets._files import build_of
from sla_compiler.theme import Theme
from sla_compiler.view.cards import Card, Deck, cards

ROOT = Path(__file__).parents[1]
SAMPLES = ("complete", "indonesian", "minimal")
LANGUAGES = ("en", "id")
DIGEST = Digest(terms="1" * 64, agreement="2" * 64)


def spec(name: str) -> str:
    """Return a sample as it is written."""
    path = ROOT / "samples" / name / f"{name}.sla.yaml"
    return path.read_text(encoding="utf-8")


def deck(text: str, tag: str = "en") -> Deck:
    """Return the cards of a spec in a language."""
    agreement = compile_text(text, "x.sla.yaml").agreement
    assert agreement is not None
    return cards(agreement, load(tag), DIGEST)


@cache
def sample(name: str, tag: str = "en") -> dict[str, Card]:
    """Return the cards of a sample, by whose they are."""
    return {card.id: card for card in deck(spec(name), tag).cards}


def duties(card: Card) -> list[str]:
    """Return the ids of the duties on a card."""
    return [duty for group in card.groups for row in group.rows for duty in row.duties]


def rows(card: Card) -> dict[str, str]:
    """Return what each row of a card says, under the first duty of the row."""
    return {
        row.duties[0]: " | ".join(" / ".join(cell.lines) for cell in row.cells)
        for group in card.groups
        for row in group.rows
    }


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_duty_is_on_the_card_of_each_who_owes_it(name: str, tag: str) -> None:
    """Nobody learns of a duty first when it is late; and no card is empty."""
    agreement = compile_text(spec(name), "x.sla.yaml").agreement
    assert agreement is not None
    binding = [duty for duty in agreement.duties if duty.in_force is not False]
    owed = {(who, duty.id) for duty in binding for who in duty.owes}
    told = {
        (id_, duty) for id_, card in sample(name, tag).items() for duty in duties(card)
    }

    assert set() == owed - told
    assert {each for _, each in told} == {duty.id for duty in binding}
    assert all(duties(card) for card in sample(name, tag).values())
    assert all(
        len(duties(card)) == len({*duties(card)}) for card in sample(name, tag).values()
    )


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_is_cut_ends_with_a_word_and_stands_whole_in_the_clause(
    tag: str,
) -> None:
    """Nobody takes the beginning of a text for all of it."""
    shown = deck(crowded(), tag).cards
    cut = [
        (line, row.cells[-1].lines)
        for card in shown
        for group in card.groups
        for row in group.rows
        for cell in row.cells
        for line in cell.lines
        if "…" in line
    ]

    assert cut
    for line, clauses in cut:
        assert re.fullmatch(r".*\w[)”]*…", line), line
        assert all(re.fullmatch(r"\d+(\.\d+)+", clause) for clause in clauses)
        assert clauses


def test_what_may_be_chosen_names_the_clause_that_has_it_whole() -> None:
    """A card says of a status or a reason no more than has room."""
    titles = [each.title for each in sample("complete")["inbound_team"].choices]

    assert titles[0] == "Statuses · Clause 6.4"
    assert {each.rpartition(" · ")[2] for each in titles[1:]} == {"Clause 6.6"}


def test_who_owes_nothing_has_no_card() -> None:
    """Queues, and those who only hear of things, get no paper."""
    assert {
        *("marketing", "campaign_manager", "cmo", "sales", "cro", "sales_manager"),
        *("inbound_team", "enterprise_team", "jakarta_team", "revops"),
    } == {*sample("complete")}


def test_a_team_has_what_its_party_owes_for_the_leads_it_works() -> None:
    """What is for another segment, and what needs no lead, is not its."""
    inbound, jakarta = (
        sample("complete")[f"{name}_team"] for name in ("inbound", "jakarta")
    )
    chat = "lead_management.response.chat:respond"
    persist = "lead_management.duties.persist:keep"

    assert {chat, persist} <= {*duties(inbound)}
    assert {chat, persist}.isdisjoint(duties(jakarta))
    assert "lead_management.response.hot:respond" in duties(jakarta)
    assert not [duty for duty in duties(inbound) if duty.startswith("governance.")]


def test_a_team_counts_on_its_own_calendar() -> None:
    """`4 business hours` in Jakarta end when Jakarta's clock says so."""
    accept = "handoff.acceptance:accept"

    assert "Calendar Jakarta" in rows(sample("complete")["jakarta_team"])[accept]
    assert "Calendar Head office" in rows(sample("complete")["inbound_team"])[accept]
    assert "Calendar of the lead’s team" in rows(sample("complete")["sales"])[accept]


def test_a_row_says_when_what_by_when_and_who_hears_of_it() -> None:
    """The whole of a promise in one line of the card, with its clause."""
    said = rows(sample("complete")["inbound_team"])[
        "lead_management.response.hot:respond"
    ]

    assert said.startswith(
        "The owner is notified / Hot / Which leads: see clause 6.2.2"
    )
    assert "…" not in said  # the beginning of a condition would mean other leads
    assert "| Make the first attempt | Within 30 business minutes / " in said
    assert "90% of the cases | After 2 hours: notice to Sales manager / " in said
    assert said.endswith("The lead goes to Inbound team / Clause 8.3.1 | 6.2.2")


def test_a_day_begins_with_the_lead_that_arrives() -> None:
    """First who must be answered, then how it is worked, then what recurs."""
    titles = [group.title for group in sample("complete")["inbound_team"].groups]
    first = sample("complete")["inbound_team"].groups[0].rows[0].duties

    assert ["A lead arrives", "While it is worked", "Again and again"] == titles
    assert ("handoff.acceptance:accept",) == first


def test_a_card_helps_with_cadences_and_reasons() -> None:
    """What to do on which day, and what to choose from, with its code."""
    card = sample("complete")["inbound_team"]
    fast = next(each for each in card.rhythms if each.title == "Fast")
    reasons = {
        title: [name for name, _ in each.choices]
        for each in card.choices
        for title in [each.title]
    }

    assert ("Day 0", "phone") == fast.steps[0]
    rejecting = "To choose from when rejecting · Clause 6.6"
    assert "D-02 Contact data wrong" in reasons[rejecting]
    assert "R-07 No discovery in time" not in str(reasons)  # Sales may not use it
    assert "Waiting" in reasons["Statuses · Clause 6.4"]
    assert () == sample("complete")["cmo"].choices


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_deadline_that_changes_changes_the_card(tag: str) -> None:
    """The card is made from the rules; nobody has to remember it."""
    before = spec("complete")
    after = before.replace("within: 4 business hours", "within: 7 business hours")
    hours = {"en": "{} business hours", "id": "{} jam kerja"}[tag]
    said = [
        rows(next(c for c in deck(text, tag).cards if c.id == "inbound_team"))
        for text in (before, after)
    ]

    assert hours.format(4) in said[0]["handoff.acceptance:accept"]
    assert hours.format(7) in said[1]["handoff.acceptance:accept"]


def test_an_edition_has_all_cards_in_each_of_its_languages() -> None:
    """One set after the other, in one file; each card says in which it is."""
    build = build_of(compile_text(spec("minimal"), "x.sla.yaml"), "id,en")
    found = re.findall(
        r'<section class="card" id="([^"]+)" lang="(\w+)">', target.page(build)
    )
    ids, languages = zip(*found, strict=True)

    assert languages == ("id",) * len(sample("minimal")) + ("en",) * (len(ids) // 2)
    assert ids == (*sample("minimal"), *(f"{card}.en" for card in sample("minimal")))
    assert "wajib" in target.page(build).partition('lang="en"')[0]


def test_cards_are_made_only_when_they_are_asked_for() -> None:
    """A build makes what is signed; a card is for whoever wants one."""
    assert "cards" in names()
    assert "cards" not in usual()
    assert kind("cards").on_request


CROWD = """
sla: 1
about: {id: few, title: Few, version: "1.0.0", effective: 2027-01-01, language: en}
parties: {marketing: {name: Demand}, sales: {name: Field}}
governance:
  duties:
"""


def crowded() -> str:
    """Return a spec in which each party owes sixty things, told at length."""
    wording = "A report with a great many words about everything that came of it " * 4
    lines = (
        f"    d{n}_{who}: {{owes: {who}, to: {whom}, every: month,"
        f" deliver: {wording}{n}}}"
        for n in range(60)
        for who, whom in (("sales", "marketing"), ("marketing", "sales"))
    )
    return CROWD + "\n".join(lines) + "\n"


def halves(text: str, tag: str, size: str) -> list[tuple[str, str]]:
    """Return what stands on the left and on the right half of each sheet.

    Nothing may reach over the cut or past the edge: what does is in neither.
    """
    theme = Theme(name="plain", page_size="Letter" if size == "Letter" else "A4")
    build = build_of(compile_text(text, "x.sla.yaml"), tag)
    pdf = target.render(replace(build, theme=theme))
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        assert width > height
        text_page = page.get_textpage()
        edges = ((12, width / 2 - 12), (width / 2 + 12, width - 12))
        for at in range(text_page.count_rects()):
            left, bottom, right, top = text_page.get_rect(at)
            assert any(a <= left and right <= b for a, b in edges)
            assert 12 <= bottom
            assert top <= height - 12
        found.append(
            tuple(
                text_page.get_text_bounded(left=left, right=right)
                for left, right in edges
            )
        )
    return found


@pytest.mark.parametrize(
    ("name", "tag", "size"),
    [
        ("complete", "id", "A4"),
        *(
            pytest.param(name, tag, size, marks=pytest.mark.soak)
            for name in SAMPLES
            for tag in LANGUAGES
            for size in ("A4", "Letter")
        ),
    ],
)
def test_each_card_begins_a_half_and_none_overflows(
    name: str, tag: str, size: str
) -> None:
    """Two halves a sheet; each says whose it is, also where a card goes on."""
    names_ = [card.name for card in sample(name, tag).values()]
    draft = load(tag).say("draft").upper()
    found = [half for sheet in halves(spec(name), tag, size) for half in sheet]
    written = [" ".join(half.split()) for half in found if half.strip()]
    begun = [half for half in written if half.replace(" ", "").startswith(draft)]

    assert len(found) - len(written) <= 1
    assert len(names_) == len(begun)
    for half, whose in zip(begun, names_, strict=True):
        assert whose in half[: 2 * len(draft) + len(whose) + 1]
    for half in written:
        assert half in begun or half.startswith(tuple(names_))
    assert [] == [half for half in written if half.endswith(heads(name, tag))]


def heads(name: str, tag: str) -> tuple[str, ...]:
    """Return what announces the rows below it on the cards of a sample."""
    cards = sample(name, tag).values()
    groups = (each.title for card in cards for each in card.groups)
    choices = (each.title for card in cards for each in card.choices)
    return (*groups, *choices, load(tag).say("card-cadence"))


def test_a_card_with_very_much_on_it_goes_on() -> None:
    """A card of sixty long rows takes several halves, whole rows on each."""
    found = [half for sheet in halves(crowded(), "en", "A4") for half in sheet]

    assert len(found) > 6
    assert all("Demand" in half or "Field" in half for half in found if half.strip())
