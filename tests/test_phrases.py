"""What a rule means is said, in every language, and different rules differently."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings, strategies as st

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.condition import (
    ALWAYS,
    AllOf,
    AnyOf,
    Condition,
    CountOf,
    Except,
    Known,
    Listed,
    Meets,
    Not,
    Values,
)
from sla_compiler.agreement.duty import Duty
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.compilation import compile_text
from sla_compiler.locale import load
from sla_compiler.phrases import clocks, duties, governance, header, short, work
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.duty_names import duty_name
from sla_compiler.phrases.moments import moment, trigger
from sla_compiler.phrases.voice import Voice, voice
from sla_compiler.words.duration import parse_duration
from sla_compiler.words.interval import Interval

SPEC = """
sla: 1
about: {{id: tiny, title: Tiny, version: 1.0.0, effective: 2027-01-01, language: en}}
parties:
  marketing: {{name: Marketing}}
  sales: {{name: Sales, roles: {{manager: Sales manager}}}}
calendars:
  office: {{timezone: Europe/London, hours: {{monday: "09:00-17:00"}}}}
definitions:
  attributes:
    country: {{type: text}}
    size: {{type: number, unit: seats}}
    budget: {{type: yes_no}}
  events:
    visit: {{label: Visit, has: {{kind: {{type: text, one_of: [short, long]}}}}}}
lead_management:
  duties:
    deed: {{owes: sales, to: marketing, {duty}}}
"""


def agreement(duty: str = "always: true, deliver: Order") -> Agreement:
    """Return a small agreement with one duty."""
    compiled = compile_text(SPEC.format(duty=duty), "tiny.sla.yaml").agreement
    assert compiled is not None
    return compiled


TINY = agreement()
ENGLISH = voice(TINY, load("en"))
INDONESIAN = voice(TINY, load("id"))

NAMES = ("country", "size", "budget", "fit", "interest.grade", "segment", "attempts")

intervals = st.builds(
    lambda low, width, low_open, high_open: Interval(
        low=Fraction(low),
        high=None if width is None else Fraction(low + width),
        low_open=low_open,
        high_open=high_open and width is not None,
    ),
    st.integers(0, 50),
    st.none() | st.integers(1, 50),
    st.booleans(),
    st.booleans(),
)
values = st.builds(
    lambda found: Values(tuple(sorted(found))),
    st.sets(st.sampled_from(["ID", "US", "a", "b"]), min_size=1, max_size=3),
)
accepts = st.one_of(
    intervals,
    values,
    st.builds(Listed, st.sampled_from(["rivals", "free"])),
    st.builds(Except, st.one_of(intervals, values)),
    st.builds(Known, st.booleans()),
)
tests = st.builds(Meets, st.sampled_from(NAMES), accepts)


def several(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Return conditions made of others."""
    lists = st.lists(parts, min_size=2, max_size=3, unique=True).map(tuple)
    return st.one_of(
        st.builds(AllOf, lists),
        st.builds(AnyOf, lists),
        st.builds(Not, parts),
        st.builds(CountOf, lists, intervals),
    )


conditions = st.recursive(tests, several, max_leaves=6)


@settings(max_examples=60, deadline=None)
@given(one=conditions, other=conditions)
def test_conditions_that_differ_are_said_differently(
    one: Condition, other: Condition
) -> None:
    """A reader who sees the same words may rely on the same rule."""
    assume(one != other)

    for told in (ENGLISH, INDONESIAN):
        assert condition(one, told) != condition(other, told)


@settings(max_examples=60, deadline=None)
@given(of=conditions)
def test_parentheses_are_in_pairs(of: Condition) -> None:
    """What belongs together stands between one pair of marks."""
    said = condition(of, ENGLISH)

    assert said.count("(") == said.count(")")


def test_grouping_is_never_in_doubt() -> None:
    """`a and (b or c)` and `(a and b) or c` are not the same sentence."""
    a, b, c = (Meets(name, Known(known=True)) for name in NAMES[:3])

    assert (
        "(“country” is known or “size” is known); and “budget” is known"
        == condition(AllOf((AnyOf((a, b)), c)), ENGLISH)
    )
    assert (
        "(“country” is known and “size” is known); or “budget” is known"
        == condition(AnyOf((AllOf((a, b)), c)), ENGLISH)
    )


