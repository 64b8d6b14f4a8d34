"""For GitHub Actions: workflow commands that put each finding on its line in review."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from sla_compiler.diagnostic import Diagnostic, Severity
from sla_compiler.reporters import Report, Style
from sla_compiler.reporters._columns import visible

_COMMANDS = MappingProxyType(
    {
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.NOTE: "notice",
    }
)
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({":": "%3A", ",": "%2C"})


def report(reports: Iterable[Report], *, style: Style) -> Iterator[str]:
    """Yield a command for each finding; colour is the forge's affair."""
    del style
    for each in reports:
        for diagnostic in each.diagnostics:
            yield _command(each, diagnostic)


def _command(report: Report, diagnostic: Diagnostic) -> str:
    """Return the command that annotates one finding."""
    code = diagnostic.code
    properties = {
        "file": report.name,
        **_place(report, diagnostic),
        "title": f"{code.id} {code.name}",
    }
    listed = ",".join(f"{key}={_property(text)}" for key, text in properties.items())
    message = "\n".join(_message(report, diagnostic)).translate(_IN_TEXT)
    return f"::{_COMMANDS[code.severity]} {listed}::{message}"


def _place(report: Report, diagnostic: Diagnostic) -> dict[str, str]:
    """Return line and columns; GitHub takes columns only within one line."""
    if report.source is None:
        return {}
    span = report.span(diagnostic.finding.place)
    start, end = map(report.source.position, (span.start, span.end))
    lines = {"line": str(start.line), "endLine": str(end.line)}
    if start.line != end.line:
        return lines
    return lines | {"col": str(start.column), "endColumn": str(end.column)}


def _message(report: Report, diagnostic: Diagnostic) -> Iterator[str]:
    """Yield the message, then the label, the related places and the cure."""
    finding = diagnostic.finding
    yield visible(finding.message)
    if finding.label:
        yield visible(finding.label)
    for related in finding.related:
        line = ""
        if report.source is not None:
            start = report.span(related.place).start
            line = f"line {report.source.position(start).line}: "
        yield f"{line}{visible(related.message)}"
    yield from map(visible, finding.help.splitlines())


def _property(text: str) -> str:
    """Return a text as the value of a command's property."""
    return visible(text).translate(_IN_TEXT).translate(_IN_PROPERTY)
