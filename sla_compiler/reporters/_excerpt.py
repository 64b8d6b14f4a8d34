"""Lines of a spec as they stand, with marks under the characters that matter."""

from collections.abc import Iterator

from sla_compiler.frozen import frozen
from sla_compiler.reporters._canvas import CUT, Canvas, Line, Piece, Row, fitted
from sla_compiler.reporters._marks import Mark, shown
from sla_compiler.source import Source


@frozen(kw_only=False)
class Underline:
    """A mark as it stands under a row: its first column, and the one after its last."""

    start: int
    end: int
    mark: Mark


@frozen(kw_only=False)
class Excerpt:
    """One frame: its marks, the width of line numbers, and the room for text."""

    source: Source
    marks: tuple[Mark, ...]
    gutter: int
    room: int

    @property
    def bracket(self) -> Mark | None:
        """Return the mark that runs over several lines; there is one at most."""
        return next((m for m in self.marks if m.start.line < m.end.line), None)

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the frame, each under its number, with their marks."""
        before = None
        for number in shown(self.marks):
            if before is not None and number > before + 1:
                yield self._skip(number)
            before = number
            runs = [m.run for m in self._flat(number)] + self._ends(number)
            text = self.source.line(number)
            row = fitted(text, runs, self.room - 2 * bool(self.bracket))
            yield self._text(number, row)
            for line in notes([_under(row, mark) for mark in self._flat(number)]):
                yield self._row("", self._side(number), *line)
            yield from self._turn(number, row)

    def bar(self) -> Line:
        """Return a line of the frame with nothing on it."""
        return (("frame", f"{'':{self.gutter}} |"),)

    def _flat(self, number: int) -> list[Mark]:
        """Return the marks that start and end in a line."""
        return [m for m in self.marks if m.start.line == m.end.line == number]

    def _ends(self, number: int) -> list[tuple[int, int]]:
        """Return the characters of a line at which the bracket turns."""
        mark, runs = self.bracket, list[tuple[int, int]]()
        if mark and number == mark.start.line:
            runs.append((mark.start.column - 1, mark.start.column))
        if mark and number == mark.end.line:
            runs.append((mark.end.column - 2, mark.end.column - 1))
        return runs

    def _text(self, number: int, row: Row) -> Line:
        """Return a line of the spec under its number."""
        mark, side = self.bracket, self._side(number, opened=False)
        if mark and number == mark.start.line and self._opens(mark):
            side = ((mark.role, "/"), ("", " "))
        return self._row(str(number), side, ("", row.text))

    def _row(self, number: str, side: Line, *text: Piece) -> Line:
        """Return a line of the frame, without blanks at its end."""
        body = [*side, *text]
        while body and not body[-1][1].strip():
            body.pop()
        space = " " if body else ""
        edge = ("frame", f"{number:{self.gutter}} |{space}")
        if body:
            body[-1] = (body[-1][0], body[-1][1].rstrip())
        return (edge, *body)

    def _skip(self, number: int) -> Line:
        """Return the line that stands for those left out before a line."""
        mark = self.bracket
        if mark and mark.start.line < number <= mark.end.line:
            return (("frame", f"{CUT:{self.gutter + 3}}"), (mark.role, "|"))
        return (("frame", CUT),)

    def _opens(self, mark: Mark) -> bool:
        """Whether nothing stands before a mark on its first line."""
        line = self.source.line(mark.start.line)
        return not line[: mark.start.column - 1].strip()

    def _side(self, number: int, *, opened: bool = True) -> Line:
        """Return the bracket's stroke beside a line; `opened` if its first counts."""
        mark = self.bracket
        if mark is None:
            return ()
        first = mark.start.line + (not (opened and self._opens(mark)))
        inside = first <= number <= mark.end.line
        return ((mark.role, "|"), ("", " ")) if inside else (("", "  "),)

    def _turn(self, number: int, row: Row) -> Iterator[Line]:
        """Yield the stroke from the bracket to its first or last character."""
        mark = self.bracket
        if mark and number == mark.start.line and not self._opens(mark):
            stroke = "_" * (row.column(mark.start.column - 1) + 1)
            yield self._row("", (("", " "),), (mark.role, f"{stroke}^"))
        if mark and number == mark.end.line:
            stroke = "_" * (row.column(mark.end.column - 2) + 1)
            yield self._row("", (), (mark.role, f"|{stroke}^ {mark.label}"))


def _under(row: Row, mark: Mark) -> Underline:
    """Return where a mark stands under a row; what has no width is given one column."""
    start, end = map(row.column, mark.run)
    return Underline(start, max(end, start + 1), mark)


def notes(unders: list[Underline]) -> Iterator[Line]:
    """Yield the underlines of one row and their labels, those to the left hanging."""
    if not unders:
        return
    canvas = Canvas()
    # The wide ones first, so that a narrow one within a wide one is seen.
    for under in sorted(unders, key=lambda u: (u.start - u.end, u.mark.main)):
        sign = "^" if under.mark.main else "-"
        canvas.write(under.start, under.mark.role, sign * (under.end - under.start))
    hanging = sorted(
        (u for u in unders if u.mark.label), key=lambda u: (-u.start, not u.mark.main)
    )
    if hanging and _alone(hanging[0], unders):
        beside = hanging.pop(0)
        canvas.close(beside.end + 1, beside.mark.role, beside.mark.label)
    yield canvas.pieces()
    if hanging:
        yield _threads(hanging).pieces()
    for at, under in enumerate(hanging):
        canvas = _threads([u for u in hanging[at + 1 :] if u.start < under.start])
        canvas.close(under.start, under.mark.role, under.mark.label)
        yield canvas.pieces()


def _alone(last: Underline, unders: list[Underline]) -> bool:
    """Whether a label beside an underline could belong to no other."""
    before = (u.end for u in unders if u.start < last.start)
    ends = (u.end for u in unders)
    return max(before, default=0) <= last.start and max(ends) == last.end


def _threads(hanging: list[Underline]) -> Canvas:
    """Return a line with a thread at each label that is still to come."""
    canvas = Canvas()
    for under in hanging:
        canvas.write(under.start, under.mark.role, "|")
    return canvas
