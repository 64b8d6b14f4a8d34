"""What holds of every reading, whatever the history."""

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from stories import agreement, changed, told, when

from sla_compiler.agreement import Agreement
from sla_compiler.reading.evaluate import evaluate
from sla_compiler.reading.history import Lead
from sla_compiler.reading.report_json import plain

SCORING = """mql: {any: [{ready: true}, {visits: at least 2}]}
  again: {at_most: 2 per month}
  interest:
    cap: 20
    floor: 0
    signals: {a: {event: visit, add: 6, at_most: 2 per day}, b: {event: ask, set: 1}}
    decay: {lose: 1, every: 2 days}"""
NURTURING = """nurturing:
  pause: {country: known}
  at_most: 2 per month
  stop_after: [entered.mql]
  tracks:
    t:
      enter: {becomes: {quiet: over 2 days}}
      steps: [{day: 0, via: email}, {every: 3 days, for: 9 days, via: email}]
lead_management:
  attempt: {apart: 2 hours}
  response: {r: {within: 5 hours, cadence: c}}
  cadences: {c: {attempts: 2, over: 6 days, via: [phone]}}
"""
DERIVED = "  derived: {visits: {count: visit, in: 5 days}, quiet: {since: visit}}\n"
RETURNS = "  returns: {old: {when: {quiet: over 9 days}, outcome: unreached}}\n"
RICH = (
    ("  ends:\n", DERIVED + "  ends:\n"),
    ("mql: {ready: true}", SCORING),
    ("  acceptance:", RETURNS + "  acceptance:"),
    ("may: [return]}\n", "may: [return], interest: reset, cooldown: 3 days}\n"),
    ("lead_management:\n", NURTURING),
)

EVENTS = st.sampled_from(
    [
        ("visit", {}),
        ("ask", {}),
        ("won", {}),
        ("set", {"ready": True}),
        ("set", {"ready": False}),
        ("set", {"country": "X"}),
        ("set", {"country": ""}),
        ("set", {"budget": True}),
        ("attempt", {"via": "phone"}),
        ("attempt", {"via": "email", "automatic": True}),
        ("routed", {"to": "west"}),
        ("connected", {}),
        ("accepted", {}),
        ("rejected", {"outcome": "small"}),
        ("returned", {"outcome": "unreached", "by": "rep"}),
        ("disqualified", {"outcome": "gone"}),
        ("stage", {"to": "deal"}),
        ("stage", {"to": "visitor"}),
        ("enrolled", {"track": "t", "by": "manager"}),
        ("sent", {"track": "t"}),
    ]
)
INSTANTS = st.builds(
    lambda day, hour: f"3-{day} {hour:02}:00", st.integers(1, 28), st.integers(9, 20)
)
STORIES = st.lists(
    st.builds(lambda at, event: (at, *event), INSTANTS, EVENTS), max_size=12
)


@pytest.fixture(scope="module")
def rich() -> Agreement:
    """Return an agreement that uses most of the language."""
    return changed(*RICH)


def read(of: Agreement, story: list[Any], at: str) -> str:
    """Return the whole reading of a story as text."""
    return json.dumps(plain(told(of, story, at, email="a")))


@settings(max_examples=60, deadline=None)
@given(story=STORIES)
def test_every_history_is_read(rich: Agreement, story: list[Any]) -> None:
    """No history makes the reading fail, and none goes on for ever."""
    found = told(rich, story, email="a")

    assert "circle" not in {each.kind for each in found.conflicts}
    assert found.interest is not None
    assert 0 <= found.interest.points <= 20


@settings(max_examples=30, deadline=None)
@given(story=STORIES, at=INSTANTS)
def test_what_comes_later_changes_nothing(
    rich: Agreement, story: list[Any], at: str
) -> None:
    """A reading at an instant is that of the history up to it."""
    past = [each for each in story if when(each[0]) <= when(at)]

    assert read(rich, past, at) == read(rich, story, at)


@settings(max_examples=30, deadline=None)
@given(story=STORIES)
def test_the_order_of_the_file_does_not_count(
    rich: Agreement, story: list[Any]
) -> None:
    """Entries of different instants may stand in any order."""
    by_time = sorted(story, key=lambda each: when(each[0]))

    assert read(rich, by_time, "4-1 00:00") == read(rich, story, "4-1 00:00")


@settings(max_examples=30, deadline=None)
@given(story=STORIES, at=INSTANTS)
def test_what_was_stays(rich: Agreement, story: list[Any], at: str) -> None:
    """The way of a lead and its ledger only ever grow."""
    early = told(rich, story, at, email="a")
    late = told(rich, story, "4-1 00:00", email="a")

    assert late.stage.way[: len(early.stage.way)] == early.stage.way
    assert early.interest is not None
    assert late.interest is not None
    assert late.interest.lines[: len(early.interest.lines)] == early.interest.lines


def test_before_its_creation_a_lead_is_read_as_created() -> None:
    """An instant before the creation is told, and nothing is made up for it."""
    lead = Lead(id="L", created=when("3-1 09:00"))
    found = evaluate(agreement(), lead, when("2-1 00:00"))

    assert [each.kind for each in found.conflicts] == ["not yet"]
    assert [stay.id for stay in found.stage.way] == ["visitor"]
