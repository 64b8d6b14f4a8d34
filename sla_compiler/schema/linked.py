"""The schema of a spec with its references followed, to be walked beside a document."""

import json
from collections.abc import Callable, Container, Iterator
from functools import cache
from typing import Any

from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Mapping, Node, Sequence
from sla_compiler.schema.files import Schema, below, bundle, remade

ORIGIN = "$origin"
"""The key under which a linked schema keeps the name of the definition it came from."""

_ANNOTATIONS = {"title", "description", "examples", ORIGIN}


class ContradictingSchemaError(TypeError):
    """A schema says again what the definition it refers to has said."""


@cache
def linked(name: str = "sla") -> Schema:
    """Return a bundled schema without `$ref`; where it recurs, it contains itself.

    What stands beside a `$ref` wins over the definition; it may only be annotations.
    """
    whole = bundle(name)
    return _linked(whole, whole.get("$defs", {}), {})


def _linked(schema: Schema, defs: Schema, known: dict[str, Schema]) -> Schema:
    if "$ref" not in schema:
        return remade(
            {key: value for key, value in schema.items() if key != "$defs"},
            lambda inside: _linked(inside, defs, known),
        )
    token = json.dumps(schema, sort_keys=True)
    if token not in known:
        known[token] = {}
        merged = _merged(schema, defs)
        whole = remade(merged, lambda inside: _linked(inside, defs, known))
        # A nested reference has been handed this very dict, empty as it was.
        known[token].update(whole)
    return known[token]


def _merged(schema: Schema, defs: Schema) -> Schema:
    label = schema["$ref"].removeprefix("#/$defs/")
    twice = {key for key in schema if key in defs[label] and not _is_annotation(key)}
    if twice:
        raise ContradictingSchemaError(
            f"{sorted(twice)} beside a reference to `{label}`"
        )
    merged = {**defs[label], **schema, ORIGIN: label}
    del merged["$ref"]
    return merged


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def child(schema: Schema, step: str | int) -> Schema | None:
    """Return the schema of what stands under a key or at an index, if it is known."""
    inside: Any = (
        schema.get("items")
        if isinstance(step, int)
        else schema.get("properties", {}).get(step)
        or schema.get("additionalProperties")
    )
    return inside if isinstance(inside, dict) else None


def schema_at(route: Route, within: Schema | None = None) -> Schema | None:
    """Return the schema of the place a route leads to, if there is one."""
    here: Schema | None = linked() if within is None else within
    for step in route:
        if here is None:
            return None
        here = child(here, step)
    return here


def facing(
    root: Node, but: Container[int] = ()
) -> Iterator[tuple[Route, Node, Schema]]:
    """Yield every node that the schema knows, with its route and schema, in order.

    Whoever looks for little passes over the schemas in `but`, as `lacking` tells them.
    """
    stack: list[tuple[Route, Node, Schema]] = [((), root, linked())]
    while stack:
        here = stack.pop()
        yield here
        route, node, schema = here
        if isinstance(node, Mapping):
            own, other = (
                schema.get("properties", {}),
                schema.get("additionalProperties"),
            )
            for key, value in reversed(node.entries):
                there = own.get(key.text) or other
                if isinstance(there, dict) and id(there) not in but:
                    stack.append(((*route, key.text), value, there))
        elif isinstance(node, Sequence) and (items := child(schema, 0)) is not None:
            inside = [((*route, at), n, items) for at, n in enumerate(node.items)]
            stack += reversed(inside)


def lacking(sought: Callable[[Schema], bool]) -> frozenset[int]:
    """Return, by identity, the schemas with nothing sought at or below them."""
    inside: dict[int, tuple[Schema, list[int]]] = {}
    stack = [linked()]
    while stack:
        here = stack.pop()
        if id(here) not in inside:
            parts = below(here)
            inside[id(here)] = here, [id(each) for each in parts]
            stack += parts
    leading = {at for at, (here, _) in inside.items() if sought(here)}
    while more := {
        at
        for at, (_, parts) in inside.items()
        if at not in leading and not leading.isdisjoint(parts)
    }:
        leading |= more
    return frozenset(inside.keys() - leading)
