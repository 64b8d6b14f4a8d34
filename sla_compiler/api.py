"""The verbs for programs: values in, values out.

Whatever is wrong with a spec or a lead is a `Finding` in what a verb returns, and never
raised. An exception means that the file could not be read, or that the program asked
for something that is not there. Nothing is printed, and no clock is read.
"""

import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sla_compiler.compilation import Compilation, compile_bytes
from sla_compiler.diagnostic import At, Diagnostic, Related, Route
from sla_compiler.document import decoding
from sla_compiler.frozen import frozen
from sla_compiler.funnel.sheet import Sheet
from sla_compiler.publish import publish
from sla_compiler.reading.result import Evaluation
from sla_compiler.reporters import Report, ordered

Given = str | os.PathLike[str] | bytes
"""A file by its path, or what would stand in it."""


@frozen
class Beside:
    """Another place that belongs to a finding, and why; counted as there."""

    line: int
    column: int
    message: str


@frozen
class Finding:
    """What was found at a place of a text.

    `code` is that of `sla explain`, such as `SLA203`, `name` the same in words.
    `severity` is `error`, `warning` or `note`. `line` and `column` are where the place
    starts, `end_line` and `end_column` where it ends, the end itself being outside; all
    count characters, from 1. `path` leads to it by keys and indexes; where the text
    cannot be read, it is empty. `label` stands beside the place, `help` says the cure;
    either may be empty. `related` are other places that belong to it.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    path: Route
    code: str
    name: str
    severity: str
    message: str
    label: str
    help: str
    related: tuple[Beside, ...] = ()


@frozen
class Built:
    """The files of an agreement by name, or what is wrong with its spec.

    `lacking` are the kinds that this machine cannot make; `sla doctor` says why.
    """

    files: Mapping[str, bytes]
    lacking: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def write(self, folder: str | os.PathLike[str]) -> tuple[Path, ...]:
        """Write all files into a folder in one step, and return where they are.

        Raises:
            OSError: the system refused; nothing has changed.

        """
        publish(Path(folder), self.files)
        return tuple(Path(folder, name) for name in self.files)


@frozen
class Evaluated:
    """What an agreement makes of leads, in their order, or what is wrong.

    Findings are about the spec or, where that is sound, about the leads.
    """

    spec: Compilation
    evaluations: tuple[Evaluation, ...] = ()
    findings: tuple[Finding, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return the evaluations as `sla evaluate --format json` prints them.

        `sla schema evaluation` describes it.
        """
        from sla_compiler.reading.report import lines_of
        from sla_compiler.reading.report_json import plain

        line_of = lines_of(self.spec.document) if self.spec.document else None
        return {"evaluations": [plain(each, line_of) for each in self.evaluations]}


