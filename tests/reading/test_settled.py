"""What `docs/language/meaning.md` settles beside the other stories."""

from datetime import date

import pytest
from stories import SPEC, agreement, cases, changed, points, shown, told, way

from sla_compiler.agreement import Agreement
from sla_compiler.compilation import compile_text

READY = ("3-2 10:00", "set", {"ready": True})
TRIED = {"via": "phone"}


def into(section: str, *clauses: str) -> tuple[str, str]:
    """Return the change that puts clauses into a part of the spec."""
    lines = "".join(f"  {clause}\n" for clause in clauses)
    return f"{section}:\n", f"{section}:\n{lines}"


def staged(trigger: str, scoring: str = "", derived: str = "") -> Agreement:
    """Return an agreement whose hand-off stage has this trigger."""
    return agreement(
        "definitions: {attributes: {ready: {type: yes_no}, country: {type: text}}, "
        f"events: {{visit: {{means: V}}, ask: {{means: A}}}}, derived: {{{derived}}}, "
        "stages: [{id: visitor, means: V}, {id: lead, means: L}, "
        f"{{id: mql, means: M, {trigger}}}]}}",
        f"qualification: {{mql: {{ready: true}}, {scoring}}}",
        "lead_management: {}",
    )


ASKING = "interest: {signals: {a: {event: ask, add: 40}}}"


def test_an_event_that_scores_and_qualifies_scores_first() -> None:
    """The points of a trial are there when the conditions of stages are heard."""
    of = staged("becomes: {interest: at least 40}", ASKING)

    assert way(told(of, [("3-2 10:00", "ask")]))[-1] == "mql 3-2 10:00"


def test_when_beside_a_moment_sees_the_lead_just_before() -> None:
    """What the event itself scores is not there yet for a `when` beside it."""
    of = staged("after: ask, when: {interest: at least 40}", ASKING)
    story = [("3-2 10:00", "ask"), ("3-3 10:00", "ask")]

    assert told(of, story[:1]).stage.id == "visitor"
    assert way(told(of, story))[-1] == "mql 3-3 10:00"


def test_the_seventh_page_of_a_day_comes_after_six() -> None:
    """A `when` counts what was there before: the seventh is `at least 6`."""
    of = staged(
        "after: visit, when: {visits: at least 6}",
        derived="visits: {count: visit, in: 24 hours}",
    )
    story = [(f"3-2 1{hour}:00", "visit") for hour in range(7)]

    assert told(of, story[:6]).stage.id == "visitor"
    assert way(told(of, story))[-1] == "mql 3-2 16:00"


def test_a_duty_is_owed_for_the_lead_as_it_is_when_its_clock_starts() -> None:
    """`when` of a duty sees what the moment brought, and is not asked again."""
    of = changed(
        into(
            "lead_management",
            "duties: {d: {owes: sales, after: entered.mql, within: 1 day, "
            "until: connected, when: {stage: mql, country: [X]}}}",
        )
    )
    duty = "lead_management.duties.d:keep"
    later = [READY, ("3-2 11:00", "set", {"country": "X"})]

    assert len(cases(told(of, [READY], email="a", country="X"), duty)) == 1
    assert cases(told(of, later, email="a"), duty) == ()


def test_decay_comes_before_the_floor_of_the_same_instant() -> None:
    """What wears off at midnight is raised to the floor at that very midnight."""
    of = agreement(
        'qualification: {mql: {ready: true}, interest: {floor: 0, floor_at: "00:00", '
        "signals: {a: {event: visit, add: 3}}, decay: {lose: 5, every: 7 days}}}"
    )

    assert points(told(of, [("3-2 00:00", "visit")], "3-9 00:00")) == 0


