"""Findings that the spec itself accepts for a while."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Related
from sla_compiler.model import Model
from sla_compiler.model.waivers import Waiver
from sla_compiler.words.near import nearest

FIRST = "SLA250"
"""The first code that can be waived: those before say that the spec cannot be read."""
UNKNOWN = "waiver-of-unknown-code"
"""What finds a waiver whose code is none; its cure lies in what else is found."""


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
    aims = {(*waiver.route, "check"): waiver for waiver in waivers}
    for raw in found:
        aim = aims.get(getattr(raw.finding.place, "route", ()))
        is_unknown = aim is not None and raw.code.name == UNKNOWN
        each = _aimed(raw, aim, found) if aim and is_unknown else raw
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


def _aimed(
    unknown: Diagnostic, waiver: Waiver, found: tuple[Diagnostic, ...]
) -> Diagnostic:
    """Return a finding on a code that is none, with the one that was probably meant.

    Only what is found where the waiver looks, and can be waived, could be meant.
    """
    others = (each for each in found if each is not unknown)
    known = {each.code.id for each in others if _is_in(waiver, each)}
    near = nearest(waiver.check, known)
    if near:
        cure = f"`{near}` finds something here"
    elif known:
        those = ", ".join(f"`{code}`" for code in sorted(known))
        cure = f"what finds something here is {those}"
    else:
        cure = "delete it: nothing is found here that could be waived"
    return replace(unknown, finding=replace(unknown.finding, help=cure))


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
    return diagnostic.code.id == waiver.check and _is_in(waiver, diagnostic)


def _is_in(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    """Tell whether a finding can be waived and lies where a waiver looks."""
    place = diagnostic.finding.place
    if diagnostic.code.id < FIRST or not isinstance(place, At):
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
