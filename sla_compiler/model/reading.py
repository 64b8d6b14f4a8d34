"""From nodes to typed values: what the annotation of a field says, the node becomes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from functools import partial
from typing import Any, Literal, get_args, get_origin

from sla_compiler.diagnostic import Diagnostic, Route
from sla_compiler.document.tree import Mapping as Map, Node, Scalar, Sequence
from sla_compiler.model.parts import UNIONS, parts_of
from sla_compiler.model.text import Text
from sla_compiler.schema.leaves import class_of

TO_BE_AGREED = "to_be_agreed"
BLANK = "…"
"""What stands for a text that must be there and is still to be agreed."""
WORDS = {"wording", "editorial"}
"""Classes of what no rule depends on: while it is open, the rule stands."""


class Absent:
    """Stands for a node that cannot be read, or that is still to be agreed."""


ABSENT = Absent()

Read = Callable[[Node, Route, "Reading"], object]


@dataclass(slots=True)
class Reading:
    """One pass over a document: how to read each type, and what came to light."""

    readers: dict[object, Read]
    broken: frozenset[Route]
    language: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    absent: set[Route] = field(default_factory=set)
    pending: list[Route] = field(default_factory=list)
    ids: list[tuple[Route, str]] = field(default_factory=list)

    def lose(self, route: Route) -> Absent:
        """Note that the node at `route` is not there for the later stages."""
        self.absent.add(route)
        return ABSENT

    def leave_open(self, route: Route) -> Absent:
        """Note that what stands at `route` is still to be agreed."""
        self.pending.append(route)
        return ABSENT

    def name(self, route: Route, node: Node | None) -> None:
        """Note the id of what stands in a list."""
        if isinstance(route[-1], int) and isinstance(node, Scalar):
            self.ids.append((route, node.text))

    def blank(self, route: Route) -> Any:
        """Return what stands for an open text: the rule beside it may not need it."""
        if class_of(route) in WORDS:
            return Text(((self.language, BLANK),), route=route)
        return ABSENT


def read(kind: Any, node: Node, route: Route, reading: Reading) -> Any:
    """Return the node as a value of `kind`, or `ABSENT`."""
    if route in reading.broken:
        return reading.lose(route)
    if is_open(node):
        reading.leave_open(route)
        return reading.blank(route) if kind is Text else ABSENT
    reader = reading.readers.get(kind)
    if reader is None:
        # what an annotation says is made out once, not for each node
        reader = reading.readers[kind] = _reader(kind)
    return reader(node, route, reading)


def is_open(node: Node) -> bool:
    """Tell whether the author left a value to be agreed, in quotes or without."""
    return isinstance(node, Scalar) and node.text == TO_BE_AGREED


def _reader(kind: Any) -> Read:
    """Return how to read what is made of other kinds: a thing, a list, a choice."""
    origin, arguments = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return partial(_thing, kind)
    if origin is tuple:
        return partial(_tuple, arguments[0])
    if origin is Literal:
        return _word
    if origin in UNIONS:
        return partial(_union, arguments)
    raise TypeError(f"no reader for {kind}")


def _word(node: Node, route: Route, reading: Reading) -> object:
    return node.text if isinstance(node, Scalar) else reading.lose(route)


def _union(kinds: tuple[Any, ...], node: Node, route: Route, reading: Reading) -> Any:
    return read(_chosen(kinds, node), node, route, reading)


def _chosen(kinds: tuple[Any, ...], node: Node) -> Any:
    """Return the kind of a union that the node's own kind calls for.

    The schemas let a union's branches differ by YAML kind, so the node decides.
    """
    kinds = tuple(kind for kind in kinds if kind is not type(None))
    if len(kinds) == 1:
        return kinds[0]
    fitting = [kind for kind in kinds if _fits(kind, node)]
    return fitting[0] if fitting else kinds[0]


def _fits(kind: Any, node: Node) -> bool:
    origin = get_origin(kind)
    match node:
        case Map():
            pairs = origin is tuple and get_origin(get_args(kind)[0]) is tuple
            return pairs or is_dataclass(kind)
        case Sequence():
            return origin is tuple and get_origin(get_args(kind)[0]) is not tuple
        case Scalar(value=bool()):
            return kind is bool
        case Scalar(value=int()):
            return kind is int or _is_number(kind)
    return origin is not tuple and kind not in (bool, int) and not _is_number(kind)


def _is_number(kind: Any) -> bool:
    return getattr(kind, "__name__", "") == "Fraction"


def _tuple(kind: Any, node: Node, route: Route, reading: Reading) -> Any:
    """Read a list, or a map of things or pairs; a lone value is a list of one.

    A list with an item missing is gone, unless its items are clauses of their own.
    """
    if isinstance(node, Map):
        return tuple(_entries(kind, node, route, reading))
    if not isinstance(node, Sequence):
        only = read(kind, node, route, reading)
        return only if only is ABSENT else (only,)
    items = [read(kind, n, (*route, i), reading) for i, n in enumerate(node.items)]
    if ABSENT in items and not _stands_alone(kind):
        return ABSENT
    return tuple(item for item in items if item is not ABSENT)


def _stands_alone(kind: Any) -> bool:
    is_named = "id" in getattr(kind, "__dataclass_fields__", ())
    return is_named or getattr(kind, "ALONE", False)


def _entries(kind: Any, node: Map, route: Route, reading: Reading) -> Iterator[Any]:
    kinds = () if is_dataclass(kind) else get_args(kind)
    for key, value in node.entries:
        at = (*route, key.text)
        if kinds:
            entry = _pair(kinds, key, value, at, reading)
        else:
            entry = _named(kind, key, value, at, reading)
        if entry is not ABSENT:
            yield entry


def _pair(
    kinds: tuple[Any, ...], key: Scalar, node: Node, route: Route, reading: Reading
) -> Any:
    """Read an entry of a map whose keys are values."""
    read_key = read(kinds[0], key, route, reading)
    read_value = read(kinds[1], node, route, reading)
    lost = read_key is ABSENT or read_value is ABSENT
    return ABSENT if lost else (read_key, read_value)


def _named(kind: Any, key: Scalar, node: Node, route: Route, reading: Reading) -> Any:
    """Read an entry of a map from ids to things."""
    if route in reading.broken:
        return reading.lose(route)
    if is_open(node):
        return reading.leave_open(route)
    return _thing(kind, node, route, reading, id=key.text)


def _thing(kind: Any, node: Node, route: Route, reading: Reading, **given: str) -> Any:
    """Read a map as a dataclass: a thing with a part missing is gone, a room stays.

    A part that is agreed apart takes with it only what says nothing without it.
    """
    if not isinstance(node, Map):
        return reading.lose(route)
    values: dict[str, object] = dict(given)
    is_whole = True
    apart: Mapping[str, tuple[str, ...]] = getattr(kind, "APART", {})
    left: set[str] = set()
    reading.name(route, node.get("id"))
    parts = parts_of(kind)
    for part, child in parts.filled(node, but=given):
        # All is read, also beside what is lost: whatever else is open is listed too.
        at = (*route, part.key)
        value = read(part.kind, child, at, reading)
        if not part.required and is_open(child) and class_of(at) in WORDS:
            continue
        if value is not ABSENT:
            values[part.name] = value
        elif part.name in apart:
            left.update(apart[part.name])
        elif not getattr(kind, "ROOM", False):
            is_whole = False
    if not (is_whole and parts.required <= values.keys()):
        return reading.lose(route)
    for name in left & values.keys():
        del values[name]
    return kind(**values, route=route)
