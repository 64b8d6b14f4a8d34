"""Which names a spec gives, and what is said of those that nothing bears."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Document
from sla_compiler.names import Register, references
from sla_compiler.names.uses import uses
from sla_compiler.names.vocabulary import AFTER_THE_DOT, COMPOSED, DECLARED, NOUNS
from sla_compiler.schema.linked import facing, schema_at

WHOLE = (Path(__file__).parent / "data" / "whole.sla.yaml").read_text("utf-8")


def spec(text: str) -> Document:
    """Return a text as a document."""
    document, findings = read(text.encode(), "spec.sla.yaml")
    assert document is not None, findings
    return document


def changed(*passages: tuple[str, str]) -> Document:
    """Return the whole spec with passages rewritten."""
    text = WHOLE
    for old, new in passages:
        assert old in text
        text = text.replace(old, new, 1)
    return spec(text)


def said(document: Document, diagnostic: Diagnostic) -> tuple[str, str, str, str]:
    """Return a finding's code, the characters underlined, the fact and the cure."""
    finding = diagnostic.finding
    span = document.span(finding.place)
    marked = document.source.text[span.start : span.end]
    return diagnostic.code.name, marked, finding.message, finding.help


UNKNOWN = [
    ("owner: marketing, means", "party", "marketing", "marketin"),
    ("calendar: office", "calendar", "office", "ofice"),
    ("segment: jakarta", "segment", "jakarta", "jakata"),
    ("lead: cro", "role", "cro", "croo"),
    ("team: inbound", "team", "inbound", "inbond"),
    ("{list: rivals}", "list", "rivals", "rival"),
    (
        "becomes: qualification.mql",
        "condition",
        "qualification.mql",
        "qualification.mq",
    ),
    ("of: mql", "stage", "mql", "mqll"),
    ("cadence: fast", "cadence", "fast", "fastt"),
    ("to: wait", "track", "wait", "wayt"),
    ("asks: refine", "duty", "refine", "refin"),
    (
        "kept: lead_management.response",
        "duty",
        "lead_management.response",
        "lead_management.respons",
    ),
    ("duty: handoff.acceptance", "duty", "handoff.acceptance", "handoff.acceptence"),
    (
        "mean: time_between_attempts",
        "quantity",
        "time_between_attempts",
        "time_between_attempt",
    ),
    ("sum: revenue", "quantity", "revenue", "revenu"),
    ("after: first_attempt", "moment", "first_attempt", "first_atempt"),
    ("count: page_view", "moment", "page_view", "page_views"),
    ("require: [cmo", "signing role", "cmo", "cmoo"),
    ("attends: [cmo", "party, role, team or queue", "cmo", "cmmo"),
]


def test_every_name_of_the_whole_spec_is_known() -> None:
    """A spec that uses every kind of name rightly has no finding."""
    assert references(spec(WHOLE)) == ()


@pytest.mark.parametrize(("passage", "noun", "right", "wrong"), UNKNOWN)
def test_an_unknown_name_is_told_with_the_nearest(
    passage: str, noun: str, right: str, wrong: str
) -> None:
    """One finding, at the name, in words of its kind."""
    document = changed((passage, passage.replace(right, wrong)))

    assert [said(document, each) for each in references(document)] == [
        ("unknown-name", wrong, f"unknown {noun} `{wrong}`", f"there is `{right}`")
    ]


@pytest.mark.parametrize(
    ("old", "new", "marked", "message"),
    [
        (
            "[entered.mql,",
            "[entered.mqll,",
            "mqll",
            "unknown stage, status, end or track",
        ),
        ("returned.no_contact", "returned.no_contat", "no_contat", "unknown outcome"),
        ("[entered.mql,", "[late.persit,", "persit", "unknown duty"),
        ("[entered.mql,", "[missed.respons,", "respons", "unknown KPI"),
        ("kpis.sourced", "kpis.source", "source", "unknown KPI"),
        ("goals.revenue", "goals.revenu", "revenu", "unknown goal"),
    ],
)
def test_only_the_part_after_the_dot_is_underlined(
    old: str, new: str, marked: str, message: str
) -> None:
    """The first word is known; what follows is not."""
    document = changed((old, new))
    found = [said(document, each) for each in references(document)]

    assert [each[:3] for each in found] == [
        ("unknown-name", marked, f"{message} `{marked}`")
    ]


