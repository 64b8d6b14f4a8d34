"""The parts of a class of the model: the fields that are read, and their keys."""

import types
from collections.abc import Container, Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from sla_compiler.document.tree import Mapping as Map, Node, Scalar

UNIONS = (Union, types.UnionType)
PLACES = frozenset({"route", "absent", "pending", "ids"})
"""The fields that are no parts: they say where something stands."""


class Part(NamedTuple):
    """A field, the key under which authors write it, and what its annotation says."""

    place: int
    name: str
    key: str
    kind: Any
    required: bool


class Parts(NamedTuple):
    """All parts of a class by key, and the names of those that must be there."""

    by_key: Mapping[str, Part]
    required: frozenset[str]

    def filled(self, node: Map, but: Container[str]) -> list[tuple[Part, Node]]:
        """Return the parts that a map fills, but for some, in the order of the class.

        A class has many parts, and most authors write few of them.
        """
        known = self.by_key
        found = [
            (known[key.text], child)
            for key, child in node.entries
            if key.text in known and key.text not in but and not _is_empty(child)
        ]
        return sorted(found, key=_place)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _place(filled: tuple[Part, Node]) -> int:
    return filled[0].place


@cache
def parts_of(kind: Any) -> Parts:
    """Return the parts of a class."""
    hints = get_type_hints(kind)
    parts = [
        Part(place, f.name, f.name.rstrip("_"), sole(hints[f.name]), _required(f))
        for place, f in enumerate(fields(kind))
        if f.name not in PLACES
    ]
    return Parts(
        by_key={part.key: part for part in parts},
        required=frozenset(part.name for part in parts if part.required),
    )


def sole(kind: Any) -> Any:
    """Return the kind of what may be left out; any other kind as it is."""
    others = [each for each in get_args(kind) if each is not type(None)]
    return others[0] if get_origin(kind) in UNIONS and len(others) == 1 else kind


def _required(of: Field[Any]) -> bool:
    return of.default is MISSING and of.default_factory is MISSING
