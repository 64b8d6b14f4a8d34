"""Findings that the spec itself accepts for a while."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Related
from sla_compiler.model import Model
from sla_compiler.model.waivers import Waiver

FIRST = "SLA250"
"""The first code that can be waived: those before say that the spec cannot be read."""


def waived(
    found: tuple[Diagnostic, ...], model: Model, today: date | None
) -> tuple[Diagnostic, ...]:
    """Return the findings that no waiver accepts, and the waivers that accept nothing.

    A waiver accepts until its last day; a finding that comes back says so. What the
    reader and the schemas refuse cannot be waived.
    """
    return tuple(_left(found, model.waivers, today))


def _left(
    found: tuple[Diagnostic, ...], waivers: tuple[Waiver, ...], today: date | None
) -> Iterator[Diagnostic]:
    used: set[str] = set()
    for each in found:
        by = [waiver for waiver in waivers if _accepts(waiver, each)]
        used.update(waiver.id for waiver in by)
        past = [waiver for waiver in by if today is not None and today > waiver.until]
        if len(past) == len(by):
            yield _again(each, past)
    places = [each.finding.place for each in found]
    faulty = {place.route[:2] for place in places if isinstance(place, At)}
    for waiver in waivers:
        if waiver.id not in used and waiver.route not in faulty:
            yield _useless(waiver)


def _again(diagnostic: Diagnostic, past: list[Waiver]) -> Diagnostic:
    """Return a finding with the waivers that accepted it until they ran out."""
    notes = tuple(
        Related(
            place=At((*waiver.route, "until")), message="accepted until this day only"
        )
        for waiver in past
    )
    finding = replace(diagnostic.finding, related=diagnostic.finding.related + notes)
    return replace(diagnostic, finding=finding)


def _accepts(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    code_id, place = diagnostic.code.id, diagnostic.finding.place
    if code_id != waiver.check or code_id < FIRST or not isinstance(place, At):
        return False
    path = ".".join(str(step) for step in place.route)
    return waiver.at is None or path == waiver.at or path.startswith(f"{waiver.at}.")


def _useless(waiver: Waiver) -> Diagnostic:
    finding = Finding(
        place=At(waiver.route, on="key"),
        message=f"nothing is found under `{waiver.check}` here",
        help="remove the waiver, or name what it is about",
    )
    return Diagnostic(code=code("waiver_without_use"), finding=finding)