def test_what_bars_a_case_is_told_last() -> None:
    """`Unless` takes away; what is barred by itself holds where nothing is known."""
    a, b, c = (Meets(name, Known(known=True)) for name in NAMES[:3])
    barred = AllOf((a, Not(AnyOf((b, c)))))
    each = AllOf((a, Not(b), Not(c)))

    assert "“country” is known, unless “size” is known or “budget” is known" == (
        condition(each, ENGLISH)
    )
    assert "“country” is known, unless (“size” is known or “budget” is known)" == (
        condition(barred, ENGLISH)
    )
    assert "“country” diketahui, kecuali “size” diketahui" == (
        condition(AllOf((a, Not(b))), INDONESIAN)
    )


def test_barring_a_moment_and_barring_a_case_are_told_apart() -> None:
    """What must become true at once, and what must hold when it does, are two rules."""
    a, b = (Meets(name, Known(known=True)) for name in NAMES[:2])
    turns = Trigger(becomes=AllOf((a, Not(b))))
    holds = Trigger(becomes=a, when=Not(b))

    for told in (ENGLISH, INDONESIAN):
        assert trigger(turns, told) != trigger(holds, told)


def test_values_stand_in_the_order_in_which_they_were_declared() -> None:
    """The best come first, not the first of the alphabet."""
    listed = replace(TINY.attributes[0], one_of=("vp", "director", "c_level"))
    told = voice(replace(TINY, attributes=(listed,)), ENGLISH.locale)
    either = Meets("country", Values(("c_level", "vp")))

    assert "“country” is vp or c level" == condition(either, told)


def test_an_empty_condition_has_words() -> None:
    """Where nothing is asked it always holds; where nothing suffices it never does."""
    assert "always" == condition(ALWAYS, ENGLISH)
    assert "never" == condition(AnyOf(), ENGLISH)


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (Values(("ID",)), "“country” is ID"),
        (Values(("ID", "US")), "“country” is ID or US"),
        (Except(Values(("ID",))), "“country” is not ID"),
        (Known(known=False), "“country” is not known"),
    ],
)
def test_a_test_is_a_clause(test: Values | Except | Known, expected: str) -> None:
    """Tests read as people say them."""
    assert expected == condition(Meets("country", test), ENGLISH)


def test_a_number_has_the_unit_of_its_attribute() -> None:
    """Fifty seats are not fifty people."""
    bound = Interval(low=Fraction(50))

    assert "“size” is at least 50 seats" == condition(Meets("size", bound), ENGLISH)


@pytest.mark.parametrize(
    "name",
    [
        *("created", "routed", "notified", "accepted", "rejected", "returned"),
        *("disqualified", "disputed", "decided", "attempt", "first_attempt"),
        *("last_attempt", "connected", "requested", "any_signal", "visit"),
        *("entered.mql", "left.mql", "returned.gone", "rejected.gone", "budget"),
        *("late.lead_management.duties.deed", "missed.volume", "disqualified.gone"),
    ],
)
@pytest.mark.parametrize("told", [ENGLISH, INDONESIAN], ids=["en", "id"])
def test_every_moment_has_words(name: str, told: Voice) -> None:
    """The vocabulary of moments is closed, and each word of it can be said."""
    assert moment(name, told)


PROMISES = {
    "after: visit, within: 4 hours, deliver: Answer": (
        "Sales must deliver “Answer” within 4 hours after the event “Visit” happens."
    ),
    "after: visit, where: {kind: short}, within: 2 days, until: connected": (
        "Sales must reach the lead within 2 days after the event “Visit” happens, "
        "where “kind” is short."
    ),
    "after: visit, within: {1 hour: 50 %, 24 hours: 90 %}, until: first_attempt": (
        "Sales must make the first attempt after the event “Visit” happens, within 1 "
        "hour in at least 50% of the cases and within 24 hours in at least 90% of the "
        "cases."
    ),
    "before: returned, must: {attempts: at least 6}": (
        "Sales must see to it that the number of attempts is at least 6 before the "
        "lead is returned."
    ),
    "before: visit, at_least: 3 weeks, deliver: Brief": (
        "Sales must deliver “Brief” at least 3 weeks before the event “Visit” happens."
    ),
    "every: month, day: {first: tuesday}, deliver: Report": (
        "Sales must deliver “Report” on the first Tuesday of every month."
    ),
    "always: true, must: {budget: known}": (
        "Sales must have “budget” on record for the lead at all times."
    ),
    "becomes: {budget: true}, within: 1 day, record: [country]": (
        "Sales must record “country” within 1 day after it becomes true that “budget” "
        "is yes."
    ),
    "after: visit, over: 14 days, deliver: Course": (
        "Within 2 weeks after the event “Visit” happens, Sales must deliver “Course”, "
        "spread over that time."
    ),
}


