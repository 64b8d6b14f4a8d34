"""The places of one finding as marks on lines, gathered into frames."""

from collections.abc import Iterator

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.frozen import frozen
from sla_compiler.reporters import Report
from sla_compiler.reporters._columns import visible
from sla_compiler.source import Position, Source, Span

_NEAR_LINES = 8
_NEAR_COLUMNS = 60


@frozen
class Mark:
    """A run of characters to underline; both its ends are positions, half open."""

    start: Position
    end: Position
    role: str
    label: str

    @property
    def main(self) -> bool:
        """Whether this is the place of the finding itself."""
        return self.role != "related"

    @property
    def run(self) -> tuple[int, int]:
        """Return the characters of its first line, counted from 0."""
        return self.start.column - 1, self.end.column - 1

    def near(self, other: "Mark") -> bool:
        """Whether both can be seen in one frame."""
        if self.start.line == other.start.line:
            return abs(self.start.column - other.start.column) <= _NEAR_COLUMNS
        lines = range(other.start.line - _NEAR_LINES, other.end.line + _NEAR_LINES + 1)
        return self.start.line in lines


def frames(
    report: Report, source: Source, diagnostic: Diagnostic
) -> list[tuple[Mark, ...]]:
    """Return the marks of a finding by frame, that of the finding's own place first."""
    finding, role = diagnostic.finding, diagnostic.code.severity.value
    main = _mark(source, report.span(finding.place), role, finding.label)
    others = (
        _first_line(source, _mark(source, report.span(r.place), "related", r.message))
        for r in finding.related
    )
    gathered = [[main]]
    for mark in sorted(others, key=lambda m: (m.start.line, m.start.column)):
        near = (frame for frame in gathered if any(mark.near(seen) for seen in frame))
        frame = next(near, None)
        if frame is None:
            gathered.append([mark])
        else:
            frame.append(mark)
    return [tuple(frame) for frame in gathered]


def shown(frame: tuple[Mark, ...]) -> Iterator[int]:
    """Yield the numbers of the lines to show; a line alone between two is shown too."""
    wanted = {line for mark in frame for line in _lines(mark)}
    wanted |= {n + 1 for n in wanted if n + 2 in wanted}
    yield from sorted(wanted)


def _lines(mark: Mark) -> tuple[int, ...]:
    """Return the lines of a mark that are shown: of a long one its ends only."""
    lines = range(mark.start.line, mark.end.line + 1)
    return tuple(lines) if len(lines) <= _NEAR_LINES else (*lines[:3], lines[-1])


def _mark(source: Source, span: Span, role: str, label: str) -> Mark:
    """Return the mark of a span, without the white space it may end in."""
    text = source.text[span.start : span.end].rstrip()
    return Mark(
        start=source.position(span.start),
        end=source.position(span.start + len(text)),
        role=role,
        label=visible(label),
    )


def _first_line(source: Source, mark: Mark) -> Mark:
    """Return a mark that ends with the line it starts in."""
    if mark.start.line == mark.end.line:
        return mark
    line = mark.start.line
    end = Position(line, len(source.line(line).rstrip()) + 1)
    return Mark(start=mark.start, end=end, role=mark.role, label=mark.label)
