"""Findings that the spec itself accepts for a while."""

from collections.abc import Iterator
from datetime import date

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding
from sla_compiler.model import Model
from sla_compiler.model.waivers import Waiver

FIRST = "SLA250"
"""The first code that can be waived: those before say that the spec cannot be read."""


def waived(
    found: tuple[Diagnostic, ...], model: Model, today: date | None
) -> tuple[Diagnostic, ...]:
    """Return the findings that no waiver accepts, and those about waivers themselves.

    A waiver that has run out, or that accepts nothing, is a finding of its own. What
    the reader and the schemas refuse cannot be waived.
    """
    return tuple(_left(found, model.waivers, today))


def _left(
    found: tuple[Diagnostic, ...], waivers: tuple[Waiver, ...], today: date | None
) -> Iterator[Diagnostic]:
    used = set()
    for each in found:
        by = [waiver for waiver in waivers if _accepts(waiver, each)]
        used.update(waiver.id for waiver in by)
        if all(_expired(waiver, today) for waiver in by):
            yield each
    for waiver in waivers:
        if waiver.id not in used:
            yield _about(
                waiver,
                "waiver_without_use",
                f"nothing is found under `{waiver.check}` here",
            )
        elif _expired(waiver, today):
            yield _about(
                waiver, "waiver_expired", f"this waiver ran out on {waiver.until}"
            )


def _accepts(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    code_id, place = diagnostic.code.id, diagnostic.finding.place
    if code_id != waiver.check or code_id < FIRST or not isinstance(place, At):
        return False
    path = ".".join(str(step) for step in place.route)
    return waiver.at is None or path == waiver.at or path.startswith(f"{waiver.at}.")


def _expired(waiver: Waiver, today: date | None) -> bool:
    return today is not None and today > waiver.until


def _about(waiver: Waiver, name: str, message: str) -> Diagnostic:
    cure = "mend what it accepts, or remove it"
    finding = Finding(place=At(waiver.route, on="key"), message=message, help=cure)
    return Diagnostic(code=code(name), finding=finding)