@pytest.mark.parametrize(
    ("interest", "left"),
    [
        pytest.param("keep", 4, id="keep"),
        pytest.param("{add: 1}", 5, id="add"),
        pytest.param("reset", 0, id="reset"),
        pytest.param("{set: 9}", 9, id="set"),
    ],
)
def test_a_return_ends_pending_decay_only_where_it_sets_the_points(
    interest: str, left: int
) -> None:
    """What keeps or adds lets points wear off as before; what sets them does not."""
    of = agreement(
        "qualification: {mql: {ready: true}, interest: {signals: {a: {event: visit, "
        "add: 8}}, decay: {lose: 4, every: 7 days}}}",
        "lead_management: {outcomes: {unreached: {label: U, may: [return], interest: "
        f"{interest}}}}}}}",
    )
    story = [
        ("3-2 10:00", "visit"),
        ("3-3 10:00", "returned", {"outcome": "unreached"}),
    ]

    assert points(told(of, story, "3-9 10:00", email="a", ready=True)) == left


def test_an_attempt_after_a_return_for_lateness_mends_nothing() -> None:
    """The case stays late; an attempt is put down, and counts for no later hand-off."""
    of = changed(
        into(
            "lead_management",
            "response: {all: {after: entered.mql, within: 1 day, "
            "then: {outcome: unreached}}}",
        )
    )
    story = [READY, ("3-4 10:00", "attempt", TRIED)]
    anew = [
        ("3-5 10:00", "set", {"ready": False}),
        ("3-6 10:00", "set", {"ready": True}),
    ]
    duty = "lead_management.response.all:respond"
    found = told(of, [*story, *anew], "3-6 12:00", email="a")

    assert way(found)[-2:] == ["lead 3-3 10:00:01", "mql 3-6 10:00"]
    assert [(c.state, shown(c.done)) for c in cases(found, duty)] == [
        ("late", "3-4 10:00"),
        ("pending", "never"),
    ]


def test_the_clock_of_a_rejection_stands_still_over_a_weekend() -> None:
    """Four business hours from Friday at three end on Monday at eleven."""
    found = told(agreement(), [("3-5 15:00", "set", {"ready": True})], email="a")
    due = cases(found, "handoff.acceptance:accept")[0].dues[0]

    assert shown(due.at) == "3-8 11:00"


def test_a_planned_day_that_is_closed_stays() -> None:
    """The plan of a cadence counts days of the wall, and moves none of them."""
    of = changed(
        into(
            "lead_management",
            "response: {all: {after: entered.mql, within: 1 day, cadence: c}}",
            "cadences: {c: {attempts: 1, over: 4 days, steps: [{day: 1, via: phone}]}}",
        )
    )
    found = told(of, [("3-5 10:00", "set", {"ready": True})], email="a")
    planned = cases(found, "lead_management.response.all:attempt")[0].plan

    assert [shown(each.at) for each in planned] == ["3-6 10:00"]


def test_periods_are_those_of_the_agreements_zone() -> None:
    """On the first of March at 18:00 in UTC, it is the second in Jakarta."""
    of = changed(
        ("timezone: UTC", "timezone: Asia/Jakarta"),
        ("  routing:", "  volume: {at_least: 5, per: month}\n  routing:"),
        into(
            "qualification",
            "interest: {signals: {a: {event: visit, add: 1, at_most: 1 per day}}}",
        ),
    )
    story = [("3-1 16:59", "visit"), ("3-1 17:00", "visit")]
    turn = ("3-31 17:00", "set", {"ready": True})
    found = told(of, [*story, turn], "4-2 00:00", email="a")

    assert points(found) == 2
    assert found.handoffs[0].counts[0].period == "month from 2027-04-01"


def test_quarters_of_a_frequency_are_those_of_the_calendar() -> None:
    """A fiscal year moves the quarters of promises, not those of frequencies."""
    of = changed(
        ("calendar: office}", "calendar: office, fiscal_year: february}"),
        ("  routing:", "  volume: {at_least: 5, per: quarter}\n  routing:"),
        into(
            "qualification",
            "interest: {signals: {a: {event: visit, add: 1, at_most: 1 per quarter}}}",
        ),
    )
    story = [("3-31 10:00", "visit"), ("4-1 10:00", "visit"), ("4-2 10:00", "visit")]
    turn = ("4-3 10:00", "set", {"ready": True})
    found = told(of, [*story, turn], "4-4 00:00", email="a")

    assert points(found) == 2
    assert found.handoffs[0].counts[0].period == "quarter from 2027-02-01"


