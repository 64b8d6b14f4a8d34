"""What may yet be named, or declared, where a value is still to be agreed."""

from collections.abc import Iterator

from sla_compiler.document.tree import Document, Mapping, Node, Scalar
from sla_compiler.names.vocabulary import COMPOSED, OPEN
from sla_compiler.schema.files import Schema
from sla_compiler.schema.linked import facing

_BELOW = ("additionalProperties", "items")


def is_open(node: Node | None) -> bool:
    """Tell whether the author left this to be agreed."""
    return isinstance(node, Scalar) and node.text == OPEN


def kinds_to_come(document: Document) -> frozenset[str]:
    """Return the kinds of thing that may be named once all that is open is agreed."""
    found: set[str] = set()
    seen: set[int] = set()
    for _, node, schema in facing(document.root):
        if is_open(node):
            found.update(_spoken_of(schema, seen))
    return frozenset(part for kind in found for part in _parts(kind))


def _spoken_of(schema: Schema, seen: set[int]) -> Iterator[str]:
    """Yield the kinds that are named at or below a place of the language."""
    if id(schema) in seen:
        return
    seen.add(id(schema))
    yield from (schema[key] for key in ("x-names", "x-keys") if key in schema)
    inside = [schema[key] for key in _BELOW if isinstance(schema.get(key), dict)]
    for below in (*schema.get("properties", {}).values(), *inside):
        yield from _spoken_of(below, seen)


def _parts(kind: str) -> Iterator[str]:
    yield kind
    for part in COMPOSED.get(kind, ()):
        yield from _parts(part)


def are_settled(document: Document, moments: tuple[str, ...]) -> bool:
    """Tell whether all that events have of their own is agreed, and which events."""
    declared = document.node(("definitions", "events"))
    if OPEN in moments or is_open(declared or document.node(("definitions",))):
        return False
    if not isinstance(declared, Mapping):
        return True
    meant = [declared.get(name) for name in moments]
    own = [node.get("has") if isinstance(node, Mapping) else node for node in meant]
    return not any(map(is_open, own))
