"""Numbers are those that RFC 8785, and every program that reads JSON, holds exactly."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sla_compiler.canonical import canonical_bytes
from sla_compiler.compilation import Compilation, compile_text
from sla_compiler.schema.files import bundle

SAMPLE = Path(__file__).parents[1] / "samples" / "complete" / "complete.sla.yaml"
BOUND = 2**53


def draft(was: str, becomes: str) -> Compilation:
    """Return the complete sample with one place changed."""
    text = SAMPLE.read_text("utf-8")

    assert text.count(was) == 1
    return compile_text(text.replace(was, becomes), "big.sla.yaml")


@pytest.mark.parametrize("number", [BOUND, 10**30, -BOUND])
def test_a_whole_number_beyond_the_bound_is_refused(number: int) -> None:
    """The finding stands at the number, and says how large it may be."""
    (found,) = draft("people: 4", f"people: {number}").diagnostics

    assert "number-too-long" == found.code.name
    assert str(number) in found.finding.message
    assert "9,007,199,254,740,992" in found.finding.help


def test_the_largest_whole_number_stays_one() -> None:
    """What is below the bound is a number in the canonical form too."""
    agreement = draft("people: 4", f"people: {BOUND - 1}").agreement
    assert agreement is not None

    assert f'"people":{BOUND - 1}'.encode() in canonical_bytes(agreement)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("target: 1000000 USD", f"target: {BOUND} USD"),
        ("ahead: {mql: 2 months}", f"ahead: {{mql: {BOUND} months}}"),
        ("capacity: 40 per month", f"capacity: {BOUND} per month"),
    ],
)
def test_a_number_with_a_unit_has_the_same_bound(was: str, becomes: str) -> None:
    """One bound holds for every number, wherever it is written."""
    (found,) = draft(was, becomes).diagnostics

    assert str(BOUND) in found.finding.message
    assert "9,007,199,254,740,992" in found.finding.help


def test_a_count_that_a_goal_comes_to_is_written_whole() -> None:
    """What is worked out may be larger than what is written, and is not rounded."""
    text = SAMPLE.read_text("utf-8")
    for was, becomes in (
        ("    at_least: 45\n", "    at_least: what_the_goal_needs\n"),
        ("target: 1000000 USD", f"target: {BOUND - 1} USD"),
        ("average_deal: 25000 USD", "average_deal: 0.01 USD"),
        ("needs: {mql: 384}", ""),
    ):
        assert text.count(was) == 1
        text = text.replace(was, becomes)
    agreement = compile_text(text, "big.sla.yaml").agreement
    assert agreement is not None
    form = json.loads(canonical_bytes(agreement))
    volume = form["terms"]["duties"]["handoff.volume:volume"]["performance"]

    assert BOUND < int(volume["at_least"])
    assert isinstance(volume["at_least"], str)
    Draft202012Validator(bundle("agreement")).validate(form)
