"""The schema files: whole, self-contained, and told the same by lean and by library."""

import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings, strategies as st
from jsonschema import Draft202012Validator

from sla_compiler.cli import sla
from sla_compiler.diagnostic import Route
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Document, plain, walk
from sla_compiler.schema import files
from sla_compiler.schema.kinds import kinds
from sla_compiler.schema.leaves import (
    UnclassedLeafError,
    class_of,
    class_of_keys,
    leaves,
)
from sla_compiler.schema.linked import child, facing, linked, schema_at
from sla_compiler.schema.phrases import PHRASES
from sla_compiler.schema.quick import (
    KEYWORDS,
    UnknownKeywordError,
    holds,
    questions,
)
from sla_compiler.schema.unmet import NAMES, unmet, validator

CLASSES = {"structure", "terms", "wording", "editorial"}
WHOLE = Path(__file__).parent / "data" / "whole.sla.yaml"
SIGNS = {"properties": "", "additionalProperties": "*", "items": "#"}


def whole() -> Document:
    """Return a spec that uses every construct."""
    document, _ = read(WHOLE.read_bytes(), WHOLE.name)
    assert document is not None
    return document


def fields() -> Iterator[tuple[str, files.Schema]]:
    """Yield every field of the language once, under one of its paths."""
    seen: set[int] = set()
    stack = [("spec", linked())]
    while stack:
        path, schema = stack.pop()
        if id(schema) not in seen:
            seen.add(id(schema))
            yield path, schema
            named = schema.get("properties", {}).items()
            stack += [(f"{path}.{name}", inside) for name, inside in named]
            for key in ("items", "additionalProperties", "propertyNames"):
                if isinstance(schema.get(key), dict):
                    stack.append((f"{path}.{key}", schema[key]))


def references(schema: files.Schema) -> Iterator[str]:
    """Yield every `$ref` in a schema."""
    if "$ref" in schema:
        yield schema["$ref"]
    for inside in files.below(schema):
        yield from references(inside)


def within(schema: files.Schema) -> Iterator[files.Schema]:
    """Yield a schema, and every schema inside it."""
    yield schema
    for inside in files.below(schema):
        yield from within(inside)


@pytest.mark.parametrize("name", ["sla", "lead"])
def test_what_is_printed_suits_editors(name: str) -> None:
    """It stands alone; nothing an editor would misread is beside a reference."""
    printed = json.loads(files.printed(name))
    every = list(within(printed))
    beside = {"title", "description", "markdownDescription", "examples"}

    Draft202012Validator.check_schema(printed)
    labels = {each["$ref"].removeprefix("#/$defs/") for each in every if "$ref" in each}

    assert labels == set(printed.get("$defs", ()))
    assert set() == {k for each in every if "$ref" in each for k in each} - beside - {
        "$ref"
    }
    assert [] == [
        example
        for each in every
        for example in each.get("examples", ())
        if isinstance(example, dict)
    ]


def test_what_is_printed_keeps_every_class() -> None:
    """An extension that is left out beside a reference is that of what it refers to."""
    bundle = files.bundle()
    kept = json.loads(files.printed())["$defs"]
    lost = [
        (label, key)
        for each in within(bundle)
        if (label := each.get("$ref", "").removeprefix("#/$defs/")) in kept
        for key, value in each.items()
        if key.startswith("x-") and bundle["$defs"][label].get(key) != value
    ]

    assert [] == lost


@pytest.mark.parametrize("name", files.names())
def test_a_bundle_stands_alone(name: str) -> None:
    """It is a sound schema, and all that it refers to is under its own `$defs`."""
    bundle = files.bundle(name)

    Draft202012Validator.check_schema(bundle)
    labels = {ref.removeprefix("#/$defs/") for ref in references(bundle)}

    assert labels == set(bundle.get("$defs", ()))


def test_the_command_prints_the_bundle() -> None:
    """`sla schema` is the schema of a spec; a name asks for another, or fails."""
    run = CliRunner().invoke

    assert run(sla, ["schema"]).output == files.printed("sla")
    assert run(sla, ["schema", "--list"]).output.split() == list(files.names())
    assert run(sla, ["schema", "slaa"]).exit_code == 2


def test_every_field_says_what_it_is() -> None:
    """Each has a title and a description, and each but the whole an example."""
    silent = [
        (path, key)
        for path, schema in fields()
        for key in ("title", "description", "examples")
        if not schema.get(key) and (path, key) != ("spec", "examples")
    ]

    assert silent == []


def test_every_example_is_valid() -> None:
    """What the schema shows as an example, it accepts in that place."""
    wrong = [
        (path, example)
        for path, schema in fields()
        for example in schema.get("examples", ())
        if not holds(json.loads(json.dumps(example), parse_float=Decimal), schema)
    ]

    assert wrong == []


