"""The canonical form: its schema, its page, and digests that others can recompute."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from jsonschema import Draft202012Validator

from sla_compiler.agreement import Agreement
from sla_compiler.canonical import canonical, canonical_bytes, digest, from_agreement
from sla_compiler.compilation import compile_bytes
from sla_compiler.model.text import Text
from sla_compiler.schema import files

ROOT = Path(__file__).parents[1]
COMPLETE = ROOT / "samples" / "complete" / "complete.sla.yaml"
WHOLE = ROOT / "tests" / "data" / "whole.sla.yaml"
SPECS = sorted(
    path
    for folder in ("samples", "tests/data", "tests/policies")
    for path in (ROOT / folder).rglob("*.sla.yaml")
)
SCHEMA = files.bundle("agreement")
VALIDATOR = Draft202012Validator(SCHEMA)
by_spec = pytest.mark.parametrize(
    "spec", SPECS, ids=lambda path: f"{path.parent.name}-{path.stem}"
)


@cache
def agreement(spec: Path) -> Agreement:
    """Return what a spec means."""
    found = compile_bytes(spec.read_bytes(), spec.name).agreement
    assert found is not None
    return found


@cache
def form(spec: Path) -> dict[str, Any]:
    """Return the canonical form of a spec."""
    return dict(canonical(agreement(spec)))


def every(schema: files.Schema) -> Iterator[files.Schema]:
    """Yield a schema, and every schema inside it."""
    yield schema
    for inside in files.below(schema):
        yield from every(inside)


def things(kind: Any = Agreement) -> set[type]:
    """Return the classes of which an agreement is made, but for values in words."""
    found: set[type] = set()
    stack = [kind]
    while stack:
        here = stack.pop()
        stack += get_args(here)
        if not isinstance(here, type) or not is_dataclass(here) or here in found:
            continue
        if here is not Text and not hasattr(here, "plain"):
            found.add(here)
            stack += [hint for name, hint in written(here)]
    return found


def written(kind: type) -> list[tuple[str, Any]]:
    """Return the fields of a class that stand in the terms, with their annotations."""
    apart = {"id", "texts"} if kind is Agreement else set()
    apart |= {"id"} if from_agreement._is_keyed(kind) else set()
    plan = from_agreement._plan(kind)
    return [(name.rstrip("_"), hint) for name, hint in plan if name not in apart]


def told() -> dict[frozenset[str], files.Schema]:
    """Return the things of the schema by the names of what they hold."""
    return {
        frozenset(each["properties"]) - {"is"}: each["properties"]
        for each in every(SCHEMA["properties"]["terms"] | {"$defs": SCHEMA["$defs"]})
        if "properties" in each
    }


@by_spec
def test_every_agreement_has_the_form(spec: Path) -> None:
    """What is compiled is what the schema describes, and nothing beside it."""
    wrong = [(e.json_path, e.message) for e in VALIDATOR.iter_errors(form(spec))]

    assert [] == wrong


def test_the_schema_is_closed() -> None:
    """Each thing has all its keys and no other; each map says what it holds."""
    loose = [
        each
        for each in every(SCHEMA)
        if each.get("type") == "object"
        and (
            sorted(each.get("required", ())) != sorted(each["properties"])
            or each["additionalProperties"] is not False
            if "properties" in each
            else not each.get("additionalProperties")
        )
    ]

    assert [] == loose


def test_everything_is_described() -> None:
    """Each property and each definition says what it is."""
    silent = [
        name
        for each in every(SCHEMA)
        for key in ("properties", "$defs")
        for name, inside in each.get(key, {}).items()
        if not inside.get("description")
    ]

    assert [] == silent


def test_the_schema_has_every_field() -> None:
    """No field of the agreement is missing in its schema, and none was taken out."""
    fields = {frozenset(dict(written(kind))) for kind in things()}

    assert fields == set(told())


def test_the_schema_has_every_word() -> None:
    """Where a value is one of few words, the schema names the same words."""
    known = told()
    wrong = [
        (kind, name)
        for kind in things()
        for name, hint in written(kind)
        for each in (hint, *get_args(hint))
        if get_origin(each) is Literal
        and set(get_args(each))
        != few_words(known[frozenset(dict(written(kind)))][name]) - {None}
    ]

    assert [] == wrong


def few_words(schema: files.Schema) -> set[str]:
    """Return the words of a place, or of a list in it."""
    return {*schema.get("items", schema).get("enum", ())}


def test_samples_show_every_choice() -> None:
    """Each form that a condition, clock or formula can take stands in some sample."""
    shown = {word for spec in SPECS for word in forms(form(spec)["terms"])}
    named = {
        each["properties"]["is"]["const"]
        for each in SCHEMA["$defs"].values()
        if "is" in each.get("properties", {})
    }

    assert named == shown


def forms(value: Any) -> Iterator[str]:
    """Yield the name under every `is`."""
    if isinstance(value, dict):
        if isinstance(value.get("is"), str):
            yield value["is"]
        for each in value.values():
            yield from forms(each)
    elif isinstance(value, list):
        for each in value:
            yield from forms(each)


@pytest.mark.parametrize(
    ("route", "value"),
    [
        (("surprise",), 1),
        (("terms", "surprise"), 1),
        (("terms", "duties", "handoff.acceptance:accept", "surprise"), 1),
        (("terms", "duties", "handoff.acceptance:forget"), {}),
        (("terms", "duties", "handoff.acceptance:accept", "share"), 0.95),
        (("terms", "duties", "handoff.acceptance:accept", "share"), "95"),
        (("terms", "duties", "handoff.acceptance:accept", "clock", "is"), "soon"),
        (("terms", "mql", "is"), "maybe"),
        (("terms", "goals", "revenue", "months", "2027-01-01"), "1/15 "),
        (("terms", "term", "effective"), "1 January 2027"),
        (("terms", "calendars", "office", "hours"), [[]]),
        (("form",), 2),
    ],
)
def test_what_has_not_the_form_is_refused(
    route: tuple[str, ...], value: object
) -> None:
    """A key nobody knows, a float, or a text of another shape is no agreement."""
    changed = json.loads(json.dumps(form(WHOLE)))
    inside = changed
    for step in route[:-1]:
        inside = inside[step]
    inside[route[-1]] = value

    assert not VALIDATOR.is_valid(changed)


def test_others_can_compute_the_digests(tmp_path: Path) -> None:
    """The program on the page finds both digests in what `sla build` writes."""
    page = (ROOT / "docs" / "agreement.md").read_text("utf-8")
    (program,) = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    (tmp_path / f"{agreement(COMPLETE).id}.agreement.json").write_bytes(
        canonical_bytes(agreement(COMPLETE))
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    expected = digest(agreement(COMPLETE))

    assert [expected.terms, expected.agreement] == done.stdout.split()
    imported = re.findall(r"^(?:import|from) (\w+)", program, re.MULTILINE)
    assert ["hashlib", "json", "pathlib", "rfc8785"] == imported


def test_the_page_tells_every_register() -> None:
    """Each part of the terms has its line, in the order of the form."""
    page = (ROOT / "docs" / "agreement.md").read_text("utf-8")
    _, _, section = page.partition("## The registers\n")
    rows = re.findall(r"^\| (`.*?`) \|", section.partition("\n## ")[0], re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row)]

    assert list(SCHEMA["properties"]["terms"]["properties"]) == named
