"""Which things a document declares at a place, and whether it may have meant more."""

from collections.abc import Iterator

from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Document, Mapping, Node, Scalar, Sequence
from sla_compiler.names.still_open import is_open
from sla_compiler.schema.linked import schema_at

Thing = tuple[str, Route]
"""The id of what is declared, and where it stands."""


def things(document: Document, pattern: tuple[str, ...]) -> Iterator[Thing]:
    """Yield the id and the route of each thing declared at a pattern."""
    for route, node in places(document, pattern):
        name = route[-1]
        if isinstance(name, str):
            yield name, route
        elif isinstance(node, Mapping):
            given = node.get("id")
            if isinstance(given, Scalar) and isinstance(given.value, str):
                yield given.value, route


def is_unsure(document: Document, pattern: tuple[str, ...]) -> bool:
    """Tell whether more may have been meant to be declared at a pattern than is read.

    That is so where a map holds an unknown key instead of the one that leads on, or
    where something else stands instead of a map: nothing is unknown then for certain.
    """
    return any(
        _is_astray(document.node(route), route, step)
        for depth, step in enumerate(pattern)
        for route, _ in places(document, pattern[:depth])
    )


def _is_astray(node: Node | None, route: Route, step: str) -> bool:
    match node:
        case Mapping() if step != "*":
            known = (schema_at(route) or {}).get("properties", {})
            keys = {key.text for key, _ in node.entries}
            return step not in keys and not keys <= set(known)
        case Mapping():
            return False
        case Sequence():
            return step != "#" or not all(_has_id(item) for item in node.items)
        case _:
            return node is not None


def _has_id(node: Node) -> bool:
    given = node.get("id") if isinstance(node, Mapping) else None
    return given is not None and not is_open(given)


def places(
    document: Document, pattern: tuple[str, ...]
) -> Iterator[tuple[Route, Node]]:
    """Yield each place that a pattern leads to; `*` is any key, `#` any index."""
    found: list[tuple[Route, Node]] = [((), document.root)]
    for step in pattern:
        found = [below for route, node in found for below in _below(route, node, step)]
    yield from found


def _below(route: Route, node: Node, step: str) -> Iterator[tuple[Route, Node]]:
    match node:
        case Mapping() if step == "*":
            yield from (((*route, key.text), value) for key, value in node.entries)
        case Mapping() if (value := node.get(step)) is not None:
            yield (*route, step), value
        case Sequence() if step == "#":
            yield from (((*route, at), item) for at, item in enumerate(node.items))
        case _:
            return
