"""What the reading settles about stages, returns, outcomes and routing."""

from stories import agreement, changed, kinds, shown, told, way

READY = ("3-2 10:00", "set", {"ready": True})
UNREADY = ("3-4 10:00", "set", {"ready": False})
ANEW = ("3-5 10:00", "set", {"ready": True})


def back(
    at: str = "3-3 10:00", outcome: str = "unreached"
) -> tuple[str, str, dict[str, object]]:
    """Return the entry of a return."""
    return (at, "returned", {"outcome": outcome})


def test_conditions_that_hold_at_creation_turn_true_then() -> None:
    """A lead may go through several stages at the very instant it is created."""
    found = told(agreement(), [], email="a", ready=True)

    assert way(found) == ["visitor 3-1 09:00", "lead 3-1 09:00", "mql 3-1 09:00"]


def test_a_condition_takes_a_lead_to_the_next_stage_only() -> None:
    """What would confirm a lead does not carry it past the hand-off."""
    found = told(agreement(), [READY], email="a", budget=True)

    assert way(found) == [
        "visitor 3-1 09:00",
        "lead 3-1 09:00",
        "mql 3-2 10:00",
        "sql 3-2 10:00",
    ]


def test_a_condition_that_already_holds_takes_a_lead_that_comes_forward() -> None:
    """The next stage's condition counts as turning true when the lead arrives."""
    found = told(agreement(), [("3-2 10:00", "set", {"email": "a"})], ready=True)

    assert way(found)[-1] == "mql 3-2 10:00"


def test_a_moment_takes_a_lead_past_stages() -> None:
    """What has happened has happened: a purchase makes a customer of any lead."""
    assert way(told(agreement(), [("3-2 10:00", "won")])) == [
        "visitor 3-1 09:00",
        "customer 3-2 10:00",
    ]


def test_entry_is_latched() -> None:
    """A condition that falls later takes nobody back."""
    found = told(agreement(), [READY, UNREADY], email="a")

    assert found.stage.id == "mql"


def test_re_entry_needs_the_condition_to_turn_true_anew() -> None:
    """After a return a condition that still holds does nothing; one that rises does."""
    of = agreement()

    assert told(of, [READY, back()], email="a").stage.id == "lead"
    assert (
        way(told(of, [READY, back(), UNREADY, ANEW], email="a"))[-1] == "mql 3-5 10:00"
    )


def test_a_return_leads_to_the_stage_before_the_hand_off() -> None:
    """Without a stage of its own, an outcome leads to the one before the hand-off."""
    found = told(
        agreement(), [READY, ("3-2 12:00", "set", {"budget": True}), back()], email="a"
    )

    assert way(found)[-2:] == ["sql 3-2 12:00", "lead 3-3 10:00"]


def test_an_edge_during_a_cooldown_is_lost() -> None:
    """The end of a cooldown hands nobody over: its condition must turn true anew."""
    of = changed(
        ("may: [return]}\n    small", "may: [return], cooldown: 10 days}\n    small")
    )
    later = [
        ("3-14 10:00", "set", {"ready": False}),
        ("3-15 10:00", "set", {"ready": True}),
    ]
    story = [READY, back(), UNREADY, ANEW]

    assert told(of, story, email="a").stage.id == "lead"
    assert [each.kind for each in told(of, story, email="a").held_back] == ["held back"]
    assert way(told(of, [*story, *later], email="a"))[-1] == "mql 3-15 10:00"


def test_again_brings_a_lead_back_whose_condition_holds() -> None:
    """When a lead may come back, a condition that holds counts as turning true then."""
    of = changed(
        (
            "may: [return]}\n    small",
            "may: [return], again: {after: 10 days}}\n    small",
        )
    )

    assert way(told(of, [READY, back()], email="a"))[-1] == "mql 3-13 10:00"
    assert told(of, [READY, back(), UNREADY], email="a").stage.id == "lead"


def test_again_waits_for_its_condition() -> None:
    """`again: {becomes: ...}` lets a lead come back when the condition turns true."""
    of = changed(
        (
            "may: [return]}\n    small",
            "may: [return], again: {becomes: {country: [X]}}}\n    small",
        )
    )
    story = [READY, back(), ("3-20 10:00", "set", {"country": "X"})]

    assert way(told(of, story, email="a"))[-1] == "mql 3-20 10:00"


def test_again_may_lie_before_a_date() -> None:
    """`again: {before: DATE, by: 30 days}` counts back from the day's beginning."""
    from datetime import date

    of = changed(
        (
            "may: [return]}\n    small",
            "may: [return], again: {before: contract_ends, by: 30 days}}\n    small",
        )
    )
    found = told(
        of, [READY, back()], "6-1 00:00", email="a", contract_ends=date(2027, 5, 31)
    )

    assert way(found)[-1] == "mql 5-1 00:00"


