"""Lines in the making: text in roles, and one line of source fitted to the terminal."""

from dataclasses import dataclass, field
from itertools import accumulate, groupby

from sla_compiler.frozen import frozen
from sla_compiler.reporters._columns import cells, width

Piece = tuple[str, str]
"""A role and a text; the stylesheet knows the roles, the layout knows nothing else."""

Line = tuple[Piece, ...]

CUT = "..."
_BEFORE = 20


@dataclass(slots=True)
class Canvas:
    """One line on which texts are set at columns; later ones cover earlier ones."""

    _set: dict[int, Piece] = field(default_factory=dict)

    def write(self, column: int, role: str, text: str) -> None:
        """Set characters of one column each."""
        self._set.update((column + at, (role, each)) for at, each in enumerate(text))

    def close(self, column: int, role: str, text: str) -> None:
        """Set the last text of the line, of any width."""
        if text:
            self._set[column] = (role, text)

    def pieces(self) -> Line:
        """Return the line, neighbours of one role in one piece."""
        column, line = 0, list[Piece]()
        for start, (role, text) in sorted(self._set.items()):
            if start > column:
                line.append(("", " " * (start - column)))
            line.append((role, text))
            column = start + width(text)
        grouped = groupby(line, key=lambda piece: piece[0])
        return tuple((role, "".join(t for _, t in run)) for role, run in grouped)


@frozen(kw_only=False)
class Row:
    """A line of source as it is shown: its text, and the column of each character."""

    text: str
    columns: tuple[int, ...]

    def column(self, at: int) -> int:
        """Return the column of a character; the last one for the line's end itself."""
        return self.columns[min(at, len(self.columns) - 1)]


def fitted(line: str, runs: list[tuple[int, int]], room: int) -> Row:
    """Return a line in at most `room` columns, cut so that the runs can be seen."""
    shown = cells(line)
    edges = (0, *accumulate(wide for _, wide in shown))
    first, last = _window(edges, runs, room)
    left, right = CUT if first else "", CUT if last < len(shown) else ""
    text = "".join(character for character, _ in shown[first:last])
    low, high = edges[first], edges[last]
    columns = (len(left) + min(max(edge, low), high) - low for edge in edges)
    return Row(f"{left}{text}{right}", tuple(columns))


def _window(
    edges: tuple[int, ...], runs: list[tuple[int, int]], room: int
) -> tuple[int, int]:
    """Return which characters to show: from the first of the two up to the second."""
    size = len(edges) - 1
    if edges[-1] <= room:
        return 0, size
    start = min((start for start, _ in runs), default=0)
    end = max((end for _, end in runs), default=0)
    first = 0
    if edges[min(end, size)] > room - len(CUT):
        wanted = edges[min(start, size)] - _BEFORE
        first = next(at for at, edge in enumerate(edges) if edge >= wanted)
    limit = edges[first] + room - 2 * len(CUT)
    last = next((at for at, e in enumerate(edges) if e > limit), size + 1) - 1
    return first, max(last, first)
