"""How the theme says what is wrong at a run of characters of one of its files."""

from collections.abc import Iterable

from sla_compiler.codes import code
from sla_compiler.diagnostic import Diagnostic, Finding, Place
from sla_compiler.document import decoding
from sla_compiler.reporters import Report
from sla_compiler.source import Source, Span


class TemplateFailedError(Exception):
    """A template of a theme could not be set; `report` says where and why."""

    def __init__(self, report: Report) -> None:
        """Keep what is to be told."""
        super().__init__(report)
        self.report = report


def say(
    name: str, place: Place, message: str, label: str = "", cure: str = ""
) -> Diagnostic:
    """Return the finding of the code kept in the file `name`."""
    finding = Finding(place=place, message=message, label=label, help=cure)
    return Diagnostic(code=code(name), finding=finding)


def decoded(data: bytes, shown: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of a file with line feeds at its ends, and why it is none."""
    text = decoding.from_bytes(data, shown).text
    return text.replace("\r\n", "\n"), tuple(decoding.problems(data, text))


def told(shown: str, text: str, diagnostics: Iterable[Diagnostic]) -> Report:
    """Return what was found in a file whose text has no tree."""
    return Report(
        name=shown, source=Source(shown, text), diagnostics=tuple(diagnostics)
    )


def line_span(text: str, number: int, words: str = "") -> Span:
    """Return the characters of a line, counted from 1, or of these words in it."""
    lines = text.split("\n")
    number = min(max(number, 1), len(lines))
    start = sum(len(line) + 1 for line in lines[: number - 1])
    line = lines[number - 1]
    at = line.find(words) if words else -1
    if at >= 0:
        return Span(start + at, start + at + len(words))
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
