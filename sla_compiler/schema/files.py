"""The public JSON Schemas: as the files they are, and bundled to stand alone."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from sla_compiler.resources import resource

Schema = dict[str, Any]
"""A JSON Schema as it was read; nobody changes one."""

_SUFFIX = ".schema.json"
_ONE = ("additionalProperties", "items", "propertyNames")
_MANY = ("properties", "$defs")
_CHOICE = "oneOf"
_WRITTEN = {"sla", "lead", "theme"}
"""What people write in an editor; all else is for programs."""


class ClashingDefinitionsError(TypeError):
    """Two files define the same name; says which."""


def names() -> tuple[str, ...]:
    """Return the schemas that stand for themselves, as `sla schema` names them."""
    files = resource("schemas").glob("*" + _SUFFIX)
    every = {file.name.removesuffix(_SUFFIX) for file in files}
    parts = {part for name in every for part in _parts(read(name)) if part != name}
    return tuple(sorted(every - parts))


def _parts(schema: Schema) -> Iterator[str]:
    """Yield the name of each file that a schema refers to."""
    file = schema.get("$ref", "").partition("#")[0]
    if file:
        yield file.removesuffix(_SUFFIX)
    for inside in below(schema):
        yield from _parts(inside)


@cache
def read(name: str) -> Schema:
    """Return one schema file as it stands: `sla`, `lead`, `diagnostics`."""
    found: Schema = json.loads(resource("schemas", name + _SUFFIX).read_text("utf-8"))
    return found


@cache
def bundle(name: str = "sla") -> Schema:
    """Return a schema in which everything it refers to is under its own `$defs`."""
    origins: dict[str, tuple[str, str]] = {}
    root = _local(read(name), name, origins)
    definitions: Schema = {}
    while missing := [label for label in origins if label not in definitions]:
        for label in missing:
            file, pointer = origins[label]
            definitions[label] = _local(_at(read(file), pointer), file, origins)
    own = {key: value for key, value in root.items() if key != "$defs"}
    return own | ({"$defs": dict(sorted(definitions.items()))} if definitions else {})


def printed(name: str = "sla") -> str:
    """Return a bundled schema as people, programs and editors read it."""
    from sla_compiler.schema.editing import for_editors

    shown = for_editors(bundle(name)) if name in _WRITTEN else bundle(name)
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def below(schema: Schema) -> list[Schema]:
    """Return the schemas directly inside a schema."""
    inside = [schema[key] for key in _ONE if isinstance(schema.get(key), dict)]
    inside += [each for key in _MANY for each in schema.get(key, {}).values()]
    return [*inside, *schema.get(_CHOICE, ())]


def remade(schema: Schema, make: Callable[[Schema], Schema]) -> Schema:
    """Return a schema with every schema directly inside it made anew."""
    made = dict(schema)
    for key in _ONE:
        if isinstance(schema.get(key), dict):
            made[key] = make(schema[key])
    for key in _MANY:
        if key in schema:
            made[key] = {name: make(each) for name, each in schema[key].items()}
    if _CHOICE in schema:
        made[_CHOICE] = [make(each) for each in schema[_CHOICE]]
    return made


def _local(schema: Schema, file: str, origins: dict[str, tuple[str, str]]) -> Schema:
    """Return a schema whose references are local, noting where each one leads."""
    made = remade(schema, lambda inside: _local(inside, file, origins))
    if "$ref" in schema:
        other, _, pointer = schema["$ref"].partition("#")
        target = (other.removesuffix(_SUFFIX) or file, pointer)
        label = pointer.rpartition("/")[2] or target[0]
        if origins.setdefault(label, target) != target:
            raise ClashingDefinitionsError(f"`{label}`: {origins[label]} and {target}")
        made["$ref"] = f"#/$defs/{label}"
    return made


def _at(schema: Schema, pointer: str) -> Schema:
    """Return the schema at a pointer; a file's own name and id stay behind."""
    here = schema
    for step in pointer.split("/")[1:]:
        here = here[step]
    return {key: value for key, value in here.items() if key not in {"$schema", "$id"}}
