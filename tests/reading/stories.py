"""Small agreements, and leads whose stories are told in a few words."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from sla_compiler.agreement import Agreement
from sla_compiler.clock.zone import Instant, instant
from sla_compiler.compilation import compile_text
from sla_compiler.reading.evaluate import evaluate
from sla_compiler.reading.history import Entry, Lead
from sla_compiler.reading.result import CaseOfDuty, Evaluation

SPEC = """
sla: 1
about: {id: story, title: A story, version: "1.0.0",
  effective: 2027-01-01, until: 2027-12-31, language: en, currency: USD,
  calendar: office}
parties:
  marketing: {name: Marketing, queues: {waiting: Waiting}}
  sales:
    name: Sales
    roles: {manager: Manager, rep: Representative}
    teams: {east: {people: 1, lead: manager}, west: {people: 1, calendar: late}}
calendars:
  office:
    timezone: UTC
    hours: {monday: "09:00-17:00", tuesday: "09:00-17:00", wednesday: "09:00-17:00",
      thursday: "09:00-17:00", friday: "09:00-17:00"}
  late:
    timezone: UTC
    hours: {monday: "12:00-20:00", tuesday: "12:00-20:00", wednesday: "12:00-20:00",
      thursday: "12:00-20:00", friday: "12:00-20:00"}
definitions:
  attributes:
    email: {type: text}
    country: {type: text}
    person: {type: person}
    employees: {type: number}
    budget: {type: yes_no}
    ready: {type: yes_no}
    contract_ends: {type: date}
  events:
    visit: {means: Visits}
    click: {means: Clicks, has: {depth: {type: number}}}
    ask: {means: Asks}
    won: {means: Buys}
  stages:
    - {id: visitor, owner: marketing, means: A visitor}
    - {id: lead, owner: marketing, means: A lead, becomes: {email: known}}
    - {id: mql, owner: marketing, means: Handed over, becomes: qualification.mql}
    - {id: sql, owner: sales, means: Confirmed, becomes: {budget: true}}
    - {id: deal, owner: sales, means: A deal}
    - {id: customer, owner: sales, means: A customer, after: won}
  ends:
    lost: {means: Lost}
qualification:
  mql: {ready: true}
handoff:
  of: mql
  routing: {within: 1 hour, rules: [{id: all, to: [east]}]}
  acceptance: {after: entered.mql, within: 4 business hours}
lead_management:
  outcomes:
    unreached: {code: U, label: Unreached, may: [return]}
    small: {code: S, label: Small, may: [reject], counts_as_volume: false}
    fine: {code: F, label: Fine, may: [reject, return]}
    gone: {code: G, label: Gone, may: [disqualify, return], end: lost}
"""
"""An agreement whose clocks all hang in UTC; 1 March 2027 is a Monday."""

Story = Iterable[tuple[Any, ...]]


def agreement(*changes: str) -> Agreement:
    """Return the agreement in which each change takes the place of a top-level key."""
    parts = dict(_sections(SPEC))
    for change in changes:
        parts |= dict(_sections(change))
    found = compile_text("".join(parts.values()), "story.sla.yaml")
    assert found.agreement is not None, found.diagnostics
    return found.agreement


def changed(*pairs: tuple[str, str]) -> Agreement:
    """Return the agreement in which texts are replaced by others."""
    text = SPEC
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    found = compile_text(text, "story.sla.yaml")
    assert found.agreement is not None, found.diagnostics
    return found.agreement


def _sections(text: str) -> Iterable[tuple[str, str]]:
    for section in filter(str.strip, re.split(r"^(?=\w)", text, flags=re.MULTILINE)):
        yield section.partition(":")[0], section.rstrip("\n") + "\n"


def when(text: str) -> Instant:
    """Return the instant of `3-1 10:00` or `3-1 10:00:01`, in 2027 and UTC."""
    form = "%Y-%m-%d %H:%M:%S" if text.count(":") == 2 else "%Y-%m-%d %H:%M"
    return instant(datetime.strptime(f"2027-{text}", form).replace(tzinfo=UTC))


def shown(moment: datetime | None) -> str:
    """Return an instant as stories write it."""
    if moment is None:
        return "never"
    text = f"{moment.month}-{moment.day} {moment:%H:%M:%S}"
    return text.removesuffix(":00")


def told(
    of: Agreement, story: Story = (), at: str = "4-1 00:00", **facts: Any
) -> Evaluation:
    """Return how a lead created on 1 March at nine stands after a story."""
    history = tuple(_entry(*each) for each in story)
    known = {name: value(each) for name, each in facts.items()}
    lead = Lead(id="L", created=when("3-1 09:00"), attributes=known, history=history)
    return evaluate(of, lead, when(at))


def _entry(at: str, event: str, own: dict[str, object] | None = None) -> Entry:
    found = {name: value(each) for name, each in (own or {}).items()}
    if event == "set":
        return Entry(at=when(at), facts=found)
    return Entry(at=when(at), event=event, own=found)


def value(given: object) -> Any:
    """Return a value as the reading takes it."""
    return Fraction(given) if type(given) is int else given


def points(of: Evaluation) -> object:
    """Return the interest points."""
    return of.interest.points if of.interest else None


def way(of: Evaluation) -> list[str]:
    """Return where the lead came, and when."""
    return [f"{stay.id} {shown(stay.at)}" for stay in of.stage.way]


def cases(of: Evaluation, duty: str) -> tuple[CaseOfDuty, ...]:
    """Return the cases of a duty."""
    return next(each.cases for each in of.duties if each.id == duty)


def kinds(of: Evaluation) -> list[str]:
    """Return of what kind the conflicts are."""
    return [each.kind for each in of.conflicts]