@pytest.mark.parametrize(
    ("old", "new", "marked", "message", "cure"),
    [
        (
            "{employees: over 200}",
            "{employes: over 200}",
            "employes",
            "unknown attribute `employes`",
            "there is `employees`",
        ),
        (
            "{minutes: over 20}",
            "{employees: over 20}",
            "employees",
            "unknown attribute `employees`",
            "`employees` is known of the lead: it belongs under `when`",
        ),
        (
            "mql_to_customer: 5 %",
            "mql_to_custmer: 5 %",
            "mql_to_custmer",
            "unknown stage or end `custmer`",
            "there is `customer`",
        ),
        (
            "mql_to_customer: 5 %",
            "conversion: 5 %",
            "conversion",
            "`conversion` does not say from which stage to which",
            "name it by both ends, as in `lead_to_mql`",
        ),
        (
            "complete: {country",
            "complete: {contry",
            "contry",
            "unknown attribute `contry`",
            "there is `country`",
        ),
    ],
)
def test_a_key_that_names_nothing_is_told(
    old: str, new: str, marked: str, message: str, cure: str
) -> None:
    """Keys of conditions, rates and shares are names too."""
    document = changed((old, new))

    assert [said(document, each) for each in references(document)] == [
        ("unknown-name", marked, message, cure)
    ]


@pytest.mark.parametrize(
    ("old", "new", "marked", "message"),
    [
        ("{cro: Chief", "{inbound: Head, cro: Chief", "inbound", "a role and a team"),
        ("{id: customer,", "{id: mql,", "mql", "two stages"),
        ("    lost: {means", "    open: {means", "open", "a status and an end"),
        (
            "    asked: {when",
            "    country: {when",
            "country",
            "an attribute and a derived attribute",
        ),
    ],
)
def test_a_name_is_given_once(old: str, new: str, marked: str, message: str) -> None:
    """Where two things could be meant by a word, the second is refused."""
    document = changed((old, new))
    found = [said(document, each) for each in references(document)]
    twice = [each for each in found if each[0] == "name-given-twice"]

    assert [each[1:3] for each in twice] == [
        (marked, f"`{marked}` is the name of {message}")
    ]


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("    employees: {type", "    any: {type", "any"),
        ("    employees: {type", "    priority: {type", "priority"),
        ("    page_view: {means", "    created: {means", "created"),
        ("queues: {parked", "queues: {owner", "owner"),
        ("  elsewhere: {other", "  unknown: {other", "unknown"),
    ],
)
def test_words_of_the_language_name_nothing_else(old: str, new: str, word: str) -> None:
    """A word that already means something where names stand is refused."""
    document = changed((old, new))
    found = [said(document, each)[:2] for each in references(document)]

    assert ("reserved-name", word) in found


def test_what_nothing_speaks_of_is_a_warning() -> None:
    """It is told when all else is known, and only then."""
    idle = ("  derived:\n", "  derived:\n    idle: {count: page_view}\n")
    document = changed(idle)
    alone = [said(document, each) for each in references(document)]
    expected = (
        "unused-name",
        "idle",
        "nothing speaks of the derived attribute `idle`",
        "name it where it is meant, or delete it",
    )

    assert alone == [expected]
    assert references(document, sound=False) == ()
    assert len(references(changed(idle, ("of: mql", "of: mqll")))) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("definitions:\n", "definitons:\n"),
        ("  attributes:\n", "  atributes:\n"),
        ("{id: mql, owner", "{idd: mql, owner"),
        ("parties:\n", "partys:\n"),
        ("  lists: {rivals: [rival.example]}", "  lists: to_be_agreed"),
    ],
)
def test_a_slip_in_a_heading_brings_no_further_findings(old: str, new: str) -> None:
    """Where names could not be read, none is said to be unknown."""
    assert references(changed((old, new)), sound=False) == ()


def test_a_broken_clause_is_known_by_its_name() -> None:
    """What is wrong inside a thing does not make its name unknown."""
    document = changed(
        ("fast: {attempts: 6, over: 8 days}", "fast: [6, 8 days]"),
        ("{type: person}", "{type: 7}"),
    )

    assert references(document, sound=False) == ()


def test_every_kind_the_schema_names_is_in_the_register() -> None:
    """No field speaks of a kind that could never be resolved."""
    asked = {
        schema[key]
        for _, _, schema in facing(spec(WHOLE).root)
        for key in ("x-names", "x-keys")
        if key in schema
    }
    known = set(Register.from_document(spec(WHOLE)).kinds) | {"rate"}

    assert asked <= known
    assert set(AFTER_THE_DOT.values()) <= known
    assert set(NOUNS) <= set(DECLARED) | set(COMPOSED)


def test_names_lead_to_what_bears_them() -> None:
    """Every route of the register is a place of the document."""
    document = spec(WHOLE)
    register = Register.from_document(document)

    for names in register.kinds.values():
        for route in names.values():
            assert document.node(route) is not None
            assert schema_at(route) is not None


@given(st.data())
def test_every_use_is_checked(data: st.DataObject) -> None:
    """Whatever name in use is misspelt beyond all likeness, it is found."""
    document = spec(WHOLE)
    # A target is a goal only where it says so, and is a value otherwise.
    named = [use for use in uses(document) if use.kind != "goal"]
    span = document.span(data.draw(st.sampled_from(named)).at)
    text = document.source.text
    slipped = spec(text[: span.start] + "qqxzz" + text[span.end :])

    found = references(slipped, sound=False)

    assert any("qqxzz" in each.finding.message for each in found)