def test_losses_are_counted_from_the_end_of_the_quiet_time() -> None:
    """The third loss comes three months after it, not a month after the second."""
    of = agreement(
        "qualification: {mql: {ready: true}, interest: {signals: {a: {event: visit, "
        "add: 9}}, decay: {lose: 1, every: 1 month}}}"
    )
    # the quiet time is nought: 31 March, then 30 April, then 31 May again
    story = [("3-31 10:00", "visit")]

    assert points(told(of, story, "5-31 09:59")) == 8
    assert points(told(of, story, "5-31 10:00")) == 7


def test_the_first_segment_that_holds_takes_a_lead() -> None:
    """A lead of two segments belongs to the one that is written first."""
    of = agreement(
        "segments: {small: {when: {country: [X]}}, large: {when: {country: [X, Y]}}}\n"
    )

    assert told(of, [], country="X").segment.id == "small"
    assert told(of, [], country="Y").segment.id == "large"
    assert told(of, []).segment.id is None


def test_the_last_day_of_the_term_is_whole() -> None:
    """A clock that starts on the day of `until` runs, on the day after it none does."""
    of = changed(
        ("until: 2027-12-31", "until: 2027-03-10"),
        into(
            "lead_management",
            "duties: {d: {owes: sales, after: visit, within: 5 days, "
            "until: connected}}",
        ),
    )
    duty = "lead_management.duties.d:keep"

    assert cases(told(of, [("3-10 23:59:59", "visit")]), duty)[0].state == "late"
    assert cases(told(of, [("3-11 00:00", "visit")]), duty)[0].state == "not in force"


def test_a_day_of_the_month_beyond_its_end_is_its_last() -> None:
    """The thirty-first of February is the twenty-eighth, and a closed day is kept."""
    of = changed(
        into(
            "lead_management",
            "duties: {d: {owes: sales, every: month, day: 31, each: mql, "
            "record: [country]}}",
        )
    )
    found = cases(
        told(of, [READY], "6-1 00:00", email="a"), "lead_management.duties.d:keep"
    )

    assert [shown(each.start) for each in found] == [
        "4-1 00:00",
        "5-1 00:00",
        "6-1 00:00",
    ]


def test_text_is_equal_by_its_characters() -> None:
    """Composed or not is the same text; large letters differ unless it is said."""
    of = staged("becomes: {country: [\u00c9]}")
    loose = changed(
        ("country: {type: text}", "country: {type: text, ignore_case: true}"),
        ("mql: {ready: true}", "mql: {country: [\u00c9]}"),
    )

    assert told(of, [("3-2 10:00", "set", {"country": "E\u0301"})]).stage.id == "mql"
    assert told(of, [("3-2 10:00", "set", {"country": "\u00e9"})]).stage.id != "mql"
    assert told(loose, [], email="a", country="e\u0301").stage.id == "mql"


def test_the_sides_are_the_owners_around_the_hand_off() -> None:
    """Who hands over owes the volume, who owns the next stage owes the answer."""
    turned = SPEC.replace("owner: sales", "owner: x").replace(
        "owner: marketing", "owner: sales"
    )
    found = compile_text(turned.replace("owner: x", "owner: marketing"), "s").agreement

    assert found is not None
    assert (found.provider, found.receiver) == ("sales", "marketing")


def test_a_date_turns_true_with_its_day() -> None:
    """A test on a date is about days of the agreement's zone."""
    of = changed(("mql: {ready: true}", "mql: {contract_ends: at most 2027-03-09}"))

    assert told(of, [], email="a", contract_ends=date(2027, 3, 9)).stage.id == "mql"
    assert told(of, [], email="a", contract_ends=date(2027, 3, 10)).stage.id == "lead"