def test_again_brings_a_lead_back_out_of_an_end() -> None:
    """A lead whose outcome ended its way comes back to where a return would lead."""
    of = changed(("end: lost}", "end: lost, again: {after: 10 days}}"))
    story = [READY, ("3-3 10:00", "disqualified", {"outcome": "gone"})]

    assert way(told(of, story, email="a"))[-3:] == [
        "lost 3-3 10:00",
        "lead 3-13 10:00",
        "mql 3-13 10:00",
    ]


def test_an_end_is_left_by_no_rule() -> None:
    """No condition and no moment takes a lead out of an end."""
    story = [
        READY,
        ("3-3 10:00", "disqualified", {"outcome": "gone"}),
        UNREADY,
        ANEW,
        ("3-6 10:00", "won"),
    ]

    assert told(agreement(), story, email="a").stage.id == "lost"


def test_a_new_hand_off_needs_what_the_agreement_says() -> None:
    """`again: {needs: returned}`: a rejected lead is not handed over a second time."""
    of = changed(
        ("mql: {ready: true}", "mql: {ready: true}\n  again: {needs: returned}")
    )
    rejected = ("3-3 10:00", "rejected", {"outcome": "fine"})

    assert told(of, [READY, rejected, UNREADY, ANEW], email="a").stage.id == "lead"
    assert told(of, [READY, back(), UNREADY, ANEW], email="a").stage.id == "mql"


def test_hand_offs_are_counted_by_calendar_period() -> None:
    """`at_most: 1 per month` holds back a second hand-off in one month."""
    of = changed(
        ("mql: {ready: true}", "mql: {ready: true}\n  again: {at_most: 1 per month}")
    )
    april = [
        ("4-1 10:00", "set", {"ready": False}),
        ("4-2 10:00", "set", {"ready": True}),
    ]
    story = [READY, back(), UNREADY, ANEW]

    assert told(of, story, email="a").stage.id == "lead"
    assert told(of, [*story, *april], "5-1 00:00", email="a").stage.id == "mql"


def test_human_reasons_win_over_conditions() -> None:
    """A rejection at the instant at which a return would come decides alone."""
    of = changed(
        (
            "  acceptance:",
            "  returns: {r: {when: {country: [X]}, outcome: unreached}}\n  acceptance:",
        ),
    )
    story = [
        READY,
        ("3-3 10:00", "rejected", {"outcome": "fine"}),
        ("3-3 10:00", "set", {"country": "X"}),
    ]
    found = told(of, story, email="a")

    assert [given.id for given in found.outcomes] == ["fine"]
    assert found.conflicts == ()


def test_two_returns_at_once_are_a_conflict() -> None:
    """Where two conditions hold at once nothing is guessed: the lead stays."""
    of = changed(
        (
            "  acceptance:",
            (
                "  returns: {r: {when: {country: [X]}, outcome: unreached}, s: {when: "
                "{country: [X]}, outcome: fine}}\n  acceptance:"
            ),
        ),
    )
    found = told(of, [READY, ("3-3 10:00", "set", {"country": "X"})], email="a")

    assert found.stage.id == "mql"
    assert kinds(found) == ["two moves"]


def test_a_return_and_a_later_stage_at_once_are_a_conflict() -> None:
    """A lead is not sent back and forward at one instant."""
    of = changed(
        (
            "  acceptance:",
            "  returns: {r: {when: {budget: true}, outcome: unreached}}\n  acceptance:",
        ),
    )
    found = told(of, [READY, ("3-3 10:00", "set", {"budget": True})], email="a")

    assert found.stage.id == "mql"
    assert kinds(found) == ["two moves"]


def test_a_return_whose_condition_holds_at_the_hand_off_comes_at_once() -> None:
    """Being handed over is part of a return's condition."""
    of = changed(
        (
            "  acceptance:",
            "  returns: {r: {when: {country: [X]}, outcome: unreached}}\n  acceptance:",
        ),
    )

    assert way(told(of, [READY], email="a", country="X"))[-1] == "lead 3-2 10:00"


def test_contact_is_unknown_before_the_hand_off_and_no_after_it() -> None:
    """`connected: false` holds for a lead that was handed over and not reached."""
    rule = (
        "  acceptance:",
        (
            "  returns: {r: {when: {connected: false, attempts: at least 1}, outcome: "
            "unreached}}\n  acceptance:"
        ),
    )
    story = [READY, ("3-3 10:00", "attempt", {"via": "phone"})]
    reached = [READY, ("3-2 11:00", "connected"), *story[1:]]

    assert told(changed(rule), story, email="a").stage.id == "lead"
    assert told(changed(rule), reached, email="a").stage.id == "mql"