def test_a_choice_differs_by_kind() -> None:
    """No place takes the same kind of value in two ways, and none takes nothing."""
    for path, schema in fields():
        named = kinds(schema)

        assert len(named) == len(set(named)) > 0, path
        assert not {"integer", "number"} <= set(named), path


def test_every_keyword_has_a_phrase() -> None:
    """What can be violated can be said; two keywords only lead further inside."""
    assert set(KEYWORDS) == set(PHRASES) | {"properties", "items"}


def test_a_keyword_without_a_phrase_is_refused() -> None:
    """A schema cannot ask what nobody could be told."""
    with pytest.raises(UnknownKeywordError, match="anyOf"):
        questions({"type": "string", "anyOf": []}, {})


def test_every_leaf_has_a_class() -> None:
    """Each place where a value stands says what a change of it is."""
    found = list(leaves())

    assert {leaf.x_class for leaf in found} == CLASSES
    assert len({leaf.path for leaf in found}) == len(found)


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("handoff", "acceptance", "within"), "terms"),
        (("about", "title"), "wording"),
        (("about", "title", "en"), "wording"),
        (("about", "until"), "structure"),
        (("about", "references", "mine", "url"), "editorial"),
        (("goals", "revenue", "initiatives", "sales", 0), "wording"),
        (("qualification", "mql", "any", 0, "all", 1, "fit"), "terms"),
        (("handoff", "shares"), "terms"),
    ],
)
def test_the_innermost_class_wins(route: Route, expected: str) -> None:
    """A field's own class beats that of what it stands in."""
    assert class_of(route) == expected


def test_a_class_is_asked_of_places_only() -> None:
    """What is no place of the language has no class."""
    with pytest.raises(UnclassedLeafError):
        class_of(("handoff", "nonsense"))


def test_the_days_of_holidays_are_terms() -> None:
    """Most keys are names; these are values, and a change of one is one of terms."""
    assert class_of_keys(("calendars", "office", "holidays")) == "terms"
    assert class_of_keys(("calendars",)) is None


def test_leaves_and_routes_agree() -> None:
    """A leaf's class is that of every route of its pattern."""
    for leaf in leaves():
        steps = ((0 if step == "#" else step) for step in leaf.path)

        assert class_of(tuple(steps)) == leaf.x_class


def test_facing_keeps_step_with_the_schema() -> None:
    """Each node comes after the one it stands in, with the schema of its place."""
    met = list(facing(whole().root))
    routes = [route for route, _, _ in met]

    assert routes == [route for route, _ in walk(whole().root)]
    assert all(schema is schema_at(route) for route, _, schema in met)
    assert all(len(b) <= len(a) + 1 for a, b in pairwise(routes))


def test_what_recurs_contains_itself() -> None:
    """A condition inside a condition inside a condition is the same schema."""
    condition = schema_at(("qualification", "mql", "not"))
    assert condition is not None

    assert child(condition, "not") is condition


PUBLIC = validator(files.bundle())
"""The files as they lie in the folder, which point to each other."""
EDITORS = validator(json.loads(files.printed()))
"""What is printed says all in other ways, and must accept the same."""

values = st.one_of(
    st.sampled_from(["", "4 hrs", "2 days", "to_be_agreed", "yes", "Not An Id", "en"]),
    st.sampled_from([None, True, False, -1, 0, 7, Decimal("0.5"), Decimal(100)]),
    st.sampled_from(
        [[], {}, ["email"], [1, "a"], {"any": []}, {"Bad Key": 1}, {"x": {}}]
    ),
)


@settings(deadline=None)  # the library takes a while, and longer on a busy machine
@given(st.data())
def test_quick_questions_are_those_of_the_library(data: st.DataObject) -> None:
    """Whatever is put in the place of whatever, both find the same in one place."""
    document = whole()
    routes = [route for route, _ in walk(document.root) if route]
    route = data.draw(st.sampled_from(routes))
    spec: Any = plain(document.root)
    inside = spec
    for step in route[:-1]:
        inside = inside[step]
    match data.draw(st.sampled_from(["replace", "delete", "add"])):
        case "replace":
            inside[route[-1]] = data.draw(values)
        case "delete":
            del inside[route[-1]]
        case _ if isinstance(inside, dict):
            inside["within"] = data.draw(values)
        case _:
            inside.append(data.draw(values))

    assert holds(spec) == PUBLIC.is_valid(spec) == EDITORS.is_valid(spec)
    assert {tuple(each.absolute_path) for each in PUBLIC.iter_errors(spec)} == {
        each.route[: len(each.route) - (each.keyword == NAMES)] for each in unmet(spec)
    }
