"""What the reading settles about scores."""

from fractions import Fraction
from typing import Any

import pytest
from stories import agreement, points, told

from sla_compiler.reading.result import Evaluation


def scored(interest: str, story: list[tuple[str, str]], at: str) -> Evaluation:
    """Return how a lead stands under these rules of interest."""
    rules = f"qualification: {{mql: {{ready: true}}, interest: {{{interest}}}}}"
    return told(agreement(rules), story, at)


def notes(of: Evaluation) -> list[str]:
    """Return the effects and notes of the ledger."""
    assert of.interest is not None
    return [f"{line.effect} {line.note}".strip() for line in of.interest.lines]


def test_adds_come_before_sets() -> None:
    """Of one event, what is added counts first, then what is set, then the clamp."""
    rules = (
        "cap: 10, signals: {put: {event: visit, set: 7}, more: {event: visit, add: 20}}"
    )
    found = scored(rules, [("3-2 10:00", "visit")], "3-3 00:00")

    assert points(found) == 7
    assert notes(found) == ["+20", "= 7"]


@pytest.mark.parametrize(
    "signals",
    [
        "a: {event: visit, set: 7}, b: {event: visit, set: 0}",
        "b: {event: visit, set: 0}, a: {event: visit, set: 7}",
    ],
)
def test_of_several_sets_the_most_points_stand(signals: str) -> None:
    """Signals are a map, so the order in which they are written decides nothing."""
    found = scored(f"signals: {{{signals}}}", [("3-2 10:00", "visit")], "3-3 00:00")

    assert points(found) == 7


def test_the_clamp_comes_last() -> None:
    """Two signals of one event may pass the cap and come back before it is applied."""
    rules = (
        "cap: 10, signals: {a: {event: visit, add: 20}, b: {event: visit, add: -15}}"
    )

    assert points(scored(rules, [("3-2 10:00", "visit")], "3-3 00:00")) == 5


def test_calendar_periods_count_from_midnight() -> None:
    """`1 per day` is a day of the agreement's zone, not 24 hours."""
    rules = "signals: {a: {event: visit, add: 1, at_most: 1 per day}}"
    story = [("3-2 23:59", "visit"), ("3-3 00:00", "visit"), ("3-3 10:00", "visit")]

    assert points(scored(rules, story, "3-4 00:00")) == 2


def test_a_rolling_length_is_over_when_it_is_complete() -> None:
    """`1 per 7 days` counts again exactly seven days after the last that counted."""
    rules = "signals: {a: {event: visit, add: 1, at_most: 1 per 7 days}}"
    story = [("3-2 10:00", "visit"), ("3-9 09:59:59", "visit"), ("3-9 10:00", "visit")]
    found = scored(rules, story, "3-10 00:00")

    assert points(found) == 2
    assert notes(found)[1] == "0 counts 1 per 7 days at most"


def test_decay_bites_when_the_quiet_time_is_complete() -> None:
    """The first loss comes at the end of the quiet time, the next a period later."""
    rules = (
        "signals: {a: {event: visit, add: 10}}, "
        "decay: {lose: 2, every: 7 days, after_inactive: 14 days}"
    )
    story = [("3-2 10:00", "visit")]

    assert points(scored(rules, story, "3-16 09:59:59")) == 10
    assert points(scored(rules, story, "3-16 10:00")) == 8
    assert points(scored(rules, story, "3-23 10:00")) == 6


def test_time_comes_before_a_happening_at_the_same_instant() -> None:
    """At the end of the quiet time points are lost, even if the lead stirs then."""
    rules = (
        "signals: {a: {event: visit, add: 10}}, "
        "decay: {lose: 2, every: 7 days, after_inactive: 14 days}"
    )
    story = [("3-2 10:00", "visit"), ("3-16 10:00", "visit")]

    assert notes(scored(rules, story, "3-16 10:00")) == ["+10", "-2", "+10"]


