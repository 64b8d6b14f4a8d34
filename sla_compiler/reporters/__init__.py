"""Ways to tell what was found, one file each: for people, for programs, for a forge.

A reporter is a file with `report(reports, *, style)`, which yields lines. It is given
reports in order and free of repeats. A new file in this folder is a new format.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Protocol

from sla_compiler.diagnostic import Diagnostic, Place, Severity
from sla_compiler.document.tree import Document
from sla_compiler.frozen import frozen
from sla_compiler.source import Source, Span


@frozen
class Report:
    """What was found in one file, with as much of the file as could be read."""

    name: str
    source: Source | None = None
    document: Document | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    def span(self, place: Place) -> Span:
        """Return the characters of a place; the start where the text has no tree."""
        if self.document is not None:
            return self.document.span(place)
        return place if isinstance(place, Span) else Span(0, 0)

    def count(self, severity: Severity) -> int:
        """Return how many findings of this weight there are."""
        return sum(each.code.severity is severity for each in self.diagnostics)


@frozen
class Style:
    """How a report looks on a terminal: a colour for each role of text, and a width."""

    colours: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    width: int = 100

    def paint(self, role: str, text: str) -> str:
        """Return `text` in the colour of its role, or as it is if that has none."""
        colour = self.colours.get(role)
        return f"\x1b[{colour}m{text}\x1b[0m" if colour and text else text


PLAIN = Style()
COLOURED = Style(
    colours=MappingProxyType(
        {
            "error": "1;31",
            "warning": "1;33",
            "note": "1;36",
            "frame": "34",
            "related": "34",
            "strong": "1",
        }
    )
)


class Reporter(Protocol):
    """A format's one function."""

    def __call__(self, reports: Iterable[Report], *, style: Style) -> Iterator[str]:
        """Yield the lines of a report, without their ends."""


def names() -> tuple[str, ...]:
    """Return the name of every format, sorted."""
    files = sorted(module.name for module in iter_modules(__path__))
    return tuple(name for name in files if not name.startswith("_"))


def report(
    form: str, reports: Iterable[Report], *, style: Style = PLAIN
) -> Iterator[str]:
    """Yield the lines that tell of `reports` in a format, without their ends."""
    tell: Reporter = import_module(f"{__name__}.{form}").report
    yield from tell(ordered(reports), style=style)


def ordered(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Return reports by file and their findings by place and code, each once."""
    by_name = sorted(reports, key=lambda each: each.name)
    return tuple(replace(each, diagnostics=_by_place(each)) for each in by_name)


def _by_place(report: Report) -> tuple[Diagnostic, ...]:
    """Return a report's findings in the order of the text, without repeats."""

    def key(diagnostic: Diagnostic) -> tuple[Span, str, str]:
        finding = diagnostic.finding
        return report.span(finding.place), diagnostic.code.id, finding.message

    return tuple(sorted(dict.fromkeys(report.diagnostics), key=key))
