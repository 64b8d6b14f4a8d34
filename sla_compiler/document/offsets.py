"""Where each character of a quoted, folded or literal text stands in the source."""

import re
from collections.abc import Iterator

from sla_compiler.document.tree import Run

_FOLD = r"(?P<fold>[ \t]*(?:\r?\n[ \t]*)+)"
_PLAIN = re.compile(rf"{_FOLD}|(?P<text>[ \t]+|[^ \t\r\n]+)")
_SINGLE = re.compile(rf"{_FOLD}|(?P<one>'')|(?P<text>[ \t]+|[^' \t\r\n]+)")
_DOUBLE = re.compile(
    rf"(?P<joined>\\\r?\n[ \t]*(?:\r?\n[ \t]*)*)|{_FOLD}"
    r"|(?P<one>\\(?:x..|u.{4}|U.{8}|.))|(?P<text>[ \t]+|[^\\ \t\r\n]+)"
)
_BREAK = re.compile(r"\r?\n")
_LINE = re.compile(r"([^\r\n]*)(\r?\n|\Z)")

Piece = tuple[int, int, int]
"""So many characters of a text, the place of the first, the width of each there."""


def flow(source: str, start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of a plain or quoted scalar that stands at `start` to `end`."""
    mark = source[start]
    pattern = {'"': _DOUBLE, "'": _SINGLE}.get(mark, _PLAIN)
    if pattern is not _PLAIN:
        start, end = start + 1, end - 1
    return _runs(_flow(pattern, source, start, end), start)


def block(source: str, start: int, end: int, text: str) -> tuple[Run, ...]:
    """Return the runs of a literal (`|`) or folded (`>`) text."""
    header = _LINE.match(source, start, end)
    body = header.end() if header else end
    lines = [
        (match.start(), match[1], len(match[2]))
        for match in _LINE.finditer(source, body, end)
        if match[0]
    ]
    indent = _indent(lines, text)
    return _runs(_block(lines, indent, folded=source[start] == ">"), body)


def _runs(pieces: Iterator[Piece], start: int) -> tuple[Run, ...]:
    """Return the pieces as runs, their characters numbered from nought."""
    runs: list[Run] = []
    index = 0
    shift = None
    for count, place, width in pieces:
        # a run goes on while text and source advance together
        if width != 1 or shift != place - index:
            runs.append((index, place, width))
        shift = place - index if width == 1 else None
        index += count
    return tuple(runs) or ((0, start, 1),)


def _flow(
    pattern: re.Pattern[str], source: str, start: int, end: int
) -> Iterator[Piece]:
    for match in pattern.finditer(source, start, end):
        at = match.start()
        match match.lastgroup:
            case "text":
                yield len(match[0]), at, 1
            case "one":
                yield 1, at, len(match[0])
            case "fold":
                yield from _folded(source, at, match.end(), joined=False)
            case _:
                yield from _folded(source, at, match.end(), joined=True)


def _folded(source: str, start: int, end: int, *, joined: bool) -> Iterator[Piece]:
    """Yield the break between lines as a space, or the empty lines as breaks."""
    breaks = [
        (1, match.start(), len(match[0]))
        for match in _BREAK.finditer(source, start, end)
    ]
    yield from breaks[1:] or ([] if joined else breaks)


def _indent(lines: list[tuple[int, str, int]], text: str) -> int:
    """Return how many characters each line is set in, seen from its first word."""
    for _, line, _ in lines:
        if line.strip(" \t"):
            above = text[: len(text) - len(text.lstrip(" \t\n"))]
            return _blanks(line) - _blanks(above[above.rfind("\n") + 1 :])
    return max((len(line) for _, line, _ in lines), default=0)


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))


def _block(
    lines: list[tuple[int, str, int]], indent: int, *, folded: bool
) -> Iterator[Piece]:
    """Yield the lines as YAML joins them: a break between two even lines is a space."""
    first: list[Piece] = []
    later: list[Piece] = []
    even = False
    for place, line, width in lines:
        end = (1, place + len(line), width)
        content = line[indent:]
        if not content:
            later.append(end)
            continue
        blank = content[0] in " \t"
        if not (folded and even and not blank and later):
            yield from first
        yield from later
        yield len(content), place + len(line) - len(content), 1
        first, later, even = [end] if width else [], [], not blank
    yield from first
    yield from later
