"""The text of a first spec: a template with the answers put in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Document, Node, Scalar, walk
from sla_compiler.starting import edits, lifecycle, outcomes
from sla_compiler.starting.answers import Answers
from sla_compiler.starting.edits import Edit
from sla_compiler.starting.identity import Names
from sla_compiler.starting.note import Note
from sla_compiler.starting.picklist import Option
from sla_compiler.starting.templates import template

_AMOUNT = re.compile(r"(\d+) ([A-Z]{3})")
_UNITS = {"IDR": 15_000, "INR": 80, "JPY": 150, "KRW": 1_400, "PHP": 60, "VND": 25_000}
"""How many units make a template's amounts plausible; no rate of exchange."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The text of a spec, and what its author is to be told."""

    text: str
    notes: tuple[Note, ...] = ()


def from_answers(answers: Answers, options: tuple[Option, ...] = ()) -> Start:
    """Return a spec for the answers, with the picklists of a CRM if there are any."""
    document = template(answers.language, answers.profile)
    stages, statuses, reasons = (
        tuple(option for option in options if option.kind == kind)
        for kind in ("stage", "status", "reason")
    )
    names = Names(_taken(document, statuses=not statuses))
    way = lifecycle.way(document, stages, names)
    made = lifecycle.statuses(document, statuses, way, names)
    why = outcomes.outcomes(document, reasons)
    changes = [*_answered(document, answers), *made.edits, *why.edits]
    if stages:
        changes += lifecycle.stage_edits(document, way)
    text = edits.edited(document.source.text, changes)
    return Start(text=text, notes=(*way.notes, *made.notes, *why.notes))


def _taken(document: Document, *, statuses: bool) -> Iterator[str]:
    """Yield the ids of the template that no new stage or status may have."""
    for route, node in walk(document.root):
        match route:
            case ("definitions", "stages", _, "id") if isinstance(node, Scalar):
                yield node.text
            case ("definitions", "ends", name) | ("nurturing", "tracks", name):
                yield str(name)
            case ("lead_management", "statuses", name) if statuses:
                yield str(name)


def _answered(document: Document, answers: Answers) -> Iterator[Edit]:
    for route, node in walk(document.root):
        new = _value(route, node, answers)
        if new:
            yield Edit(node.span, new)
    holiday: Route = ("calendars", "office", "holidays", "2027-01-01")
    if document.node(holiday):
        yield edits.key(document, holiday, _new_year(answers.effective).isoformat())


def _value(route: Route, node: Node, answers: Answers) -> str:
    """Return what is to stand at a place of the template, or nothing."""
    match route:
        case ("about", "id"):
            return answers.id
        case ("about", "effective"):
            return answers.effective.isoformat()
        case ("about", "until"):
            return _last_day(answers.effective).isoformat()
        case ("about", "currency"):
            return answers.currency
        case ("parties", _, "organization"):
            return edits.written(answers.company)
        case ("calendars", _, "timezone"):
            return answers.timezone
        case ("calendars", _, "hours", _):
            return edits.written(answers.hours)
        case ("goals", _, "period"):
            return str(answers.effective.year)
        case ("goals", _, "funnel", "evidence", "period"):
            return str(answers.effective.year - 1)
    return _amount(node, answers.currency)


def _amount(node: Node, currency: str) -> str:
    """Return an amount of the template in a currency, as plausible as it was."""
    found = _AMOUNT.fullmatch(node.text) if isinstance(node, Scalar) else None
    if found is None or found[2] == currency:
        return ""
    times, by = _UNITS.get(currency, 1), _UNITS.get(found[2], 1)
    return f"{int(found[1]) * times // by} {currency}"


def _new_year(first: date) -> date:
    """Return the first New Year's Day of the year that begins on a day."""
    later = (first.month, first.day) > (1, 1)
    return date(first.year + later, 1, 1)


def _last_day(first: date) -> date:
    """Return the last day of the year that begins on a day."""
    if (first.month, first.day) == (2, 29):
        return date(first.year + 1, 2, 28)
    return first.replace(year=first.year + 1) - timedelta(days=1)
