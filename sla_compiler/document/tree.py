"""A spec as plain data in which every key and value knows where it came from.

Where it came from belongs to a node: two are equal that say the same in the same place.
What two texts say is compared by `plain`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple, assert_never

from sla_compiler.diagnostic import Place, Route
from sla_compiler.source import Source, Span

Value = str | int | Decimal | bool | None
"""What a scalar means by the YAML 1.2 core schema; with a point it is a Decimal."""


Run = tuple[int, int, int]
"""From this character of a text on: the place in the source, and each one's width."""


class Scalar(NamedTuple):
    """A single value. `text` is what was written, unquoted and unfolded.

    `offsets` says where in the source the characters of `text` stand, run by run, and
    is empty when they simply follow each other from `start`. An escape is a run of its
    own, of one character that is several wide. (A long spec has a hundred thousand: a
    tuple is made in a quarter of a frozen value's time.)
    """

    value: Value
    text: str
    start: int
    end: int
    plain: bool = True
    offsets: tuple[Run, ...] = ()

    @property
    def span(self) -> Span:
        """Return the characters in which it is written."""
        return Span(self.start, self.end)

    def part(self, start: int, end: int) -> Span:
        """Return the span of `text[start:end]` in the source."""
        if not self.offsets:
            return Span(self.start + start, self.start + end)
        first = self._place(start)
        return Span(
            first.start, self._place(end - 1).end if end > start else first.start
        )

    def _place(self, index: int) -> Span:
        """Return the span of one character, an escape in its whole width."""
        run = bisect_right(self.offsets, index, key=_first) - 1
        first, source, width = self.offsets[run]
        at = source + (index - first) * width
        return Span(at, at + width)


def _first(run: Run) -> int:
    return run[0]


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Return the characters in which it is written."""
        return Span(self.start, self.end)


Entry = tuple[Scalar, "Node"]
"""A key and its value."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """A map from texts to nodes, in the order written; no key stands twice."""

    _by_text: dict[str, Entry] = field(compare=False, repr=False)
    start: int
    end: int
    entries: tuple[Entry, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the entries also in a row, as most readers walk them."""
        object.__setattr__(self, "entries", tuple(self._by_text.values()))

    @property
    def span(self) -> Span:
        """Return the characters in which it is written."""
        return Span(self.start, self.end)

    def get(self, key: str) -> "Node | None":
        """Return the value under `key`, if there is one."""
        entry = self._by_text.get(key)
        return None if entry is None else entry[1]

    def key(self, key: str) -> Scalar:
        """Return the key itself, as it stands in the text."""
        return self._by_text[key][0]


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """A spec that could be read: its root is always a map."""

    source: Source
    root: Mapping

    def node(self, route: Route) -> Node | None:
        """Return the node at `route`, or none."""
        node: Node | None = self.root
        for step in route:
            match node:
                case Mapping() if isinstance(step, str):
                    node = node.get(step)
                case Sequence() if isinstance(step, int) and 0 <= step < len(
                    node.items
                ):
                    node = node.items[step]
                case _:
                    return None
        return node

    def span(self, place: Place) -> Span:
        """Return the characters of a place, or of the nearest above if it is gone."""
        if isinstance(place, Span):
            return place
        route = place.route
        while route and self.node(route) is None:
            route = route[:-1]
        if not route or (route != place.route):
            return self._heading(route)
        if place.on == "key":
            return self._heading(route)
        node = self.node(route)
        if place.part and isinstance(node, Scalar) and place.part[1] <= len(node.text):
            return node.part(*place.part)
        assert node is not None
        return node.span

    def _heading(self, route: Route) -> Span:
        """Return the key of a node, or the first key of the document."""
        for end in range(len(route), 0, -1):
            above, step = self.node(route[: end - 1]), route[end - 1]
            if isinstance(above, Mapping) and isinstance(step, str):
                return above.key(step).span
            if isinstance(above, Sequence) and isinstance(step, int):
                return above.items[step].span
        return self.root.entries[0][0].span if self.root.entries else self.root.span


def walk(node: Node, route: Route = ()) -> Iterator[tuple[Route, Node]]:
    """Yield every node below and including `node` with its route, parents first."""
    stack: list[tuple[Route, Node]] = [(route, node)]
    while stack:
        at, here = stack.pop()
        yield at, here
        match here:
            case Mapping():
                stack.extend(((*at, k.text), v) for k, v in reversed(here.entries))
            case Sequence():
                stack.extend(
                    ((*at, i), v) for i, v in reversed(list(enumerate(here.items)))
                )
            case Scalar():
                pass
            case _:
                assert_never(here)


def plain(node: Node) -> object:
    """Return a node as dicts, lists and values, for a reader that needs no places."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