def test_decay_without_a_quiet_time_waits_one_period() -> None:
    """Then the first loss comes a period after the last activity."""
    rules = "signals: {a: {event: visit, add: 10}}, decay: {lose: 2, every: 7 days}"
    story = [("3-2 10:00", "visit")]

    assert points(scored(rules, story, "3-9 09:59")) == 10
    assert points(scored(rules, story, "3-9 10:00")) == 8


def test_what_does_not_count_is_activity_all_the_same() -> None:
    """An event to which a positive signal listens is activity, even over its cap."""
    rules = (
        "signals: {a: {event: visit, add: 10, at_most: once}}, "
        "decay: {lose: 2, every: 7 days, after_inactive: 14 days}"
    )
    story = [("3-2 10:00", "visit"), ("3-10 10:00", "visit")]

    assert points(scored(rules, story, "3-23 00:00")) == 10


def test_a_negative_signal_is_no_activity() -> None:
    """What only costs points does not hold the decay back."""
    rules = (
        "signals: {a: {event: visit, add: 10}, b: {event: ask, add: -1}}, "
        "decay: {lose: 2, every: 7 days, after_inactive: 14 days}"
    )
    story = [("3-2 10:00", "visit"), ("3-10 10:00", "ask")]

    assert points(scored(rules, story, "3-16 10:00")) == 7


def test_only_named_activity_holds_the_decay_back() -> None:
    """Where activity is named, nothing else delays a loss, whatever it brings."""
    rules = (
        "signals: {a: {event: visit, add: 10}, b: {event: ask, add: 1}}, "
        "decay: {lose: 2, every: 7 days, after_inactive: 14 days, activity: visit}"
    )
    story = [("3-2 10:00", "visit"), ("3-10 10:00", "ask")]

    assert points(scored(rules, story, "3-16 09:59:59")) == 11
    assert points(scored(rules, story, "3-16 10:00")) == 9


def test_activity_may_be_what_no_signal_listens_to() -> None:
    """What is named is activity even if it brings no points."""
    rules = (
        "signals: {a: {event: visit, add: 10}}, "
        "decay: {lose: 2, every: 7 days, after_inactive: 14 days, activity: ask}"
    )
    story = [("3-2 10:00", "visit"), ("3-10 10:00", "ask")]

    assert points(scored(rules, story, "3-24 09:59:59")) == 10
    assert points(scored(rules, story, "3-24 10:00")) == 8


def test_exempt_events_never_count() -> None:
    """What happens while exempt is not made up for and uses up no frequency."""
    rules = "unless: {country: X}, signals: {a: {event: visit, add: 3, at_most: once}}"
    of = agreement(f"qualification: {{mql: {{ready: true}}, interest: {{{rules}}}}}")
    story = [
        ("3-2 10:00", "visit"),
        ("3-3 10:00", "set", {"country": "Y"}),
        ("3-4 10:00", "visit"),
    ]
    found = told(of, story, country="X")

    assert points(found) == 3
    assert notes(found) == ["0 exempt", "+3"]


def test_points_do_not_wear_off_while_exempt() -> None:
    """A loss that falls in an exempt time is lost itself."""
    rules = (
        "unless: {country: X}, signals: {a: {event: visit, add: 9}}, "
        "decay: {lose: 2, every: 7 days, after_inactive: 7 days}"
    )
    of = agreement(f"qualification: {{mql: {{ready: true}}, interest: {{{rules}}}}}")
    story = [("3-2 10:00", "visit"), ("3-3 10:00", "set", {"country": "X"})]

    assert points(told(of, story, "3-20 00:00")) == 9


def test_a_floor_may_settle_at_a_time_of_day() -> None:
    """Until that time points stand below the floor; then they are raised to it."""
    rules = 'floor: 0, floor_at: "06:00", signals: {a: {event: visit, add: -4}}'
    story = [("3-2 10:00", "visit")]

    assert points(scored(rules, story, "3-3 05:59:59")) == -4
    assert points(scored(rules, story, "3-3 06:00")) == 0


