"""What the reading settles about the consequences of several cases."""

from collections.abc import Iterator
from typing import Any

import pytest
from stories import cases, changed, shown, told

from sla_compiler.agreement import Agreement
from sla_compiler.reading.result import Evaluation

ACCEPT = "handoff.acceptance:accept"
AGAIN = "governance.consequences.again.then:remedy"
WORK = "lead_management:\n"
HOURS = "within: 4 business hours}"
ACCEPTANCE = "duty: handoff.acceptance, is: late"
DAYS = ("3-2", "3-3", "3-4", "3-5", "3-8", "3-9")
TALK = "then: {owes: sales, within: 2 days, deliver: A talk}"


def following(when: str, then: str = TALK, *others: tuple[str, str]) -> Agreement:
    """Return the agreement with one consequence, called `again`."""
    rule = f"governance: {{consequences: {{again: {{when: {{{when}}}, {then}}}}}}}\n"
    return changed((WORK, rule + WORK), *others)


def silence(*days: str, owner: str = "") -> Iterator[tuple[Any, ...]]:
    """Yield the story of a lead that is handed over at ten, and that nobody takes.

    On each of the days it is late a second after 14:00, and comes back at 16:00.
    """
    for day in days:
        yield f"{day} 10:00", "set", {"ready": True}
        if owner:
            yield f"{day} 11:00", "routed", {"to": owner}
        yield f"{day} 16:00", "returned", {"outcome": "fine"}
        yield f"{day} 16:01", "set", {"ready": False}


def late(of: Agreement, *days: str) -> Evaluation:
    """Return how a lead stands that nobody took on any of these days."""
    return told(of, list(silence(*days)), "12-1 00:00", email="a")


def arisen(of: Evaluation) -> list[str]:
    """Return when the duty arose that the consequence calls for."""
    return [shown(each.start) for each in cases(of, AGAIN)]


def counted(of: Evaluation) -> list[tuple[str | None, int, bool]]:
    """Return with whose cases each lateness counts, its number, and if it works."""
    found = (each.counts[0] for each in cases(of, ACCEPT) if each.counts)
    return [(each.of, each.cases, each.works) for each in found]


def test_a_consequence_of_three_cases_follows_the_third() -> None:
    """It works with the third, and counting begins anew: the next is with the sixth."""
    of = following(f"{ACCEPTANCE}, times: 3")

    assert arisen(late(of, *DAYS[:2])) == []
    assert arisen(late(of, *DAYS)) == ["3-4 14:00:01", "3-9 14:00:01"]
    assert counted(late(of, *DAYS[:4])) == [
        (None, 1, False),
        (None, 2, False),
        (None, 3, True),
        (None, 1, False),
    ]


def test_only_cases_within_the_time_count_together() -> None:
    """`in` counts from one case to the other, and includes its bound."""
    of = following(f"{ACCEPTANCE}, times: 2, in: 7 days")

    assert arisen(late(of, "3-2", "3-9")) == ["3-9 14:00:01"]
    assert arisen(late(of, "3-2", "3-10")) == []
    assert arisen(late(of, "3-2", "3-10", "3-11")) == ["3-11 14:00:01"]


def test_in_a_row_asks_the_same_of_several_times() -> None:
    """So many in each of so many times, counted back from the case that is judged."""
    of = following(f"{ACCEPTANCE}, times: 2, in: 7 days, in_a_row: 2")
    rows = cases(late(of, "3-2", "3-3", "3-10", "3-11"), ACCEPT)

    assert arisen(late(of, "3-2", "3-3", "3-10", "3-11")) == ["3-11 14:00:01"]
    assert arisen(late(of, "3-3", "3-10", "3-11")) == []
    assert arisen(late(of, "3-2", "3-3", "3-22", "3-23")) == []
    assert [each.counts[0].rows for each in rows] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        ("", [(None, 1, False), (None, 2, True)]),
        (", each: owner", [("Ana", 1, False), ("Ben", 1, False)]),
        (", each: team", [("east", 1, False), ("east", 2, True)]),
    ],
)
def test_cases_are_counted_apart(
    each: str, expected: list[tuple[str | None, int, bool]]
) -> None:
    """By who held the lead when the case was judged, or by its first team."""
    of = following(f"{ACCEPTANCE}, times: 2{each}")
    story = [
        step
        for day, owner in (("3-2", "Ana"), ("3-3", "Ben"))
        for step in silence(day, owner=owner)
    ]
    found = told(of, story, email="a")

    assert counted(found) == expected
    assert arisen(found) == (["3-3 14:00:01"] if expected[1][2] else [])


def test_the_owner_is_who_held_the_lead_before_the_consequence() -> None:
    """A lead that passes to somebody for being late was late with the one before."""
    of = following(
        f"{ACCEPTANCE}, times: 2, each: owner",
        TALK,
        (
            "within: 4 business hours}",
            "within: 4 business hours, then: {reassign: west}}",
        ),
    )

    story = list(silence("3-2", "3-3", owner="Ana"))

    assert counted(told(of, story, email="a")) == [("Ana", 1, False), ("Ana", 2, True)]


def test_what_is_owed_for_a_breach_is_not_the_promise_of_the_clause() -> None:
    """That the remedy is late as well is no second breach of the clause."""
    of = following(
        f"{ACCEPTANCE}",
        TALK,
        (HOURS, f"{HOURS[:-1]}, then: {{owes: sales, within: 1 day, deliver: X}}}}"),
    )
    found = late(of, "3-2")

    assert [c.state for c in cases(found, "handoff.acceptance.then:remedy")] == ["late"]
    assert arisen(found) == ["3-2 14:00:01"]


def test_what_follows_of_a_kept_duty_works_on_the_lead() -> None:
    """A consequence of what is kept is no word only: a moment it counts as happens."""
    of = following(
        "duty: handoff.acceptance, is: kept",
        "then: {owes: sales, within: 2 days, deliver: Thanks, counts_as: ask}",
    )
    story = [("3-2 10:00", "set", {"ready": True}), ("3-2 11:00", "accepted")]
    found = told(of, story, email="a")

    assert [each.times for each in found.events if each.event == "ask"] == [1]
    assert arisen(found) == ["3-2 11:00"]


def test_a_consequence_that_is_not_in_force_calls_for_nothing() -> None:
    """Its duty comes into force with it."""
    of = following(f"{ACCEPTANCE}", f"{TALK}, in_force: 2027-03-03")
    states = [each.state for each in cases(late(of, "3-2", "3-3"), AGAIN)]

    assert states == ["not in force", "late"]


def test_a_measure_is_beyond_one_lead() -> None:
    """What follows of a measure is said to count all leads, and has no case."""
    kpi = "kpis: {taken: {owner: sales, kept: handoff.acceptance, source: CRM}}\n"
    of = following("kpi: taken", TALK, (WORK, kpi + WORK))
    found = next(each for each in told(of, email="a").duties if each.id == AGAIN)

    assert found.cases == ()
    assert found.note == "follows a measure, which counts all leads of its period"