@pytest.mark.parametrize(("duty", "expected"), PROMISES.items())
def test_a_duty_is_a_sentence(duty: str, expected: str) -> None:
    """Who must do what, by when, in one sentence."""
    told = voice(agreement(duty), ENGLISH.locale)

    assert expected == duties.promise(told.agreement.duties[0], told)


FURTHER = {
    "when: {country: ID}": "This applies where “country” is ID.",
    "unless: {country: ID}": "This applies except where “country” is ID.",
    "when: {budget: true}, unless: {country: ID}": (
        "This applies where “budget” is yes, unless “country” is ID."
    ),
    "share: 95 %": "at least 95% of the cases whose deadline falls in the month.",
    "tolerance: 5 %": "A shortfall of up to 5% is tolerated",
    "aim: 1 hour": "The aim is 1 hour; the aim is not a duty.",
    "late: [{within: 24 hours, to: manager, via: [phone]}]": (
        "If it is late, Sales manager must be notified within 24 hours of the breach. "
        "The notice goes out by phone."
    ),
    "then: {counts_as: accepted}": (
        "If it is late, it counts as though the lead is accepted."
    ),
    "because: They asked": "Reason: They asked",
    "in_force: 2027-06-01": "Not in force before 1 June 2027.",
}


@pytest.mark.parametrize(("more", "expected"), FURTHER.items())
def test_all_that_belongs_to_a_duty_is_said(more: str, expected: str) -> None:
    """Nothing that an author writes beside the promise is left out."""
    duty = f"after: visit, within: 1 day, deliver: Order, {more}"
    told = voice(agreement(duty), ENGLISH.locale)

    assert expected in " ".join(duties.further(told.agreement.duties[0], told))


def test_a_duty_not_in_force_says_so() -> None:
    """No reader takes a suspended promise for a promise."""
    assert ("Not in force.",) == tuple(duties.in_force(False, ENGLISH))  # noqa: FBT003
    assert () == tuple(duties.in_force(True, ENGLISH))  # noqa: FBT003
    said = tuple(duties.in_force(date(2027, 6, 1), INDONESIAN))
    assert ("Belum berlaku sebelum 1 Juni 2027.",) == said


def test_the_same_business_day_is_told_as_one() -> None:
    """No reader has to work out what nought business days are."""
    told = voice(agreement("after: visit, within: 1 hour, deliver: A"), ENGLISH.locale)
    (hourly,) = told.agreement.duties
    levels = (replace(hourly.levels[0], within=parse_duration("same business day")),)
    owed = replace(hourly, levels=levels)

    assert (
        "Sales must deliver “A” within the same business day "
        "after the event “Visit” happens."
    ) == duties.promise(owed, told)


def test_no_time_at_all_is_at_once() -> None:
    """Nobody reads of nought seconds; nought business days last until the close."""
    late = "late: [{within: 0 hours, to: manager}]"
    duty = f"after: visit, within: 0 minutes, deliver: Answer, {late}"
    told = voice(agreement(duty), ENGLISH.locale)
    (at_once,) = told.agreement.duties
    soon = "As soon as the event “Visit” happens, Sales must deliver “Answer”."
    notice = "If it is late, Sales manager must be notified at once."

    assert soon == duties.promise(at_once, told)
    assert "At that moment" == clocks.deadline(at_once, told)
    assert notice in tuple(duties.further(at_once, told))
    assert not parse_duration("0 business days").is_at_once
    assert not parse_duration("1 minute").is_at_once


NOUGHT = {
    "within: 0 business hours": (
        "As soon as the event “Visit” happens, or at the next opening of the calendar, "
        "Sales must deliver “Answer”."
    ),
    "within: 0 business days": (
        "Sales must deliver “Answer” within the same business day after the event "
        "“Visit” happens."
    ),
    "within: {0 hours: 50 %, 1 day: 90 %}": (
        "Sales must deliver “Answer” after the event “Visit” happens, at that moment "
        "in at least 50% of the cases and within 1 day in at least 90% of the cases."
    ),
    "within: 1 day, aim: 0 minutes": "The aim is to do it at that moment; ",
    "within: 1 day, aim: 0 business minutes": (
        "The aim is to do it at that moment, or at the next opening of the calendar; "
    ),
}


@pytest.mark.parametrize(("when", "expected"), NOUGHT.items())
def test_nought_of_any_unit_is_told_in_words(when: str, expected: str) -> None:
    """Nought of open time waits for the opening, nought of open days for the close."""
    duty = f"after: visit, deliver: Answer, {when}, calendar: office"
    for language in (ENGLISH, INDONESIAN):
        told = voice(agreement(duty), language.locale)
        (owed,) = told.agreement.duties
        said = (
            *duties.sentences(owed, told),
            *(clocks.deadline(owed, told), short.due(owed, told)),
            *short.told(owed.late, told),
        )

        assert not re.search(
            r"\b0 (second|minute|hour|business|detik|menit|jam)", "".join(said)
        )
        if language is ENGLISH:
            assert expected in " ".join(said)


