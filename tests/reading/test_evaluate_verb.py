"""`sla evaluate`: sentences for people, JSON for programs, statuses for scripts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator
from stories import SPEC

from sla_compiler.cli import sla
from sla_compiler.resources import resource

Golden = Callable[[Path, str], None]
HERE = Path(__file__).parent
LEAD = """
lead: {id: L-1, attributes: {email: a@x.org}}
created: 2027-03-01T09:00:00Z
history:
  - {at: 2027-03-02T10:00:00Z, set: {ready: true}}
  - {at: 2027-03-02T10:05:00Z, event: routed, to: west}
  - {at: 2027-03-02T15:00:00Z, event: attempt, via: phone}
  - {at: 2027-03-03T10:00:00Z, event: returned, outcome: unreached, by: rep}
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Return a folder with a spec and a lead."""
    (tmp_path / "story.sla.yaml").write_text(SPEC, "utf-8")
    (tmp_path / "lead.yaml").write_text(LEAD, "utf-8")
    return tmp_path


def run(files: Path, *options: str, lead: str = "lead.yaml") -> Result:
    """Run the verb on a lead, as of 4 March 2027."""
    spec = str(files / "story.sla.yaml")
    at = ["--at", "2027-03-04T00:00:00Z"] if "--at" not in options else []
    args = ["evaluate", spec, "--lead", str(files / lead), *at, *options]
    return CliRunner().invoke(sla, args)


def published() -> Any:
    """Return the public schema of evaluations."""
    return json.loads(resource("schemas", "evaluation.schema.json").read_text("utf-8"))


def test_text_can_be_read_aloud(files: Path, golden: Golden) -> None:
    """Every group of the text says what decides, with the line of the spec."""
    golden(HERE / "evaluation.txt", run(files).output)


def test_json_has_the_shape_of_its_schema(files: Path) -> None:
    """What is printed is what the public schema describes."""
    schema = published()
    found = json.loads(run(files, "--format", "json").output)

    assert [] == [e.message for e in Draft202012Validator(schema).iter_errors(found)]


def test_every_field_of_the_schema_is_described() -> None:
    """A program's author finds the meaning of each field in the schema itself."""
    schema = published()
    fields = [
        f"{name}.{key}"
        for name, each in schema["$defs"].items()
        for key, field in each["properties"].items()
        if not field.get("description")
    ]

    assert [] == fields


def test_a_lead_that_cannot_be_read_is_a_finding(files: Path) -> None:
    """The place in the record is shown, and the status is 1."""
    (files / "bad.yaml").write_text(LEAD.replace("ready", "raedy"), "utf-8")
    found = run(files, lead="bad.yaml")

    assert found.exit_code == 1
    assert "unknown attribute `raedy`" in found.output
    assert "there is `ready`" in found.output


def test_an_instant_without_an_offset_is_wrong_usage(files: Path) -> None:
    """`--at` says its offset; the cure says how."""
    found = run(files, "--at", "2027-03-04T00:00:00")

    assert found.exit_code == 2
    assert "offset" in found.output


def test_the_same_input_gives_the_same_bytes(files: Path) -> None:
    """Nothing of the machine shows in a report."""
    one, other = (run(files, "--format", "json").output for _ in range(2))

    assert one == other
