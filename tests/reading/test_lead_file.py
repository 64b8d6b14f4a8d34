"""A lead record is read strictly, and every problem is told with its cure."""

import json

import pytest
from stories import agreement, when

from sla_compiler.reading import lead_file
from sla_compiler.resources import resource

OFFSET = "write date, time and offset, as in `2027-03-01T09:30:00-06:00` or with `Z`"
SOUND = """
lead: {id: L-1, attributes: {email: a@x.org, employees: 300, contract_ends: 2027-05-31}}
created: 2027-03-01T09:00:00Z
history:
  - {at: "2027-03-01T10:30:00+01:00", event: click, depth: 2}
  - {at: 2027-03-01T10:00:00Z, set: {budget: true, email: null}}
"""


def problems(text: str) -> list[tuple[str, str]]:
    """Return what is wrong with a record, and the cures."""
    found = lead_file.read(text.encode(), "lead.yaml", agreement())
    return [(d.finding.message, d.finding.help) for d in found.diagnostics]


def test_a_record_is_read_with_its_offsets() -> None:
    """Instants are compared in UTC, values in their declared kinds."""
    lead = lead_file.read(SOUND.encode(), "lead.yaml", agreement()).leads[0]

    assert lead.created == when("3-1 09:00")
    assert [entry.at for entry in lead.history] == [
        when("3-1 09:30"),
        when("3-1 10:00"),
    ]
    assert lead.history[1].facts == {"budget": True, "email": None}


def test_json_and_several_leads_are_read() -> None:
    """A file may be JSON, and hold one record or a list of them."""
    one = {"lead": {"id": "L"}, "created": "2027-03-01T09:00:00Z"}
    two = json.dumps({"leads": [one, one]}).encode()

    assert len(lead_file.read(two, "leads.json", agreement()).leads) == 2


@pytest.mark.parametrize(
    ("old", "new", "message", "cure"),
    [
        pytest.param(
            "employees",
            "employes",
            "unknown attribute `employes`",
            "there is `employees`",
            id="attribute",
        ),
        pytest.param(
            "click", "klick", "unknown event `klick`", "there is `click`", id="event"
        ),
        pytest.param(
            "depth",
            "depths",
            "unknown key `depths`",
            "there is `depth`",
            id="fact of event",
        ),
        pytest.param(
            "budget: true",
            "budget: yes",
            "`budget` is yes or no, and `yes` is not",
            "write `true` or `false`",
            id="kind",
        ),
        pytest.param(
            "created: 2027-03-01T09:00:00Z",
            "created: 2027-03-01T09:00:00",
            "`2027-03-01T09:00:00` does not say its offset from UTC",
            OFFSET,
            id="offset",
        ),
        pytest.param(
            "10:30:00+01:00",
            "09:30:00+01:00",
            "this is before the lead was created",
            "",
            id="before creation",
        ),
        pytest.param(
            "event: click, depth: 2",
            "event: decided",
            "`decided` says `upheld`",
            "",
            id="what an event must say",
        ),
        pytest.param(
            "event: click, depth: 2",
            "event: returned, outcome: unreach",
            "unknown outcome `unreach`",
            "there is `unreached`",
            id="outcome",
        ),
        pytest.param(
            "created:",
            "made:",
            "unknown key `made`",
            "known here: `created`, `history`, `lead`",
            id="key",
        ),
    ],
)
def test_a_problem_is_told_with_its_cure(
    old: str, new: str, message: str, cure: str
) -> None:
    """The message says the fact, the help the cure."""
    assert old in SOUND

    assert (message, cure) in problems(SOUND.replace(old, new))


def test_the_schema_describes_every_field() -> None:
    """The public schema takes the record, and every property has a description."""
    from jsonschema import Draft202012Validator

    from sla_compiler.document.from_source import read
    from sla_compiler.document.tree import plain

    schema = json.loads(resource("schemas", "lead.schema.json").read_text("utf-8"))
    document, _ = read(SOUND.encode(), "lead.yaml")
    assert document is not None

    assert [] == list(Draft202012Validator(schema).iter_errors(plain(document.root)))
    assert [] == list(undescribed(schema, ""))


def undescribed(schema: object, at: str) -> list[str]:
    """Return the properties of a schema that nobody described."""
    if not isinstance(schema, dict):
        return []
    found = [at] if at and not schema.get("description") else []
    for name, each in schema.get("properties", {}).items():
        found += undescribed(each, f"{at}.{name}")
    for key in ("items", "additionalProperties"):
        found += undescribed(schema.get(key), f"{at}.{key}")
    return found
