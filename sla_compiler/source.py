"""The text of one spec, and the way from an offset to its line and column."""

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters of a source: offsets, half open, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Position:
    """A place a person can find: line and column, counted from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """A spec as text, under the name by which reports speak of it."""

    name: str
    text: str
    _starts: tuple[int, ...] = field(default=(), compare=False, repr=False)

    def __post_init__(self) -> None:
        """Find where each line starts, once."""
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        object.__setattr__(self, "_starts", tuple(starts))

    @property
    def lines(self) -> int:
        """Return how many lines the text has."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Return the line and column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return the text of line `number`, counted from 1, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < self.lines else len(self.text)
        return self.text[start:end].rstrip("\r\n")