@frozen
class Needs:
    """What goals need of every stage, month by month, or what is wrong with the spec.

    `obstacles` says of a goal, by its id, why its needs cannot be worked out. In each
    sheet, `table.row(stage, segment, month)` is one need; all numbers are exact.
    """

    sheets: tuple[Sheet, ...] = ()
    obstacles: Mapping[str, str]
    findings: tuple[Finding, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return the needs as `sla funnel --format json` prints them."""
        import json

        from sla_compiler.funnel.sheet import written

        told: dict[str, Any] = json.loads(written(self.sheets, "json"))
        return told


def load(spec: Given, *, name: str = "", today: date | None = None) -> Compilation:
    """Return a spec as it was understood: `sound`, its `agreement`, what was found.

    Args:
        spec: the path of a file, or the bytes that would stand in it.
        name: how findings speak of it; without one, the path.
        today: the day by which waivers are judged; without it, none has run out.

    Raises:
        OSError: the file cannot be read.

    """
    data, known = _content(spec)
    return compile_bytes(data, name or known, today)


def check(spec: Compilation) -> tuple[Finding, ...]:
    """Return everything that was found in a spec, in the order of its text."""
    return _located(
        Report(
            name=spec.name,
            source=spec.source,
            document=spec.document,
            diagnostics=spec.diagnostics,
        )
    )


def build(
    spec: Compilation,
    *,
    only: Iterable[str] | None = None,
    locale: str | None = None,
    theme: str | os.PathLike[str] | None = None,
) -> Built:
    """Return the files of an agreement; a spec or a theme with errors has none.

    Args:
        spec: a spec that was loaded.
        only: the kinds to make; without it `html`, `json`, `pdf`, and not `cards`.
        locale: the language to write in, or two as in `en,id`; else the binding one.
        theme: the folder of the house style; without it, ours.

    Raises:
        OSError: the theme cannot be read.
        TypesettingError: a page takes more than a page may.
        ValueError: there is no such kind, or no such language.

    """
    from sla_compiler.locale import edition
    from sla_compiler.targets import UnfitError
    from sla_compiler.targets._files import render
    from sla_compiler.theme.finding import TemplateFailedError
    from sla_compiler.theme.from_folder import from_folder

    wanted = _kinds(only)
    if locale is not None:
        edition(locale)
    read = from_folder(None if theme is None else Path(theme))
    found = (*check(spec), *(f for each in read.reports for f in _located(each)))
    if spec.agreement is None or read.theme is None:
        return Built(files={}, findings=found)
    try:
        made = render(spec, wanted, locale, read.theme)
    except (TemplateFailedError, UnfitError) as error:
        return Built(files={}, findings=(*found, *_located(error.report)))
    found = (*found, *(each for told in made.reports for each in _located(told)))
    return Built(files=made.files, lacking=made.missing, findings=found)


def evaluate(
    spec: Compilation, leads: Given | Mapping[str, Any], at: datetime
) -> Evaluated:
    """Return what an agreement makes of leads at an instant.

    Args:
        spec: a spec that was loaded.
        leads: one lead record, or several under `leads`: a path, the bytes of a file,
            or maps and lists as JSON has them. `sla schema lead` prints their shape.
        at: the instant up to which histories are read; it carries its zone.

    Raises:
        OSError: the file cannot be read.
        ValueError: `at` has no zone.
        TypeError: something in the maps is no JSON.

    """
    from sla_compiler.clock.zone import instant
    from sla_compiler.reading import lead_file
    from sla_compiler.reading.evaluate import reader

    now = instant(at)
    data, name = _content(leads)
    if spec.agreement is None:
        return Evaluated(spec=spec, findings=check(spec))
    read = lead_file.read(data, name, spec.agreement)
    if read.diagnostics:
        told = Report(
            name=name,
            source=decoding.from_bytes(data, name),
            document=read.document,
            diagnostics=read.diagnostics,
        )
        return Evaluated(spec=spec, findings=_located(told))
    evaluation = reader(spec.agreement)
    found = tuple(evaluation(lead, now) for lead in read.leads)
    return Evaluated(spec=spec, evaluations=found)


def needs(spec: Compilation) -> Needs:
    """Return what the goals of an agreement need of every stage, month by month.

    A goal without a funnel needs nothing that could be told.
    """
    from sla_compiler.funnel.sheet import from_aim

    agreement = spec.agreement
    if agreement is None:
        return Needs(obstacles={}, findings=check(spec))
    stages = tuple(stage.id for stage in agreement.stages)
    told = {
        goal.id: from_aim(goal.id, goal, agreement.provider, stages)
        for goal in agreement.goals
        if goal.funnel is not None
    }
    return Needs(
        sheets=tuple(each for each in told.values() if isinstance(each, Sheet)),
        obstacles={
            goal: each.message
            for goal, each in told.items()
            if not isinstance(each, Sheet)
        },
    )


def _content(given: Given | Mapping[str, Any]) -> tuple[bytes, str]:
    """Return what stands in a file, and its name."""
    match given:
        case bytes():
            return given, "text"
        case str() | os.PathLike():
            return Path(given).read_bytes(), os.fspath(given)
    import json

    return json.dumps(given, ensure_ascii=False).encode(), "leads"


def _kinds(only: Iterable[str] | None) -> tuple[str, ...]:
    """Return the kinds of files that are meant, refusing those that are not there."""
    from sla_compiler import targets

    known = tuple(targets.names())
    asked = tuple(targets.usual() if only is None else dict.fromkeys(only))
    for name in asked:
        if name not in known:
            raise ValueError(f"there is no kind {name!r}; there is {', '.join(known)}")
    return asked


def _located(report: Report) -> tuple[Finding, ...]:
    """Return findings with their places in the text, in its order."""
    (sorted_,) = ordered((report,))
    return tuple(_finding(sorted_, each) for each in sorted_.diagnostics)


def _finding(report: Report, diagnostic: Diagnostic) -> Finding:
    assert report.source is not None
    code, found = diagnostic.code, diagnostic.finding
    span = report.span(found.place)
    start, end = map(report.source.position, (span.start, span.end))
    return Finding(
        file=report.name,
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
        path=found.place.route if isinstance(found.place, At) else (),
        code=code.id,
        name=code.name,
        severity=code.severity.value,
        message=found.message,
        label=found.label,
        help=found.help,
        related=tuple(_beside(report, each) for each in found.related),
    )


def _beside(report: Report, related: Related) -> Beside:
    assert report.source is not None
    start = report.source.position(report.span(related.place).start)
    return Beside(line=start.line, column=start.column, message=related.message)