def test_a_short_line_tells_what_is_due_at_once_by_its_start() -> None:
    """And who hears of it at once."""
    late = "late: [{within: 0 hours, to: manager}]"
    duty = f"after: visit, within: 0 hours, deliver: Answer, {late}"
    told = voice(agreement(duty), ENGLISH.locale)
    (owed,) = told.agreement.duties

    assert "when the event “Visit” happens" == short.due(owed, told)
    assert "" == short.starts(owed, told)
    assert ["at once: notice to Sales manager"] == [*short.told(owed.late, told)]


@pytest.mark.parametrize("tag", ["en", "id"])
def test_no_notice_is_told_in_words(tag: str) -> None:
    """Nobody gives a notice of nought seconds."""
    nothing = parse_duration("0 days")
    term = replace(
        TINY.term,
        notice=nothing,
        amendment_notice=nothing,
        amendment_emergency=nothing,
        termination_notice=nothing,
    )
    told = voice(replace(TINY, term=term), load(tag))
    said = (*header.term(told), *header.ending(told))

    assert not [each for each in said if "0 " in each.replace("2027", "")]
    assert 4 == sum("notice" in each or "pemberitahuan" in each for each in said)


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "They owe it to each other."),
        ("id", "Kewajiban ini berlaku timbal balik di antara mereka."),
    ],
)
def test_what_both_sides_owe_they_owe_to_each_other(tag: str, said: str) -> None:
    """Where nobody is named to whom, no side is left to owe to itself."""
    text = SPEC.format(duty="always: true, deliver: Order")
    joint = text.replace("owes: sales, to: marketing", "owes: [marketing, sales]")
    compiled = compile_text(joint, "tiny.sla.yaml").agreement
    assert compiled is not None
    (duty,) = compiled.duties

    assert ("marketing", "sales") == duty.to
    assert said in tuple(duties.further(duty, voice(compiled, load(tag))))


def test_an_id_without_a_label_reads_as_a_name() -> None:
    """Initials are large, and a calendar is called as a place is."""
    text = SPEC.format(duty="always: true, deliver: Order")
    named = text.replace(" office:", " jakarta_office:").replace(
        "language: en}", "language: en, calendar: jakarta_office}"
    )
    compiled = compile_text(named, "tiny.sla.yaml").agreement
    assert compiled is not None
    told = voice(compiled, ENGLISH.locale)

    assert "Jakarta office" == told.name("calendar", "jakarta_office")
    assert "CRM first" == duty_name("governance.duties.crm_first:keep", told)
    assert "MQL to SQL" == told.name("kpi", "mql_to_sql")
    assert "ICP of an SDR" == told.name("fact", "icp_of_an_sdr")


@cache
def sample(tag: str) -> Voice:
    """Return the complete sample as it is told in a language."""
    path = Path(__file__).parents[1] / "samples" / "complete" / "complete.sla.yaml"
    compiled = compile_text(path.read_text(encoding="utf-8"), path.name).agreement
    assert compiled is not None
    return voice(compiled, load(tag))


def owed(id_: str, tag: str = "en") -> tuple[Duty, Voice]:
    """Return a duty of the complete sample, and who tells it."""
    told = sample(tag)
    return next(each for each in told.agreement.duties if each.id == id_), told


FAST = "lead_management.response.hot:attempt"
SHORTFALL = "governance.consequences.shortfall.then:remedy"
MEANT = {
    FAST: (
        "Within 8 days after the owner is notified, Sales must make at least 6 "
        "attempts to reach the lead, unless it is reached before."
    ),
    "nurturing.tracks.learn:nurture": (
        "Campaign manager must send each lead in the track “Learn” every message of "
        "the track on the day it is due."
    ),
    "handoff.shares.sql:share": "must put on record with the lead: “authority”, ",
    "handoff.shares.mql:share": "must hand over, together with the lead: “company”, ",
    "governance.reviews.emergency:hold": "within 48 hours after it is called.",
    SHORTFALL: (
        "If the KPI “MQL handed over” falls short of its target by over 10%, Marketing "
        "must deliver “Root cause and recovery plan” within 10 business days."
    ),
    "governance.consequences.late_again.then:remedy": (
        "counted for each owner of leads separately, Sales manager must record “next "
        "step” within 5 business days."
    ),
}


