"""What the reading settles about the cases of duties."""

from datetime import date
from typing import Any

import pytest
from stories import Story, agreement, cases, changed, shown, told

from sla_compiler.agreement import Agreement
from sla_compiler.reading.result import CaseOfDuty, Evaluation

READY = ("3-2 10:00", "set", {"ready": True})
ACCEPT = "handoff.acceptance:accept"
WORK = "lead_management:\n"


def owing(duty: str, *others: tuple[str, str]) -> Agreement:
    """Return the agreement with one further duty of Sales, called `d`."""
    written = f"lead_management:\n  duties: {{d: {{owes: sales, {duty}}}}}\n"
    return changed((WORK, written), *others)


def case(
    of: Agreement, story: Story, at: str = "4-1 00:00", **facts: Any
) -> CaseOfDuty:
    """Return the only case of the duty `d`."""
    found = cases(told(of, story, at, **facts), "lead_management.duties.d:keep")
    assert len(found) == 1, found
    return found[0]


def standing(of: CaseOfDuty) -> tuple[str, str]:
    """Return how a case stands, and when it was fulfilled."""
    return of.state, shown(of.done)


def test_an_act_at_the_deadline_is_in_time() -> None:
    """`within` includes its bound, and lateness begins a second later."""
    of = agreement()
    story = [READY, ("3-2 14:00", "accepted")]

    assert standing(cases(told(of, story, email="a"), ACCEPT)[0]) == (
        "kept",
        "3-2 14:00",
    )
    assert (
        cases(told(of, [READY], "3-2 14:00", email="a"), ACCEPT)[0].state == "pending"
    )
    assert (
        cases(told(of, [READY], "3-2 14:00:01", email="a"), ACCEPT)[0].state == "late"
    )


def test_what_is_late_stays_late() -> None:
    """An act after the deadline is put down, and the case is late all the same."""
    story = [READY, ("3-3 14:00", "accepted")]

    assert standing(cases(told(agreement(), story, email="a"), ACCEPT)[0]) == (
        "late",
        "3-3 14:00",
    )


def test_contact_counts_as_acceptance() -> None:
    """Who reaches a lead, or tries to, has accepted it."""
    of = agreement()
    for event in ("connected", "attempt"):
        found = told(of, [READY, ("3-2 11:00", event, {"via": "phone"})], email="a")

        assert cases(found, ACCEPT)[0].state == "kept"


def test_an_act_before_the_clock_starts_counts_as_nought() -> None:
    """What came since the hand-off fulfils a clock that starts later, at its start."""
    of = owing("after: notified, within: 1 hour, until: first_attempt")
    story = [
        READY,
        ("3-2 10:10", "attempt", {"via": "phone"}),
        ("3-2 10:20", "notified"),
    ]

    assert standing(case(of, story, email="a")) == ("kept", "3-2 10:20")


def test_an_act_before_the_hand_off_does_not_count_after_it() -> None:
    """A hand-off begins anew: what was done before fulfils nothing that it starts."""
    of = owing("after: notified, within: 1 hour, until: first_attempt")
    story = [
        ("3-2 09:00", "attempt", {"via": "phone"}),
        READY,
        ("3-2 10:20", "notified"),
    ]

    assert case(of, story, email="a").state == "late"


def test_a_repeat_while_a_case_is_open_starts_no_second_clock() -> None:
    """A second inquiry waits for the same answer as the first."""
    of = owing("after: ask, within: 1 day, until: connected")
    story = [("3-2 10:00", "ask"), ("3-2 12:00", "ask"), ("3-2 13:00", "connected")]

    assert standing(case(of, story)) == ("kept", "3-2 13:00")


def test_each_request_to_deliver_is_a_case_of_its_own() -> None:
    """What is delivered for one request does not answer the next."""
    of = owing("after: ask, within: 1 day, deliver: An answer")
    done = {"duty": "lead_management.duties.d"}
    story = [("3-2 10:00", "ask"), ("3-2 12:00", "ask"), ("3-2 13:00", "done", done)]
    found = cases(told(of, story), "lead_management.duties.d:keep")

    assert [each.state for each in found] == ["kept", "late"]


