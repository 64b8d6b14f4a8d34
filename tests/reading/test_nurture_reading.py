"""What the reading settles about nurturing."""

from stories import SPEC, agreement, cases, changed, kinds, shown, told

from sla_compiler.agreement import Agreement
from sla_compiler.reading.result import Evaluation

READY = ("3-2 10:00", "set", {"ready": True})
COLD = ("3-2 10:00", "set", {"country": "X"})
STEPS = "steps: [{day: 0, via: email, offer: One}, {day: 7, via: email, offer: Two}]"


def nurtured(tracks: str, rules: str = "") -> Agreement:
    """Return the agreement with these tracks."""
    return changed(
        (
            "lead_management:\n",
            f"nurturing: {{{rules}tracks: {{{tracks}}}}}\nlead_management:\n",
        )
    )


def runs(of: Evaluation) -> list[str]:
    """Return the tracks the lead was in, and from when to when."""
    return [f"{each.id} {shown(each.start)} {shown(each.end)}" for each in of.tracks]


def sent(of: Evaluation) -> list[str]:
    """Return when each message of the last track goes out."""
    return [shown(each.due) for each in of.tracks[-1].messages]


LEARN = f"learn: {{enter: {{becomes: {{country: [X]}}}}, {STEPS}}}"


def test_a_track_ends_with_its_last_message() -> None:
    """After the last step the lead is in no track."""
    found = told(nurtured(LEARN), [COLD])

    assert runs(found) == ["learn 3-2 10:00 3-9 10:00"]
    assert sent(found) == ["3-2 10:00", "3-9 10:00"]


def test_a_track_without_steps_goes_on_and_promises_nothing() -> None:
    """Where no message is agreed, none is the last; something else takes a lead out."""
    of = nurtured("learn: {enter: {becomes: {country: [X]}}, exit: {after: won}}")
    found = told(of, [COLD])

    assert runs(found) == ["learn 3-2 10:00 never"]
    assert sent(found) == []
    assert [] == [duty.id for duty in of.duties if duty.id.startswith("nurturing")]
    won = told(of, [COLD, ("3-3 10:00", "won")])
    assert runs(won) == ["learn 3-2 10:00 3-3 10:00"]


def test_a_moment_that_ends_every_track_stops_what_is_not_sent() -> None:
    """What is due at the instant of the stop is still sent, what comes later is not."""
    of = nurtured(LEARN, "stop_after: [entered.mql], ")

    def stopped(at: str) -> Evaluation:
        return told(of, [COLD, (at, "set", {"ready": True})], email="a")

    assert sent(stopped("3-9 09:59:59")) == ["3-2 10:00", "never"]
    assert stopped("3-9 09:59:59").tracks[0].why == "entered.mql"
    assert sent(stopped("3-9 10:00")) == ["3-2 10:00", "3-9 10:00"]


def test_no_trigger_starts_a_track_at_the_instant_of_a_stop() -> None:
    """Who leaves the list is not enrolled by what leaving does to the score."""
    learn = f"learn: {{enter: {{after: ask}}, {STEPS}}}"

    assert (
        runs(told(nurtured(learn, "stop_after: [ask], "), [("3-2 10:00", "ask")])) == []
    )


def test_a_trigger_is_heard_only_by_a_lead_in_no_track() -> None:
    """A lead is in one track at a time, and leaves it by its exit or its end."""
    other = f"other: {{enter: {{becomes: {{employees: known}}}}, {STEPS}}}"
    story = [COLD, ("3-3 10:00", "set", {"employees": 5})]

    assert runs(told(nurtured(f"{LEARN}, {other}"), story)) == [
        "learn 3-2 10:00 3-9 10:00"
    ]


def test_a_lead_with_sales_is_nurtured_by_an_outcome_or_by_hand_only() -> None:
    """From the hand-off on no trigger starts a track."""
    of = nurtured(LEARN)
    late = ("3-3 10:00", "set", {"country": "X"})

    assert runs(told(of, [READY, late], email="a")) == []


def test_an_exit_leads_on_to_another_track() -> None:
    """The instant its condition turns true, the lead goes on."""
    tracks = (
        f"learn: {{enter: {{becomes: {{country: [X]}}}}, {STEPS}, exit: {{to: more, "
        f"becomes: {{employees: known}}}}}}, more: {{enter: {{after: ask}}, {STEPS}}}"
    )
    story = [COLD, ("3-3 10:00", "set", {"employees": 5})]

    assert runs(told(nurtured(tracks), story)) == [
        "learn 3-2 10:00 3-3 10:00",
        "more 3-3 10:00 3-10 10:00",
    ]


def test_an_outcome_takes_a_lead_to_its_track_and_no_trigger_at_that_instant() -> None:
    """Human reasons win: what the outcome does to the facts enrols nobody elsewhere."""
    tracks = (
        f"learn: {{enter: {{becomes: {{outcome: [unreached]}}}}, {STEPS}}}, "
        f"win: {{enter: {{outcome: [unreached]}}, {STEPS}}}"
    )
    story = [READY, ("3-3 10:00", "returned", {"outcome": "unreached"})]

    assert runs(told(nurtured(tracks), story, email="a")) == [
        "win 3-3 10:00 3-10 10:00"
    ]


def test_an_outcome_to_two_tracks_is_a_conflict() -> None:
    """Where two tracks name an outcome, neither is entered."""
    tracks = (
        f"one: {{enter: {{outcome: [unreached]}}, {STEPS}}}, "
        f"two: {{enter: {{outcome: [unreached]}}, {STEPS}}}"
    )
    story = [READY, ("3-3 10:00", "returned", {"outcome": "unreached"})]
    found = told(nurtured(tracks), story, email="a")

    assert runs(found) == []
    assert kinds(found) == ["two tracks"]


