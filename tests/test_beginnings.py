"""A page says rightly how stages and statuses begin, and how low a score can fall."""

from pathlib import Path

import pytest

from sla_compiler.agreement import Agreement
from sla_compiler.compilation import compile_bytes
from sla_compiler.locale import load
from sla_compiler.phrases import scores
from sla_compiler.phrases.lifecycle import begins
from sla_compiler.phrases.voice import Voice, voice

SAMPLES = Path(__file__).parent.parent / "samples"


def sample(name: str) -> tuple[Agreement, Voice]:
    """Return a sample's agreement, and the voice that tells it in English."""
    path = SAMPLES / name / f"{name}.sla.yaml"
    agreement = compile_bytes(path.read_bytes(), path.name).agreement
    assert agreement is not None
    return agreement, voice(agreement, load("en"))


def test_the_first_stage_begins_with_the_lead() -> None:
    """Nobody decides that a lead exists: it is there when it is created."""
    agreement, told = sample("complete")

    assert begins(agreement.stages[0], told) == "When the lead is created"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("fresh", "With its stage"),
        ("new", "With its stage"),
        ("recycled", "With an outcome, or when a person decides so"),
        ("open", "The first attempt is made"),
    ],
)
def test_one_status_begins_with_its_stage(status: str, expected: str) -> None:
    """Of those without a trigger, the first begins with the stage, others do not."""
    agreement, told = sample("complete")
    of = next(each for each in agreement.statuses if each.id == status)

    assert expected == begins(of, told)


def test_a_floor_that_waits_for_its_hour_is_not_said_to_hold_always() -> None:
    """Until that hour the score may stand below it."""
    agreement, told = sample("complete")
    assert agreement.interest is not None
    said = list(scores.interest(agreement.interest, told))

    assert "Every day at 00:00 a score below 0 is raised to 0." in said
    assert "The score never falls below 0." not in said


def test_a_floor_without_an_hour_holds_always() -> None:
    """Without a time of day, no score ever stands below it."""
    agreement, told = sample("indonesian")
    assert agreement.interest is not None

    assert "The score never falls below 0." in scores.interest(agreement.interest, told)