def test_levels_each_have_a_deadline() -> None:
    """The case is late when its longest level is; each level stands by itself."""
    of = owing("after: ask, within: {1 hour: 50 %, 1 day: 90 %}, until: connected")
    found = case(of, [("3-2 10:00", "ask"), ("3-2 12:00", "connected")])

    assert found.state == "kept"
    assert [due.state for due in found.dues] == ["late", "kept"]


def test_the_clause_in_force_when_the_clock_starts_governs() -> None:
    """A duty that is not yet in force at the start has no clock for this case."""
    of = owing("after: ask, within: 1 day, until: connected, in_force: 2027-03-03")

    assert case(of, [("3-2 23:59:59", "ask")]).state == "not in force"
    assert case(of, [("3-3 00:00", "ask")]).state == "late"


def test_outside_its_term_the_agreement_is_not_in_force() -> None:
    """A clock that would start before the first day does not run."""
    of = owing(
        "after: ask, within: 1 day, until: connected",
        ("effective: 2027-01-01", "effective: 2027-03-03"),
    )

    assert case(of, [("3-2 10:00", "ask")]).state == "not in force"


def test_an_excluded_lead_is_in_no_duty() -> None:
    """What began before the hand-off ends with it, what begins after has no clock."""
    of = owing(
        "after: ask, within: 30 days, until: won",
        (
            "calendar: office}",
            "calendar: office, excluded: {x: {when: {country: [X]}, because: No}}}",
        ),
    )
    story = [("3-2 09:00", "ask"), READY]
    found = told(of, story, email="a", country="X")

    assert {c.state for duty in found.duties for c in duty.cases} == {"excluded"}


def test_the_calendar_is_that_of_the_team_first_assigned() -> None:
    """Re-assignment neither restarts the clock nor changes its calendar."""
    of = owing("after: routed, within: 1 business hour, until: connected")
    story = [
        READY,
        ("3-2 10:00", "routed", {"to": "west"}),
        ("3-2 10:30", "routed", {"to": "east"}),
    ]
    found = case(of, story, email="a")

    assert (found.calendar, shown(found.dues[0].at)) == ("late", "3-2 13:00")


def test_a_prohibition_is_judged_on_the_lead_just_before() -> None:
    """`before: returned` looks at the lead before the return changes it."""
    of = owing("before: returned.unreached, must: {attempts: at least 1}")
    gone = ("3-3 10:00", "returned", {"outcome": "unreached"})
    tried = ("3-2 11:00", "attempt", {"via": "phone"})

    assert case(of, [READY, tried, gone], email="a").state == "kept"
    assert case(of, [READY, gone], email="a").state == "late"


def test_what_must_hold_so_long_before_is_read_as_of_then() -> None:
    """`at_least: 2 days` before a moment asks how things stood two days before."""
    of = owing("before: won, at_least: 2 days, must: {country: known}")
    won = ("3-10 10:00", "won")

    assert case(of, [("3-8 10:00", "set", {"country": "X"}), won]).state == "kept"
    assert case(of, [("3-8 10:00:01", "set", {"country": "X"}), won]).state == "late"


def test_facts_on_record_fulfil_at_the_instant_they_are_complete() -> None:
    """A duty to record is kept when the last fact is there, or at once if all are."""
    of = owing("after: won, within: 1 day, record: [country, email]")
    story = [("3-2 10:00", "won"), ("3-2 12:00", "set", {"country": "X"})]

    assert standing(case(of, story, email="a")) == ("kept", "3-2 12:00")
    assert standing(case(of, story[:1], email="a", country="X")) == (
        "kept",
        "3-2 10:00",
    )


def test_without_a_time_it_is_due_at_the_very_instant() -> None:
    """Facts recorded later in the same instant still count, a second later none do."""
    of = owing("after: won, record: [country]")
    won = ("3-2 10:00", "won")

    assert case(of, [won, ("3-2 10:00", "set", {"country": "X"})]).state == "kept"
    assert case(of, [won, ("3-2 10:00:01", "set", {"country": "X"})]).state == "late"


def test_a_standing_duty_is_broken_once() -> None:
    """What must always hold is not mended by holding again."""
    of = owing("always: true, must: {not: {country: [X]}}")
    story = [
        ("3-2 10:00", "set", {"country": "X"}),
        ("3-3 10:00", "set", {"country": "Y"}),
    ]

    assert case(of, story, "3-2 09:00").state == "pending"
    assert case(of, story).state == "late"


