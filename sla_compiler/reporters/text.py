"""For people: each finding beside the lines it speaks of, and a sentence at the end."""

from collections.abc import Iterable, Iterator

from sla_compiler.diagnostic import Diagnostic, Severity
from sla_compiler.reporters import Report, Style
from sla_compiler.reporters._canvas import Line
from sla_compiler.reporters._columns import visible
from sla_compiler.reporters._excerpt import Excerpt
from sla_compiler.reporters._marks import frames, shown


def report(reports: Iterable[Report], *, style: Style) -> Iterator[str]:
    """Yield every finding with its lines, then what there is in each file."""
    sums = []
    for each in reports:
        sums.append(summary(each))
        for diagnostic in each.diagnostics:
            for line in _finding(each, diagnostic, style.width):
                yield "".join(style.paint(role, text) for role, text in line)
            yield ""
    yield from sums


def summary(report: Report) -> str:
    """Return a sentence on how a file fares."""
    name = visible(report.name)
    counts = ", ".join(
        f"{count} {severity}{'s' * (count > 1)}"
        for severity in Severity
        if (count := report.count(severity))
    )
    return f"{counts} in {name}" if counts else f"{name} is sound"


def _finding(report: Report, diagnostic: Diagnostic, width: int) -> Iterator[Line]:
    """Yield the lines of one finding."""
    code, finding = diagnostic.code, diagnostic.finding
    message = visible(finding.message)
    yield (
        (code.severity.value, f"{code.severity}[{code.id}]"),
        ("strong", f": {message}"),
    )
    source, gutter = report.source, 1
    if source is None:
        yield _place("-->", gutter, report.name)
    else:
        marks = frames(report, source, diagnostic)
        gutter = len(str(max(n for frame in marks for n in shown(frame))))
        room = width - gutter - len(" | ")
        excerpts = [Excerpt(source, frame, gutter, room) for frame in marks]
        yield from _frames(report.name, excerpts)
        if finding.help:
            yield excerpts[-1].bar()
    yield from _help(finding.help, gutter)


def _frames(name: str, excerpts: list[Excerpt]) -> Iterator[Line]:
    """Yield the frames of a finding, each under the place it starts at."""
    for at, excerpt in enumerate(excerpts):
        if at:
            yield excerpt.bar()
        start = excerpt.marks[0].start
        place = f"{name}:{start.line}:{start.column}"
        yield _place(":::" if at else "-->", excerpt.gutter, place)
        yield excerpt.bar()
        yield from excerpt.lines()


def _place(arrow: str, gutter: int, place: str) -> Line:
    """Return the line that says where the next lines stand."""
    return (("frame", f"{'':{gutter}}{arrow} "), ("", visible(place)))


def _help(text: str, gutter: int) -> Iterator[Line]:
    """Yield the cure, further lines of it below the first."""
    for at, line in enumerate(text.splitlines()):
        lead = (("", " " * 8),) if at else (("frame", "= "), ("strong", "help: "))
        yield ("", " " * (gutter + 1)), *lead, ("", visible(line))
