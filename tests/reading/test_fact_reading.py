"""What the reading settles about facts, tests and time."""

from datetime import date
from typing import Any

import pytest
from stories import Story, agreement, told, way

from sla_compiler.agreement import Agreement

HEAD = (
    "attributes: {ready: {type: yes_no}, country: {type: text}, city: {type: text, "
    "ignore_case: true}, level: {type: text, unset: low}, contract_ends: {type: date}, "
    "cycle: {type: duration}}, events: {visit: {means: Visits}}"
)


def entering(condition: str, derived: str = "") -> Agreement:
    """Return an agreement whose second stage is entered on a condition."""
    return agreement(
        f"definitions: {{{HEAD}, derived: {{{derived}}}, stages: [{{id: visitor, "
        f"means: V}}, {{id: lead, means: L, becomes: {condition}}}, "
        "{id: mql, means: M}]}",
        "qualification: {mql: {country: [M]}}",
        "lead_management: {}",
    )


def entered(
    of: Agreement, story: Story = (), at: str = "12-30 00:00", **facts: Any
) -> str:
    """Return when the lead came into the second stage, or `never`."""
    found = way(told(of, story, at, **facts))
    return found[1].removeprefix("lead ") if len(found) > 1 else "never"


@pytest.mark.parametrize(
    ("condition", "facts", "holds"),
    [
        pytest.param("{country: [X]}", {}, False, id="missing meets no value"),
        pytest.param("{country: {not: [X]}}", {}, False, id="nor its exception"),
        pytest.param("{not: {country: [X]}}", {}, True, id="but the complement"),
        pytest.param("{not: qualification.mql}", {}, True, id="a named one, denied"),
        pytest.param(
            "{not: qualification.mql}", {"country": "M"}, False, id="denied in vain"
        ),
        pytest.param("{country: unknown}", {}, True, id="unknown"),
        pytest.param("{country: known}", {"country": "X"}, True, id="known"),
        pytest.param("{city: [paris]}", {"city": "PARIS"}, True, id="case ignored"),
        pytest.param("{country: [x]}", {"country": "X"}, False, id="case counts"),
        pytest.param("{level: [low]}", {}, True, id="a value for none"),
        pytest.param(
            '{country: ["caf\u00e9"]}', {"country": "cafe\u0301"}, True, id="NFC"
        ),
        pytest.param(
            "{count: {of: [{country: [X]}, {ready: true}], is: at least 2}}",
            {"country": "X"},
            False,
            id="count",
        ),
    ],
)
def test_conditions_are_two_valued(
    condition: str,
    facts: dict[str, Any],
    holds: bool,  # noqa: FBT001
) -> None:
    """A condition holds or it does not; a missing value meets no test but `unknown`."""
    expected = "3-1 09:00" if holds else "never"

    assert entered(entering(condition), **facts) == expected


def test_over_a_length_turns_true_a_second_later() -> None:
    """`over 10 days` is not yet true when ten days are complete, `at least` is."""
    story = [("3-2 10:00", "visit")]
    over = entering("{quiet: over 10 days}", "quiet: {since: visit}")
    least = entering("{quiet: at least 10 days}", "quiet: {since: visit}")

    assert entered(over, story) == "3-12 10:00:01"
    assert entered(least, story) == "3-12 10:00"


def test_business_time_since_runs_on_the_agreements_calendar() -> None:
    """Time since a moment in business hours counts open time of the agreement."""
    of = entering("{quiet: at least 9 business hours}", "quiet: {since: visit}")

    assert entered(of, [("3-5 16:00", "visit")]) == "3-8 17:00"


def test_a_window_holds_its_bound() -> None:
    """What happened exactly seven days ago still counts `in: 7 days`."""
    of = entering(
        "{all: [{visits: 0}, {seen: at least 1}]}",
        "visits: {count: visit, in: 7 days}, seen: {count: visit}",
    )

    assert entered(of, [("3-2 10:00", "visit")]) == "3-9 10:00:01"


def test_time_until_a_date_runs_to_its_beginning() -> None:
    """Thirty days are left when the date begins thirty days later."""
    of = entering("{left: at most 30 days}", "left: {until: contract_ends}")

    assert entered(of, contract_ends=date(2027, 5, 31)) == "5-1 00:00"


def test_time_until_a_date_is_nought_on_the_day_and_missing_after() -> None:
    """A date counts as past only when its day is over."""
    of = entering("{left: unknown}", "left: {until: contract_ends}")

    assert entered(of, contract_ends=date(2027, 3, 10)) == "3-11 00:00"


def test_a_ratio_turns_true_when_the_time_has_passed() -> None:
    """Twice the usual time is reached at its very end."""
    from sla_compiler.words.duration import parse_duration

    of = entering(
        "{part: at least 200 %}",
        "quiet: {since: visit}, part: {ratio: {of: quiet, to: cycle}}",
    )
    story = [("3-2 10:00", "visit")]

    assert entered(of, story, cycle=parse_duration("4 days")) == "3-10 10:00"


def test_lengths_of_two_families_do_not_compare() -> None:
    """Ninety days are neither more nor less than three months: the test is not met."""
    from sla_compiler.words.duration import parse_duration

    of = entering("{cycle: at most 6 months}")

    assert entered(of, cycle=parse_duration("90 days")) == "never"
    assert entered(of, cycle=parse_duration("3 months")) == "3-1 09:00"


def test_the_last_time_is_a_day_of_the_agreements_zone() -> None:
    """`last` and `first_time` give dates."""
    of = entering("{day: at least 2027-03-03}", "day: {last: visit}")

    assert entered(of, [("3-2 23:59", "visit"), ("3-3 00:00", "visit")]) == "3-3 00:00"


def test_a_circle_of_formulas_has_no_value() -> None:
    """What follows only from itself is missing, and the reading ends."""
    of = entering(
        "{a: true}",
        "a: {when: {b: true}}, b: {when: {a: true}}",
    )

    assert entered(of) == "never"


def test_an_empty_text_is_a_missing_value() -> None:
    """A fact set to an empty text or to nothing is off the record."""
    of = entering("{country: unknown}")
    story = [("3-2 10:00", "set", {"country": ""})]

    assert entered(of, story, country="X") == "3-2 10:00"


def test_a_date_on_record_is_a_moment() -> None:
    """A clause may start on a date attribute: at the first instant of its day."""
    of = agreement(
        f"definitions: {{{HEAD}, stages: [{{id: visitor, means: V}}, {{id: lead, "
        "means: L, after: contract_ends}, {id: mql, means: M}]}",
        "qualification: {mql: {country: [M]}}",
        "lead_management: {}",
    )

    assert entered(of, contract_ends=date(2027, 3, 10)) == "3-10 00:00"


def test_entries_at_one_instant_are_read_as_written() -> None:
    """A history in any order is read in time order, at one instant as written."""
    of = entering("{country: [B]}")
    late_first = [
        ("3-3 10:00", "set", {"country": "C"}),
        ("3-2 10:00", "set", {"country": "A"}),
        ("3-2 10:00", "set", {"country": "B"}),
    ]

    assert entered(of, late_first) == "3-2 10:00"