def test_two_triggers_at_once_are_a_conflict() -> None:
    """Two tracks that would take a lead at one instant take it not."""
    other = f"other: {{enter: {{becomes: {{country: [X]}}}}, {STEPS}}}"
    found = told(nurtured(f"{LEARN}, {other}"), [COLD])

    assert runs(found) == []
    assert kinds(found) == ["two tracks"]


def test_a_track_is_started_by_hand_from_wherever_the_lead_is() -> None:
    """Who may start it is checked; the record counts even where it is another."""
    of = nurtured(f"{LEARN}, hand: {{enter: {{by: sales}}, {STEPS}}}")
    by_rep = ("3-3 10:00", "enrolled", {"track": "hand", "by": "rep"})
    by_other = ("3-3 10:00", "enrolled", {"track": "hand", "by": "marketing"})

    assert runs(told(of, [COLD, by_rep]))[-1] == "hand 3-3 10:00 3-10 10:00"
    assert kinds(told(of, [COLD, by_rep])) == []
    assert kinds(told(of, [COLD, by_other])) == ["not allowed"]


def test_messages_wait_for_their_window() -> None:
    """A message goes out at the window's first instant from its planned time on."""
    window = 'window: {days: [tuesday], between: "11:00-12:00"}, '
    found = told(nurtured(LEARN, window), [COLD])

    assert sent(found) == ["3-2 11:00", "3-9 11:00"]


def test_messages_keep_to_their_number_a_month() -> None:
    """One too many waits for the first instant of the next month."""
    steps = "steps: [{day: 0, via: email}, {day: 1, via: email}, {day: 40, via: email}]"
    learn = f"learn: {{enter: {{becomes: {{country: [X]}}}}, {steps}}}"
    found = told(nurtured(learn, "at_most: 1 per month, "), [COLD])

    assert sent(found) == ["3-2 10:00", "4-1 00:00", "5-1 00:00"]


def test_nothing_is_sent_while_paused() -> None:
    """A message that falls in a pause goes out when the pause ends, if it ends."""
    of = nurtured(LEARN, "pause: {ready: true}, ")
    paused = ("3-5 10:00", "set", {"ready": True})
    on = ("3-12 15:00", "set", {"ready": False})

    assert sent(told(of, [COLD, paused])) == ["3-2 10:00", "never"]
    assert sent(told(of, [COLD, paused, on])) == ["3-2 10:00", "3-12 15:00"]


def test_a_step_that_repeats_begins_at_once_and_ends_before_its_time_is_over() -> None:
    """`every: 1 month, for: 3 months`: now, after one month, and after two."""
    steps = "steps: [{every: 1 month, for: 3 months, via: email}]"
    learn = f"learn: {{enter: {{becomes: {{country: [X]}}}}, {steps}}}"

    assert sent(told(nurtured(learn), [COLD])) == [
        "3-2 10:00",
        "4-2 10:00",
        "5-2 10:00",
    ]


def test_a_message_is_in_time_until_the_day_is_over() -> None:
    """The duty to send is kept by a record on the day it is due, else it is late."""
    of = nurtured(LEARN)
    first = ("3-2 23:59", "sent", {"track": "learn"})
    second = ("3-10 00:00:01", "sent", {"track": "learn"})
    found = told(of, [COLD, first, second])

    assert [c.state for c in cases(found, "nurturing.tracks.learn:nurture")] == [
        "kept",
        "late",
    ]


def test_a_lead_that_has_ended_gets_no_more_messages() -> None:
    """An end stops what is not sent, and neither outcome nor person starts it anew."""
    by = "enter: {by: [sales], outcome: gone}"
    of = nurtured(f"{LEARN}, back: {{{by}, {STEPS}}}")
    gone = ("3-5 10:00", "disqualified", {"outcome": "gone"})
    found = told(of, [COLD, gone, ("3-6 10:00", "enrolled", {"track": "back"})])

    assert runs(found) == ["learn 3-2 10:00 3-5 10:00"]
    assert sent(found) == ["3-2 10:00", "never"]
    assert kinds(found) == ["not possible"]


def test_who_has_come_to_the_last_stage_gets_no_more_messages() -> None:
    """Who has bought is not won over any more; but a person may start something new."""
    by = "enter: {by: [sales]}"
    of = nurtured(f"{LEARN}, welcome: {{{by}, {STEPS}}}")
    story = [COLD, ("3-5 10:00", "won")]
    welcome = ("3-6 10:00", "enrolled", {"track": "welcome", "by": "sales"})

    assert runs(told(of, story)) == ["learn 3-2 10:00 3-5 10:00"]
    assert runs(told(of, [*story, welcome])) == [
        "learn 3-2 10:00 3-5 10:00",
        "welcome 3-6 10:00 3-13 10:00",
    ]


def test_the_hand_off_ends_no_track_by_itself() -> None:
    """Where the way ends with the hand-off, `stop_after` says what it stops."""
    lead, later = "qualification.mql}\n", "    - {id: sql"
    text = SPEC[: SPEC.index(later)] + SPEC[SPEC.index("  ends:") :]
    assert lead in text
    nurturing = f"nurturing: {{tracks: {{{LEARN}}}}}\n"
    found = told(agreement(text, nurturing), [COLD, READY], email="a")

    assert found.stage.id == "mql"
    assert runs(found) == ["learn 3-2 10:00 3-9 10:00"]