def test_attempts_count_since_the_latest_hand_off() -> None:
    """Before the first hand-off all attempts count; a hand-off begins anew."""
    rule = (
        "  acceptance:",
        (
            "  returns: {r: {when: {attempts: at least 2}, outcome: unreached}}\n"
            "  acceptance:"
        ),
    )
    early = ("3-1 10:00", "attempt", {"via": "phone"})
    story = [early, READY, ("3-3 10:00", "attempt", {"via": "phone"})]

    assert told(changed(rule), story, email="a").stage.id == "mql"


def test_exclusions_are_judged_once_at_the_first_hand_off() -> None:
    """A lead that no longer meets an exclusion stays excluded, and vice versa."""
    of = changed(
        (
            "calendar: office}",
            "calendar: office, excluded: {x: {when: {country: [X]}, because: No}}}",
        )
    )
    leaving = [READY, ("3-3 10:00", "set", {"country": "Y"})]
    coming = [READY, ("3-3 10:00", "set", {"country": "X"})]

    assert told(of, leaving, email="a", country="X").handoffs[0].excluded == ("x",)
    assert told(of, coming, email="a", country="Y").handoffs[0].excluded == ()


def test_the_first_routing_rule_and_its_first_that_exists_decide() -> None:
    """A person attribute exists when it is known; teams and roles always do."""
    of = changed(
        (
            "[{id: all, to: [east]}]",
            "[{id: own, to: [person, east]}, {id: all, to: [west]}]",
        )
    )

    assert told(of, [READY], email="a").handoffs[0].routing.owner == "east"
    found = told(of, [READY], email="a", person="ann").handoffs[0].routing
    assert (found.rule, found.owner) == ("own", "ann")


def test_the_record_says_who_owns_the_lead() -> None:
    """Whom the record names holds the lead, else the owner of its stage."""
    of = agreement()
    routed = ("3-2 10:05", "routed", {"to": "west"})

    assert told(of, [READY], email="a").stage.owner == "marketing"
    assert told(of, [READY, ("3-2 10:05", "routed")], email="a").stage.owner == "east"
    assert told(of, [READY, routed], email="a").stage.owner == "west"
    assert told(of, [READY, routed, back()], email="a").stage.owner == "marketing"


def test_a_lead_that_was_given_to_nobody_goes_on_with_its_stages() -> None:
    """Only whom it was given to keeps a lead that goes on; a return takes it back."""
    of = agreement()
    routed = ("3-2 10:05", "routed", {"to": "west"})
    won = ("3-3 10:00", "won")

    assert told(of, [READY, won], email="a").stage.owner == "sales"
    assert told(of, [READY, routed, won], email="a").stage.owner == "west"
    assert told(of, [READY, routed, back(), won], email="a").stage.owner == "sales"


def test_a_record_enters_only_stages_without_a_trigger() -> None:
    """Where there is a trigger, a record that says otherwise is a conflict."""
    of = agreement()
    story = [READY, ("3-3 10:00", "stage", {"to": "sql"})]

    assert kinds(told(of, story, email="a")) == ["not possible"]
    assert told(of, [READY, ("3-3 10:00", "stage", {"to": "deal"})]).stage.id == "deal"
    assert told(of, [READY, ("3-3 10:00", "stage", {"to": "lost"})]).stage.id == "lost"


def test_only_a_return_takes_a_lead_back() -> None:
    """A record to an earlier stage is a conflict."""
    of = agreement()
    story = [
        ("3-3 10:00", "stage", {"to": "deal"}),
        ("3-4 10:00", "stage", {"to": "visitor"}),
    ]
    found = told(of, story)

    assert found.stage.id == "deal"
    assert kinds(found) == ["not possible"]


def test_outcomes_that_are_used_against_the_register_count_and_are_told() -> None:
    """The record is a fact; what in it goes against the agreement is told."""
    of = changed(("may: [reject], counts", "may: [reject], note: required, counts"))
    found = told(of, [READY, back("3-3 10:00", "small")], email="a")

    assert found.stage.id == "lead"
    assert kinds(found) == ["not allowed", "note missing"]


def test_nothing_is_rejected_that_was_not_handed_over() -> None:
    """A rejection or return before the hand-off is reported and moves nobody."""
    found = told(agreement(), [back("3-2 10:00")], email="a")

    assert found.stage.id == "lead"
    assert kinds(found) == ["not possible"]


