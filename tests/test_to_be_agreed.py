"""What a draft means while some of its values are still open."""

from pathlib import Path

import pytest

from sla_compiler.canonical.digest import Digest
from sla_compiler.compilation import Compilation, compile_text
from sla_compiler.locale import load
from sla_compiler.phrases.open_names import open_name
from sla_compiler.phrases.voice import voice
from sla_compiler.schema.files import below
from sla_compiler.schema.linked import linked
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import walk

COMPLETE = Path(__file__).parents[1] / "samples" / "complete" / "complete.sla.yaml"
OPEN = "to_be_agreed"


def draft(was: str, becomes: str) -> Compilation:
    """Return the complete sample with one place changed."""
    text = COMPLETE.read_text("utf-8")

    assert text.count(was) == 1
    return compile_text(text.replace(was, becomes), "draft")


def opened(made: Compilation) -> tuple[str, ...]:
    """Return what is still to be agreed, beside what the sample leaves open itself."""
    assert made.agreement is not None
    assert made.diagnostics == ()
    return tuple(p for p in made.agreement.open_paths if not p.endswith(".aim"))


def owed(made: Compilation) -> set[str]:
    """Return the ids of all duties."""
    assert made.agreement is not None
    return {duty.id for duty in made.agreement.duties}


def test_a_clause_with_an_open_value_is_no_rule() -> None:
    """Nothing is owed by a clause before all that it says is agreed."""
    made = draft(
        "disputes: {raise_within: 2 business days", f"disputes: {{raise_within: {OPEN}"
    )

    assert opened(made) == ("handoff.disputes.raise_within",)
    assert "handoff.disputes:decide" not in owed(made)


def test_every_open_value_of_a_clause_is_listed() -> None:
    """Whoever fills in a draft sees all its blanks, not the first of each clause."""
    made = draft(
        "disposition: {after: notified, within: 20 business days, share: 90 %",
        f"disposition: {{after: {OPEN}, within: {OPEN}, share: {OPEN}",
    )
    start = "lead_management.disposition"

    assert set(opened(made)) == {
        f"{start}.{key}" for key in ("after", "within", "share")
    }


@pytest.mark.parametrize(
    ("was", "becomes", "path"),
    [
        ("label: A late answer excuses", f"label: {OPEN}", "late_response.label"),
        ("name: Dewi Lestari", f"name: {OPEN}", "signoff.roles.cmo.name"),
        ("means: A deal in the pipeline", f"means: {OPEN}", "means"),
    ],
)
def test_words_that_are_open_leave_the_rule_in_force(
    was: str, becomes: str, path: str
) -> None:
    """What no rule depends on may be open: the rules are the same without it."""
    made, whole = (
        draft(was, becomes),
        compile_text(COMPLETE.read_text("utf-8"), "whole"),
    )

    assert opened(made)[0].endswith(path)
    assert owed(made) == owed(whole)
    assert made.agreement is not None
    assert whole.agreement is not None
    assert made.agreement.stages == whole.agreement.stages
    assert made.agreement.remedies == whole.agreement.remedies
    assert made.agreement.signoff == whole.agreement.signoff


def test_a_share_that_is_open_is_not_missing() -> None:
    """What a list of shares adds up to is asked when all of them are there."""
    made = draft("sourced: {marketing: 60 %,", f"sourced: {{marketing: {OPEN},")

    assert opened(made) == ("goals.new_revenue.sourced.marketing",)


@pytest.mark.parametrize("tag", ["en", "id"])
def test_a_component_whose_clauses_are_open_is_part_of_the_agreement(tag: str) -> None:
    """The page says what is still open where it stands, and leaves nothing out."""
    goals = (
        COMPLETE.read_text("utf-8").partition("\ngoals:\n")[2].partition("\n# 2.")[0]
    )
    made = draft(goals, f"  new_revenue: {OPEN}\n")
    assert made.agreement is not None
    words = load(tag)
    page = from_agreement(
        made.agreement, words, Digest(terms="1" * 64, agreement="2" * 64)
    )
    part = next(each for each in walk(page.clauses) if each.id == "goals")

    assert [type(block).__name__ for block in part.blocks] == ["Prose"]
    assert [each.id for each in part.parts] == ["goals.to_be_agreed"]


def test_an_open_outcome_is_spoken_of_as_before() -> None:
    """A draft whose outcome is not settled yet still names it in its conditions."""
    made = draft("again: {before: contract_ends, by: 90 days}", f"again: {OPEN}")

    assert opened(made) == ("lead_management.outcomes.under_contract.again",)


