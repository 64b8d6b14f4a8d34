"""For programs: one object, as described by `schemas/diagnostics.schema.json`."""

import json
from collections.abc import Iterable, Iterator

from sla_compiler.diagnostic import At, Diagnostic, Place, Severity
from sla_compiler.reporters import Report, Style

VERSION = 1


def report(reports: Iterable[Report], *, style: Style) -> Iterator[str]:
    """Yield the lines of one object that holds every finding of every file."""
    del style
    told = {"version": VERSION, "files": [_file(each) for each in reports]}
    # ASCII but for the delete character, which a terminal would obey.
    text = json.dumps(told, indent=2).replace("\x7f", "\\u007f")
    yield from text.split("\n")


def _file(report: Report) -> dict[str, object]:
    """Return what was found in one file."""
    return {
        "name": report.name,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
        "diagnostics": [_diagnostic(report, each) for each in report.diagnostics],
    }


def _diagnostic(report: Report, diagnostic: Diagnostic) -> dict[str, object]:
    """Return one finding under its code."""
    code, finding = diagnostic.code, diagnostic.finding
    return {
        "code": code.id,
        "name": code.name,
        "severity": code.severity.value,
        "message": finding.message,
        "label": finding.label,
        "help": finding.help,
        **_place(report, finding.place),
        "related": [
            {"message": each.message, **_place(report, each.place)}
            for each in finding.related
        ],
    }


def _place(report: Report, place: Place) -> dict[str, object]:
    """Return a place twice: as a path into the document, and as characters."""
    path = list(place.route) if isinstance(place, At) else None
    if report.source is None:
        return {"path": path, "span": None}
    span = report.span(place)
    ends = {"start": span.start, "end": span.end}
    return {
        "path": path,
        "span": {name: _position(report, offset) for name, offset in ends.items()},
    }


def _position(report: Report, offset: int) -> dict[str, int]:
    """Return an offset as it is, and as line and column."""
    assert report.source is not None
    at = report.source.position(offset)
    return {"line": at.line, "column": at.column, "offset": offset}