def test_points_begin_at_the_floor() -> None:
    """A lead without a history has nought points, or the floor if that is higher."""
    rules = "floor: 5, signals: {a: {event: visit, add: 1}}"

    assert points(scored(rules, [], "3-2 00:00")) == 5


def test_conditions_of_a_signal_see_the_lead_just_before() -> None:
    """The event that is scored is not yet among those that are counted."""
    of = agreement(
        "qualification: {mql: {ready: true}, interest: {signals: "
        "{a: {event: visit, when: {visits: at least 1}, add: 1}}}}",
        "definitions: {attributes: {ready: {type: yes_no}, budget: {type: yes_no}, "
        "email: {type: text}}, events: {visit: {means: Visits}, won: {means: Buys}}, "
        "derived: {visits: {count: visit}}, "
        "stages: [{id: visitor, means: V}, {id: lead, means: L}, {id: mql, means: M}]}",
        "lead_management: {}",
    )

    assert points(told(of, [("3-2 10:00", "visit"), ("3-2 11:00", "visit")])) == 1


def test_a_reset_clears_points_and_pending_decay_but_no_counters() -> None:
    """After a reset nothing is lost until the lead stirs, and caps go on counting."""
    of = agreement(
        "qualification: {mql: {ready: true}, interest: {signals: {a: {event: visit, "
        "add: 8, at_most: once}, b: {event: ask, add: 3}}, decay: {lose: 2, every: 7 "
        "days, after_inactive: 7 days}}}",
        "lead_management: {outcomes: {unreached: {label: U, may: [return], interest: "
        "reset}}}",
    )
    story = [
        ("3-2 10:00", "visit"),
        ("3-2 11:00", "returned", {"outcome": "unreached"}),
        ("3-3 10:00", "visit"),
        ("3-3 11:00", "ask"),
    ]
    found = told(of, story, "3-5 00:00", email="a", ready=True)

    assert notes(found) == ["+8", "= 0", "0 counts once at most", "+3"]
    assert told(of, story[:2], "3-30 00:00", email="a", ready=True).interest is not None
    assert points(told(of, story[:2], "3-30 00:00", email="a", ready=True)) == 0


def test_a_clause_comes_into_force_at_midnight() -> None:
    """`in_force` with a date holds from the first instant of that day."""
    of = agreement(
        "qualification: {mql: {ready: true}, fit: {criteria: "
        "{a: {when: {country: X}, add: 5, in_force: 2027-03-10}}}}"
    )

    def fit(at: str) -> Fraction:
        found = told(of, [], at, country="X").fit
        assert found is not None
        return found.points

    assert fit("3-9 23:59:59") == 0
    assert fit("3-10 00:00") == 5


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"country": "X"}, 1, id="met"),
        pytest.param({"country": "Y"}, 0, id="not met"),
        pytest.param({}, 0, id="missing"),
    ],
)
def test_fit_is_a_function_of_the_facts(facts: dict[str, Any], expected: int) -> None:
    """A missing value meets no test, and earns nothing."""
    of = agreement(
        "qualification: {mql: {ready: true}, "
        "fit: {criteria: {a: {when: {country: [X]}, add: 1}}}}"
    )
    found = told(of, [], **facts).fit

    assert found is not None
    assert found.points == expected


def test_total_counts_a_score_that_is_not_kept_as_nought() -> None:
    """Without fit, the total is the weighted interest alone."""
    of = agreement(
        "qualification: {mql: {ready: true}, interest: {signals: {a: {event: visit, "
        "add: 10}}}, total: {weights: {fit: 50 %, interest: 40 %}}}"
    )
    found = told(of, [("3-2 10:00", "visit")]).total

    assert found is not None
    assert found.points == 4
