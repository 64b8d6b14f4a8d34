"""What follows without a word of the author is said where people look for it."""

from functools import cache
from pathlib import Path

import pytest

from sla_compiler.agreement import Agreement
from sla_compiler.canonical.digest import digest
from sla_compiler.compilation import compile_text
from sla_compiler.locale import load
from sla_compiler.phrases import duties, lifecycle, measures
from sla_compiler.phrases.voice import Voice, voice
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import Table, walk

SAMPLES = Path(__file__).parents[1] / "samples"


@cache
def agreement(name: str) -> Agreement:
    """Return what a sample means."""
    path = SAMPLES / name / f"{name}.sla.yaml"
    found = compile_text(path.read_text("utf-8"), path.name).agreement
    assert found is not None
    return found


def english(name: str = "complete") -> Voice:
    """Return who tells a sample in English."""
    return voice(agreement(name), load("en"))


@pytest.mark.parametrize(
    ("code", "back"),
    [("R-02", True), ("R-03", True), ("R-07", True), ("D-01", False)],
)
def test_an_outcome_says_where_a_lead_goes(code: str, back: bool) -> None:  # noqa: FBT001
    """Without an end or a stage it goes to the stage before the hand-off."""
    told = english()
    one = next(each for each in told.agreement.outcomes if each.code == code)
    said = [
        each.replace("\N{WORD JOINER}", "") for each in lifecycle.outcome(one, told)
    ]

    assert back == any(each.startswith("back to the stage") for each in said)


def test_of_a_lead_that_is_ended_no_points_are_kept() -> None:
    """Points that nothing asks for again are not spoken of."""
    told = english()
    ended = [each for each in told.agreement.outcomes if each.end and not each.again]

    assert ended
    for each in ended:
        assert "interest is kept" not in list(lifecycle.outcome(each, told))


def test_the_deadline_of_a_stage_says_what_a_late_lead_gets() -> None:
    """A way out is part of what the duty says."""
    told = english()
    late = next(d for d in told.agreement.duties if d.id.endswith(":advance"))

    assert any("No discovery in time" in each for each in duties.further(late, told))


def test_ranges_stand_with_the_highest_first() -> None:
    """However they are written, bands and points stand in the order of value."""
    of = agreement("complete")
    rate = next(each for each in of.measures if each.id == "mql_to_sql")
    assert of.fit is not None
    size = next(each for each in of.fit.criteria if each.id == "size")

    assert [band.label for band in rate.bands] == ["good", "fair", "poor"]
    assert [band.points for band in size.bands] == [15, 20, 10]


def test_a_goal_asks_nothing_of_months_before_it_is_in_force() -> None:
    """What begins in July has no target in January."""
    page = from_agreement(
        agreement("indonesian"), load("en"), digest(agreement("indonesian"))
    )
    goal = next(
        each for each in walk(page.clauses) if each.id == "goals.pelanggan_baru"
    )
    months = next(each for each in goal.blocks if isinstance(each, Table))

    assert ("July 2027",) == months.rows[0][0].lines
    assert len(months.rows) == 6


def test_a_measure_of_a_goal_runs_as_long_as_the_goal() -> None:
    """The target of the year is that of a year."""
    told = english()
    one = next(each for each in told.agreement.measures if each.id == "sourced_revenue")
    said = " ".join(measures.sentences(one, told))

    assert "per year" in said
    assert "1,000,000" in said