@pytest.mark.parametrize(("id_", "expected"), MEANT.items())
def test_a_promise_says_what_is_owed_and_no_more(id_: str, expected: str) -> None:
    """A plan is no duty, a time is no least time, and a remedy tells its case."""
    assert expected in duties.promise(*owed(id_))


def test_a_cell_says_of_a_duty_what_its_sentence_says() -> None:
    """Clause, page two, register and cards are told apart by length alone."""
    attempts, told = owed(FAST)
    nurture, _ = owed("nurturing.tracks.learn:nurture")
    shortfall, _ = owed(SHORTFALL)

    assert "Within 8 days" == clocks.deadline(attempts, told)
    assert "within 8 days" == short.due(attempts, told)
    assert "On the day each is due" == clocks.deadline(nurture, told)
    assert "The KPI “MQL handed over” falls short of its target by over 10%" == (
        clocks.starts(shortfall, told)
    )


def test_a_plan_of_attempts_is_advice() -> None:
    """Whoever tries as often at other times keeps the promise."""
    fast, steady = sample("en").agreement.cadences
    advice = "The plan is advice; what is owed is the number of attempts"

    assert advice in " ".join(work.cadence(fast, sample("en")))
    assert advice not in " ".join(work.cadence(steady, sample("en")))
    assert "The cadence “Fast” is advice on how to plan them." in tuple(
        duties.further(*owed(FAST))
    )


COUNTED = {
    "within: 48 hours": (
        "Hours and minutes run by day and by night; only which day it is follows the "
        "calendar Office."
    ),
    "within: 2 business hours": "Business time is counted on the calendar Office.",
    "within: 5 days": "Days end in the time zone of the calendar Office.",
    "within: 5 days, aim: 1 business day": (
        "Business time is counted on the calendar Office."
    ),
}


@pytest.mark.parametrize(("when", "expected"), COUNTED.items())
def test_hours_by_the_clock_are_of_no_calendar(when: str, expected: str) -> None:
    """Nobody reads 48 hours as those of an office."""
    duty = f"after: visit, deliver: Answer, {when}, calendar: office"
    told = voice(agreement(duty), ENGLISH.locale)
    said = " ".join(duties.further(told.agreement.duties[0], told))

    assert expected in said


def test_no_remedy_has_a_name_of_the_compilers_own() -> None:
    """A name in quotation marks is one that stands somewhere."""
    for tag in ("en", "id"):
        told = sample(tag)
        of = told.agreement.remedies
        said = [text for each in of for text in governance.remedy(each, told)]
        said += [
            text
            for each in told.agreement.duties
            for text in duties.sentences(each, told)
        ]

        assert not [text for text in said if "emedy of" in text or "called for" in text]

    arising = "handoff.acceptance.then:remedy"
    assert "Consequences: shortfall" == duty_name(SHORTFALL, sample("en"))
    assert "further duty after Acceptance" == duty_name(arising, sample("en"))


RECURRING = {
    "every: month, day: {last: friday}": (
        "on the last Friday of every month.",
        ("Every month", "On the last Friday of the month"),
    ),
    "every: quarter, day: monday": (
        "on the first Monday of every quarter.",
        ("Every quarter", "On the first Monday of the quarter"),
    ),
    "every: month, day: 5": (
        "on day 5 of every month.",
        ("Every month", "On day 5 of the month"),
    ),
    "every: half_year": (
        "every half-year.",
        ("Every half-year", "By the end of the half-year"),
    ),
    "every: two_weeks, day: thursday": (
        "every two weeks on Thursday, first on 14 January 2027.",
        ("Every two weeks", "On Thursday, first on 14 January 2027"),
    ),
    "every: two_weeks, day: thursday, in_force: 2027-02-01": (
        "every two weeks on Thursday, first on 11 February 2027.",
        ("Every two weeks", "On Thursday, first on 11 February 2027"),
    ),
}


@pytest.mark.parametrize(("clock", "expected"), RECURRING.items())
def test_what_recurs_names_its_day_and_of_what(
    clock: str, expected: tuple[str, tuple[str, str]]
) -> None:
    """The period begins the case, its day ends it; of two weeks the first is told."""
    told = voice(agreement(f"{clock}, deliver: Report"), ENGLISH.locale)
    (duty,) = told.agreement.duties

    assert expected == (
        duties.promise(duty, told).removeprefix("Sales must deliver “Report” "),
        (clocks.starts(duty, told), clocks.deadline(duty, told)),
    )


def test_to_settle_a_lead_is_told_in_few_words() -> None:
    """One lead is spoken of, and each way out is named once."""
    said = duties.promise(*owed("lead_management.disposition:dispose"))

    assert "settle the lead (on to the next stage, rejected, " in said
    assert " a lead " not in said
