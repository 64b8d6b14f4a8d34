"""Evaluations as reports: text for people, JSON for programs."""

from collections.abc import Iterable, Iterator
from typing import Literal

from sla_compiler.agreement import Agreement
from sla_compiler.clock.zone import Instant
from sla_compiler.diagnostic import At, Route
from sla_compiler.document.tree import Document
from sla_compiler.reading.evaluate import reader
from sla_compiler.reading.history import Lead
from sla_compiler.reading.report_json import LineOf, plain
from sla_compiler.reading.result import Evaluation

Form = Literal["text", "json"]


def report(
    form: str,
    agreement: Agreement,
    document: Document,
    leads: Iterable[Lead],
    at: Instant,
) -> Iterator[str]:
    """Yield the lines that tell of leads in a format, without their ends."""
    read = reader(agreement)
    found = [read(lead, at) for lead in leads]
    line_of = lines_of(document)
    if form == "json":
        yield from as_json(found, line_of)
    else:
        yield from as_text(found, agreement, line_of)


def lines_of(document: Document) -> LineOf:
    """Return what tells the line at which a route stands in a document."""

    def line_of(route: Route) -> int | None:
        span = document.span(At(route, on="key"))
        return document.source.position(span.start).line

    return line_of


def as_json(found: list[Evaluation], line_of: LineOf | None = None) -> Iterator[str]:
    """Yield evaluations as one JSON document."""
    import json

    told = {"evaluations": [plain(each, line_of) for each in found]}
    yield json.dumps(told, ensure_ascii=False, indent=2)


def as_text(
    found: list[Evaluation], agreement: Agreement, line_of: LineOf
) -> Iterator[str]:
    """Yield evaluations as sentences."""
    from sla_compiler import locale
    from sla_compiler.reading.report_text import lines
    from sla_compiler.reading.telling import Telling

    english = locale.load("en")
    for each in found:
        telling = Telling(
            agreement=agreement, locale=english, zone=each.zone, line_of=line_of
        )
        yield from lines(each, telling)
