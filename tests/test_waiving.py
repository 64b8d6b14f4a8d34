"""Waivers accept a finding until their last day, and no longer."""

from datetime import date
from pathlib import Path

import pytest

from sla_compiler.compilation import compile_text

DATA = Path(__file__).with_name("data")
SPEC = (DATA / "minimal.sla.yaml").read_text(encoding="utf-8")
PARKED = "    queues: {parked: Parked leads}\n"
WAIVER = "waivers: {parked: {check: SLA250, because: Parked, until: 2027-04-30}}\n"
UNUSED = SPEC.replace(
    "    roles: {sales_manager", f"{PARKED}    roles: {{sales_manager"
)


def codes(text: str, today: date | None = None) -> list[str]:
    """Return the codes found in a spec, in order."""
    return [each.code.id for each in compile_text(text, "spec", today).diagnostics]


def test_a_finding_without_a_waiver_is_told() -> None:
    """The queue that nobody names is found."""
    assert ["SLA250"] == codes(UNUSED)


def test_a_waiver_accepts_on_its_last_day_and_not_after_it() -> None:
    """The last day is included; the day after, the finding is back and says why."""
    assert [] == codes(UNUSED + WAIVER, date(2027, 4, 30))
    assert ["SLA250"] == codes(UNUSED + WAIVER, date(2027, 5, 1))

    back = compile_text(UNUSED + WAIVER, "spec", date(2027, 5, 1)).diagnostics[0]
    assert ["accepted until this day only"] == [
        related.message for related in back.finding.related
    ]


def test_without_a_day_every_waiver_counts() -> None:
    """What is built does not depend on the day it is built."""
    assert [] == codes(UNUSED + WAIVER)


def test_a_waiver_for_another_place_accepts_nothing() -> None:
    """A waiver names the place it is about, and is a finding where it has no use."""
    elsewhere = WAIVER.replace("because", "at: kpis.volume, because")

    assert ["SLA250", "SLA901"] == codes(UNUSED + elsewhere)


def test_what_cannot_be_read_cannot_be_waived() -> None:
    """A waiver is no way around the language."""
    waiver = "waivers: {sloppy: {check: SLA101, because: Later, until: 2030-01-01}}\n"

    assert ["SLA101", "SLA903"] == codes(SPEC + "goal: 1\n" + waiver)


@pytest.mark.parametrize(
    ("spec", "check", "cure"),
    [
        (UNUSED, "SLA205", "`SLA250` finds something here"),
        (UNUSED, "SLA999", "what finds something here is `SLA250`"),
        (SPEC, "SLA205", "delete it: nothing is found here that could be waived"),
    ],
)
def test_a_slip_in_a_code_is_told_what_is_found(
    spec: str, check: str, cure: str
) -> None:
    """A code that finds nothing here is no cure; there may be nothing to waive."""
    found = compile_text(spec + WAIVER.replace("SLA250", check), "spec").diagnostics

    assert [cure] == [each.finding.help for each in found if each.code.id == "SLA903"]