def test_what_recurs_for_a_stage_is_judged_when_it_is_due() -> None:
    """Each week's case is due at the end of its last day, for leads there then."""
    of = owing("every: week, each: mql, record: [country]")
    story = [READY, ("3-10 10:00", "set", {"country": "X"})]
    found = cases(
        told(of, story, "3-16 00:00", email="a"), "lead_management.duties.d:keep"
    )

    assert [(shown(c.start), c.state) for c in found] == [
        ("3-8 00:00", "late"),
        ("3-15 00:00", "kept"),
    ]


def test_what_is_owed_for_a_lead_lapses_when_it_leaves() -> None:
    """A lead that was returned in time is not to be called any more."""
    of = owing("after: entered.mql, within: 10 days, until: first_attempt")
    gone = ("3-3 10:00", "returned", {"outcome": "unreached"})

    assert case(of, [READY, gone], email="a").state == "lapsed"


CADENCE = (
    "lead_management:\n  attempt: {via: [phone, email], apart: 1 hour}\n"
    "  response: {all: {after: entered.mql, within: 1 day, cadence: c}}\n"
    "  cadences: {c: {attempts: 2, over: 4 days, via: [phone], steps: "
    "[{day: 0, via: phone}, {day: 2, hour: 3, via: phone}]}}\n"
)
ATTEMPTED = "lead_management.response.all:attempt"


def tried(*attempts: tuple[str, str]) -> Evaluation:
    """Return how a lead stands after these attempts."""
    story = [READY, *((at, "attempt", {"via": via}) for at, via in attempts)]
    return told(changed((WORK, CADENCE)), story, email="a")


def test_attempts_close_together_count_as_one() -> None:
    """An hour is measured from the last attempt that counted; at its end one counts."""
    found = tried(
        ("3-2 11:00", "phone"), ("3-2 11:59:59", "phone"), ("3-2 12:00", "phone")
    )

    assert [each.counts for each in found.attempts] == [True, False, True]
    assert standing(cases(found, ATTEMPTED)[0]) == ("kept", "3-2 12:00")


def test_attempts_count_in_the_channels_of_the_rule_and_of_the_cadence() -> None:
    """A text message is no attempt; an e-mail is one, but not of this cadence."""
    found = tried(("3-2 11:00", "sms"), ("3-2 13:00", "email"), ("3-2 15:00", "phone"))

    assert [each.counts for each in found.attempts] == [False, True, True]
    assert cases(found, ATTEMPTED)[0].state == "late"


def test_a_lead_that_is_reached_needs_no_more_attempts() -> None:
    """A connection fulfils what is owed in attempts."""
    of = changed((WORK, CADENCE))
    found = told(of, [READY, ("3-2 11:00", "connected")], email="a")

    assert cases(found, ATTEMPTED)[0].state == "kept"


def test_a_cadence_plans_days_from_the_start_of_its_clock() -> None:
    """Days keep the time of the start; hours are added to it."""
    planned = cases(tried(), ATTEMPTED)[0].plan

    assert [shown(each.at) for each in planned] == ["3-2 10:00", "3-4 13:00"]


def test_an_automatic_message_is_no_attempt() -> None:
    """Unless the rule says so, only what a person does counts."""
    of = agreement()
    story = [READY, ("3-2 11:00", "attempt", {"via": "email", "automatic": True})]

    assert [each.why for each in told(of, story, email="a").attempts] == ["automatic"]


LADDER = (
    "within: 4 business hours}",
    (
        "within: 4 business hours, late: [{at: 50 %, to: rep}, "
        "{within: 2 hours, to: manager, reassign: true}]}"
    ),
)


def test_a_ladder_warns_before_the_breach_and_calls_after_it() -> None:
    """Before the breach time is that of the calendar, after it elapsed time."""
    found = told(changed(LADDER), [READY], email="a")
    ladder = cases(found, ACCEPT)[0].ladder

    assert [(call.to, shown(call.at), call.came_due) for call in ladder] == [
        (("rep",), "3-2 12:00", True),
        (("manager",), "3-2 16:00", True),
    ]


