"""What the annexes list again is what the clauses say, and no more."""

from functools import cache
from pathlib import Path

import pytest

from sla_compiler.agreement import Agreement
from sla_compiler.canonical.digest import Digest
from sla_compiler.compilation import compile_bytes
from sla_compiler.locale import load
from sla_compiler.phrases.duty_names import duty_name
from sla_compiler.phrases.misses import miss
from sla_compiler.phrases.voice import voice
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import Page, Promise, Table, walk

ROOT = Path(__file__).parents[1]
DIGEST = Digest(terms="1" * 64, agreement="2" * 64)


@cache
def agreement(name: str = "complete") -> Agreement:
    """Return the agreement of a sample."""
    path = ROOT / "samples" / name / f"{name}.sla.yaml"
    found = compile_bytes(path.read_bytes(), path.name).agreement
    assert found is not None
    return found


@cache
def page(tag: str = "en", name: str = "complete") -> Page:
    """Return the page of a sample."""
    return from_agreement(agreement(name), load(tag), DIGEST)


def rows(start: str, page_: Page) -> dict[str, str]:
    """Return each row of the tables in parts that begin so, by its first words."""
    return {
        (row[0].links[0].text if row[0].links else row[0].lines[0]): " | ".join(
            " / ".join(each.lines) for each in row
        )
        for part in walk(page_.annexes)
        if part.id.startswith(start)
        for block in part.blocks
        if isinstance(block, Table)
        for row in block.rows
    }


@pytest.mark.parametrize(
    ("start", "row", "said"),
    [
        ("register.", "6.2.3", "Not in force."),
        ("register.", "8.1.5", "Not in force before 1 June 2027."),
        ("tables.criteria", "Laboratory", "Not in force before 1 July 2027."),
        ("tables.signals", "Visits stand", "Not in force before 1 June 2027."),
        ("tables.routing", "Fairs", "Not in force before 1 June 2027."),
    ],
)
def test_a_row_says_that_it_is_not_in_force(start: str, row: str, said: str) -> None:
    """Whoever reads the annex alone takes nothing for binding that is not."""
    assert said in rows(start, page())[row]


@pytest.mark.parametrize("tag", ["en", "id"])
def test_no_two_duties_of_a_clause_have_one_name(tag: str) -> None:
    """A sentence that names a duty leaves no doubt which."""
    told = voice(agreement(), load(tag))
    names = [duty_name(duty.id, told) for duty in agreement().duties]

    assert len(names) == len({*names})


def test_all_duties_of_a_clause_are_named_by_it() -> None:
    """Seven duties are not listed where any of a clause will do."""
    told = voice(agreement(), load("en"))
    said = {each.id: miss(each.when, told) for each in agreement().remedies}

    assert said["late_response"] == "any duty under “Response” is late"
    assert said["answered"] == "any duty under “Response” is kept"


def test_what_is_accepted_is_told_in_words() -> None:
    """Who signs knows no path of the spec, and reads a date as all others."""
    said = rows("annex.waivers", page("id", "indonesian"))["Kunjungan"]

    assert "lead_management" not in said
    assert said.endswith("30 Juni 2027")


def test_a_duty_says_what_of_it_is_open() -> None:
    """The clause that is signed does not look whole where a value is missing."""
    further = [
        sentence
        for part in walk(page().clauses)
        for block in part.blocks
        if isinstance(block, Promise) and block.id.endswith("case_study:keep")
        for sentence in block.further
    ]

    assert "Still to be agreed: Case study – aim." in further
    assert (
        "lead_management" not in rows("annex.to-be-agreed", page())["Case study – aim"]
    )


def test_what_several_owe_together_is_listed_once() -> None:
    """A joint review is one row, not one in the table of each party."""
    linked = [
        row[0].links[0].href
        for part in walk(page().annexes)
        if part.id.startswith("register.")
        for block in part.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]

    assert len(linked) == len({*linked})
    assert "8.1.3" in rows("register.of_several", page())


def test_what_is_left_out_of_scope_and_not_in_force_has_a_place() -> None:
    """The row of an exclusion leads to where it stands."""
    table = next(
        block
        for part in page().annexes
        if part.id == "annex.not-in-force"
        for block in part.blocks
        if isinstance(block, Table)
    )
    students = next(row for row in table.rows if row[0].lines == ("Students",))

    assert ["#scope"] == [link.href for link in students[0].links]
    assert len(table.rows) == len({*table.rows})