STATUSES = (
    "lead_management:\n  statuses:\n    new: {means: S, in: [mql], allows: [open]}\n"
    "    open: {means: S, in: [mql], after: first_attempt}\n"
    "    cold: {means: S, in: [mql], becomes: {country: [X]}}\n"
    "    icy: {means: S, in: [mql], becomes: {country: [X], email: [b]}}\n"
)


def test_a_status_without_a_trigger_begins_with_its_stage() -> None:
    """The first status of a stage that has no trigger is the one a lead begins in."""
    of = changed(("lead_management:\n", STATUSES))
    story = [READY, ("3-3 10:00", "attempt", {"via": "phone"})]
    found = told(of, story, email="a")

    assert [(s.id, shown(s.at)) for s in found.status.way] == [
        ("new", "3-2 10:00"),
        ("open", "3-3 10:00"),
    ]


def test_two_statuses_at_once_are_a_conflict() -> None:
    """Two conditions of statuses that turn true at once leave the status as it was."""
    of = changed(("lead_management:\n", STATUSES))
    found = told(of, [READY, ("3-3 10:00", "set", {"country": "X"})], email="b")

    assert found.status.id == "new"
    assert kinds(found) == ["two statuses"]


def test_a_move_by_hand_that_is_not_allowed_counts_and_is_told() -> None:
    """`allows` names the moves by hand; another is followed and reported."""
    of = changed(("lead_management:\n", STATUSES))
    found = told(of, [READY, ("3-3 10:00", "status", {"to": "cold"})], email="a")

    assert found.status.id == "cold"
    assert kinds(found) == ["not allowed"]


def test_rules_that_set_each_other_off_without_an_end_are_a_conflict() -> None:
    """A circle of triggers ends the instant, and is reported."""
    circle = (
        "lead_management:\n  statuses:\n    new: {means: S, in: [mql]}\n"
        "    one: {means: S, in: [mql], after: [entered.new, entered.two]}\n"
        "    two: {means: S, in: [mql], after: entered.one}\n"
    )
    found = told(changed(("lead_management:\n", circle)), [READY], email="a")

    assert kinds(found) == ["circle"]


def test_silence_may_return_a_lead() -> None:
    """When silence returns, the outcome is given a second after the deadline."""
    of = changed(
        (
            "within: 4 business hours}",
            "within: 4 business hours, silence: returned, outcome: unreached}",
        )
    )

    assert way(told(of, [READY], email="a"))[-1] == "lead 3-2 14:00:01"


def test_silence_may_accept_a_lead() -> None:
    """Then the duty is kept by silence."""
    of = changed(
        ("within: 4 business hours}", "within: 4 business hours, silence: accepted}")
    )
    found = told(of, [READY], email="a")
    case = next(d for d in found.duties if d.id == "handoff.acceptance:accept").cases[0]

    assert (case.state, case.how) == ("kept", "silence")


def test_a_stage_that_is_not_reached_has_a_way_out() -> None:
    """The outcome is given when the time has passed."""
    of = changed(
        (
            "becomes: {budget: true}}",
            "becomes: {budget: true}, within: 5 days, way_out: unreached}",
        )
    )

    assert way(told(of, [READY], email="a"))[-1] == "lead 3-7 10:00:01"


def test_a_moment_and_a_condition_together_mean_either() -> None:
    """Whichever comes first sets it off; `where` asks about the moment alone."""
    becomes = "Handed over, becomes: qualification.mql"
    of = changed((becomes, f"{becomes}, after: click, where: {{depth: at least 2}}"))
    deep, flat = (("3-2 09:30", "click", {"depth": depth}) for depth in (2, 1))

    assert way(told(of, [READY], email="a"))[-1] == "mql 3-2 10:00"
    assert way(told(of, [deep, READY], email="a"))[-1] == "mql 3-2 09:30"
    assert way(told(of, [flat, READY], email="a"))[-1] == "mql 3-2 10:00"


def test_what_was_handed_over_is_held_by_whoever_received_it() -> None:
    """Whoever holds a status without a word also owes that it is left in time."""
    statuses = (
        "  statuses:\n"
        "    idle: {in: lead, means: Nothing, within: 2 days}\n"
        "    open: {in: mql, means: Being tried, within: 2 days}\n"
    )
    of = changed(("  outcomes:", f"{statuses}  outcomes:"))
    moves = {d.id: d.owes for d in of.duties if d.id.endswith(":move")}

    assert {each.id: each.holder for each in of.statuses} == {
        "idle": ("marketing",),
        "open": ("sales",),
    }
    assert moves == {
        "lead_management.statuses.idle:move": ("marketing",),
        "lead_management.statuses.open:move": ("sales",),
    }