def test_a_step_that_reassigns_changes_the_owner() -> None:
    """The lead passes to whom is told, if the duty is not fulfilled by then."""
    of = changed(LADDER)
    story = [READY, ("3-2 10:05", "routed"), ("3-2 15:00", "accepted")]

    assert told(of, story[:2], email="a").stage.owner == "manager"
    assert told(of, story, email="a").stage.owner == "east"


def test_lateness_is_a_moment_of_the_duty_and_of_its_clauses() -> None:
    """`late.handoff.acceptance` comes a second after the deadline."""
    of = owing("after: late.handoff.acceptance, within: 1 day, deliver: A word")

    assert shown(case(of, [READY], email="a").start) == "3-2 14:00:01"


VOLUME = (
    "  routing:",
    (
        "  volume: {at_least: 5, per: month}\n"
        "  disputes: {raise_within: 2 days, decide_within: 5 days, by: manager}\n"
        "  routing:"
    ),
)


@pytest.mark.parametrize(
    ("story", "counts", "why"),
    [
        pytest.param([], True, "handed over", id="handed over"),
        pytest.param(["fine"], True, "handed over", id="outcome counts"),
        pytest.param(["small"], False, "its outcome does not count", id="not"),
        pytest.param(["fine", True], False, "its rejection was upheld", id="upheld"),
        pytest.param(["small", False], True, "handed over", id="overturned"),
    ],
)
def test_a_hand_off_counts_unless_its_rejection_stands(
    story: list[object],
    counts: bool,  # noqa: FBT001 - what is expected
    why: str,
) -> None:
    """An outcome says whether it counts; a decided dispute says so in its place."""
    entries: list[tuple[Any, ...]] = [READY]
    if story:
        entries.append(("3-3 10:00", "rejected", {"outcome": story[0]}))
    if len(story) > 1:
        entries.append(("3-4 10:00", "disputed"))
        entries.append(("3-5 10:00", "decided", {"upheld": story[1]}))
    found = told(changed(VOLUME), entries, email="a").handoffs[0].counts[0]

    assert (found.counts, found.why) == (counts, why)
    assert found.period == "month from 2027-03-01"


def test_a_dispute_that_comes_too_late_decides_nothing() -> None:
    """After the time for it, a dispute is reported and not heard."""
    story = [
        READY,
        ("3-3 10:00", "rejected", {"outcome": "small"}),
        ("3-5 10:00:01", "disputed"),
        ("3-6 10:00", "decided", {"upheld": False}),
    ]
    found = told(changed(VOLUME), story, email="a")

    assert [each.kind for each in found.conflicts] == ["too late"]
    assert not found.handoffs[0].counts[0].counts


def test_shared_facts_are_those_of_the_stage_the_lead_is_in() -> None:
    """Each is on record or missing."""
    of = changed(("  routing:", "  shares: {mql: [email, country]}\n  routing:"))
    found = told(of, [READY], email="a")

    assert [(each.fact, each.known) for each in found.shared] == [
        ("country", False),
        ("email", True),
    ]


def test_every_promise_is_told() -> None:
    """A duty without a case is told too, with its promise."""
    found = told(changed(VOLUME), [])

    assert "handoff.volume:volume" in [each.id for each in found.duties]


@pytest.mark.parametrize(
    ("tier", "cadence", "begins"),
    [
        ("2027-04-01", "true", date(2027, 4, 1)),
        ("true", "2027-05-01", date(2027, 5, 1)),
        ("2027-05-01", "2027-04-01", date(2027, 5, 1)),
        ("2027-04-01", "false", False),
        ("true", "true", True),
    ],
)
def test_attempts_need_their_tier_and_their_cadence_in_force(
    tier: str,
    cadence: str,
    begins: date | bool,  # noqa: FBT001 - what the field may hold
) -> None:
    """A tier that is not in force yet owes no attempts either."""
    work = CADENCE.replace("within: 1 day,", f"within: 1 day, in_force: {tier},")
    work = work.replace("over: 4 days,", f"over: 4 days, in_force: {cadence},")
    of = changed((WORK, work))
    found = told(of, [READY], email="a")

    assert begins == next(d for d in of.duties if d.id == ATTEMPTED).in_force
    states = [each.state for each in cases(found, ATTEMPTED)]
    assert ["late" if begins is True else "not in force"] == states