@pytest.mark.parametrize(
    ("was", "becomes", "path"),
    [
        ("aim: 5 business minutes", f"aim: {OPEN}", "lead_management.response.chat"),
        ("day: 5, deliver", f"day: {OPEN}, deliver", "refine_scoring"),
        ("day: {second: tuesday}", f"day: {{second: {OPEN}}}", "renegotiation"),
        ('at: "10:00"', f"at: {OPEN}", "governance.reviews.monthly"),
    ],
)
def test_a_value_that_is_agreed_apart_is_open_alone(
    was: str, becomes: str, path: str
) -> None:
    """A wish beside a promise, or a day of what recurs, takes no duty with it."""
    made = draft(was, becomes)

    assert any(path in each for each in owed(made))
    assert owed(made) == owed(compile_text(COMPLETE.read_text("utf-8"), "whole"))


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("becomes: {email: known}", f"becomes: {OPEN}"),
        ("unless: {test_record: true}", f"unless: {OPEN}"),
    ],
)
def test_a_stage_has_its_place_before_its_entry_is_agreed(
    was: str, becomes: str
) -> None:
    """The way is the same, nobody enters, and the funnel is worked out as before."""
    whole = compile_text(COMPLETE.read_text("utf-8"), "whole").agreement
    made = draft(was, becomes).agreement
    assert whole is not None
    assert made is not None
    lead = next(stage for stage in made.stages if stage.id == "lead")

    assert [each.id for each in whole.stages] == [each.id for each in made.stages]
    assert (lead.trigger.after, lead.trigger.becomes) == ((), None)
    assert (whole.provider, whole.goals) == (made.provider, made.goals)


def test_a_stage_whose_owner_is_open_leaves_the_sides_as_they_are() -> None:
    """Nobody owes what the other side owed because a value is not agreed yet."""
    made = draft(
        'owner: marketing\n      means: "A lead that fits',
        f'owner: {OPEN}\n      means: "A lead that fits',
    ).agreement
    assert made is not None

    assert ("marketing", "sales") == (made.provider, made.receiver)


def test_quotes_do_not_settle_a_value() -> None:
    """What is still open is so however it is quoted."""
    made = draft("fiscal_year: january", f'fiscal_year: "{OPEN}"')

    assert opened(made) == ("about.fiscal_year",)


def test_an_open_translation_leaves_the_binding_text() -> None:
    """Readers of another language see what binds until it is translated."""
    made = draft('id: "Satu upaya manusia menghubungi prospek"', f"id: {OPEN}")
    assert made.agreement is not None
    text = made.agreement.texts.get("definitions.terms.attempt")
    assert text is not None

    assert opened(made) == ("definitions.terms.attempt.id",)
    assert [language for language, _ in text.in_languages] == ["en"]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("over 1000: 15", f"{OPEN}: 15"),
        ("2 business days: 50 %", f"{OPEN}: 50 %"),
        ("2027-01-01: New Year's Day", f"{OPEN}: New Year's Day"),
        ("sourced: {marketing: 60 %", f"sourced: {{{OPEN}: 60 %"),
        ("target_buyer: true", f"{OPEN}: true"),
    ],
)
def test_a_key_is_no_value(was: str, becomes: str) -> None:
    """One finding says so, and nothing else is said of what stands there."""
    found = draft(was, becomes).diagnostics

    assert ["open-key"] == [each.code.name for each in found]


@pytest.mark.parametrize(
    ("path", "english", "indonesian"),
    [
        ("about.notice", "Header – notice", "Kepala perjanjian – masa pemberitahuan"),
        (
            "handoff.disputes.raise_within",
            "Disputes – time to raise it",
            "Keberatan – waktu untuk mengajukan",
        ),
        (
            "handoff.routing.rules.own_account.to.0",
            "Routing: Known accounts – to whom, no. 1",
            "Penyaluran: Known accounts – kepada siapa, no. 1",
        ),
        ("goals", "Goals", "Sasaran"),
        ("qualification.mql", "What makes an MQL", "Syarat MQL"),
    ],
)
def test_what_is_open_has_a_name(path: str, english: str, indonesian: str) -> None:
    """Readers who know no path are told what is open, each in their language."""
    agreement = compile_text(COMPLETE.read_text("utf-8"), "whole").agreement
    assert agreement is not None

    assert english == open_name(path, voice(agreement, load("en")))
    assert indonesian == open_name(path, voice(agreement, load("id")))


def test_every_key_of_the_language_has_a_word() -> None:
    """Whatever is open, there is a word for it."""
    keys, seen, stack = set(), set(), [linked()]
    while stack:
        schema = stack.pop()
        if id(schema) not in seen:
            seen.add(id(schema))
            keys |= schema.get("properties", {}).keys()
            stack += below(schema)
    english = load("en")

    assert all(english.say(f"field-{key.replace('_', '-')}") for key in keys)
