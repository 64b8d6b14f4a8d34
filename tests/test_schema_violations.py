"""What is said where a spec does not have the shape of the language."""

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from sla_compiler.diagnostic import At, Diagnostic
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Document, Scalar, walk
from sla_compiler.schema.validate import broken, violations

WHOLE = (Path(__file__).parent / "data" / "whole.sla.yaml").read_text("utf-8")


def spec(text: str) -> Document:
    """Return a text as a document."""
    document, findings = read(text.encode(), "spec.sla.yaml")
    assert document is not None, findings
    return document


def changed(old: str, new: str) -> Document:
    """Return the whole spec with one passage rewritten."""
    assert old in WHOLE
    return spec(WHOLE.replace(old, new, 1))


def said(document: Document, diagnostic: Diagnostic) -> tuple[str, str, str, str]:
    """Return a finding's code, the characters underlined, the fact and the cure."""
    finding = diagnostic.finding
    span = document.span(finding.place)
    marked = document.source.text[span.start : span.end]
    return diagnostic.code.name, marked, finding.message, finding.help


ONE_EACH = [
    (
        "label: Not reached",
        "lable: Not reached",
        ("unknown-key", "lable", "unknown key `lable`", "there is a key `label`"),
    ),
    (
        "  of: mql\n",
        "  of: mql\n  zebra: 1\n",
        (
            "unknown-key",
            "zebra",
            "unknown key `zebra`",
            (
                "keys here are `of`, `volume`, `complete`, `shares`, `routing`, "
                "`notify`, `acceptance`, `disputes`, `returns`, `duties`"
            ),
        ),
    ),
    (
        "signals:\n",
        "mql: {asked: true}\n    signals:\n",
        (
            "misplaced-key",
            "mql",
            "`mql` does not belong here",
            "`mql` belongs one level up, in `qualification`",
        ),
    ),
    (
        "  acceptance: {after",
        "  silence: late\n  acceptance: {after",
        (
            "misplaced-key",
            "silence",
            "`silence` does not belong here",
            "`silence` belongs under `acceptance`",
        ),
    ),
    (
        "after: notified, within: 4 business hours",
        "after: notified",
        (
            "missing-key",
            "acceptance",
            "`acceptance` has no `within`",
            "add `within: 4 business hours`",
        ),
    ),
    (
        "{id: rest, to: [inbound, parked], method",
        "{id: rest, method",
        (
            "missing-key",
            "id",
            "an item of `rules` has no `to`",
            "add `to: [account_owner, inbound_team]`",
        ),
    ),
    (
        "attempts: 6,",
        'attempts: "6",',
        (
            "wrong-kind",
            '"6"',
            "`attempts` takes a whole number, not a text",
            "write it without quotes: `6`",
        ),
    ),
    (
        "attempts: 6,",
        "attempts: 6.0,",
        (
            "wrong-kind",
            "6.0",
            "`attempts` takes a whole number, not a number",
            "write, for example, `attempts: 6`",
        ),
    ),
    (
        "stop_after:",
        "window: {days: monday}\n  stop_after:",
        (
            "wrong-kind",
            "monday",
            "`days` takes a list, not a text",
            "write a list: `[monday]`",
        ),
    ),
    (
        "method: round_robin",
        "method: true",
        (
            "wrong-kind",
            "true",
            "`method` takes a text, not `true`",
            'put it in quotes if it is meant: `"true"`',
        ),
    ),
    (
        "acceptance: {after: notified, within: 4 business hours}",
        "acceptance: 4 hours",
        (
            "wrong-kind",
            "4 hours",
            "`acceptance` takes a map, not a text",
            (
                "write, for example, `acceptance: {after: notified, "
                "within: 4 business hours, silence: late}`"
            ),
        ),
    ),
    (
        "otherwise: true",
        "otherwise: yes",
        (
            "not-one-of",
            "yes",
            "`yes` is not a value that `otherwise` takes",
            "write `true`",
        ),
    ),
    (
        "every: month, deliver",
        "every: mont, deliver",
        (
            "not-one-of",
            "mont",
            "`mont` is not a value that `every` takes",
            "there is `month`",
        ),
    ),
    (
        "sla: 1",
        "sla: 2",
        ("not-one-of", "2", "`2` is not a value that `sla` takes", "write `1`"),
    ),
    (
        "15 business minutes",
        "15 business minuets",
        (
            "malformed-value",
            "business minuets",
            "`business minuets` is not a unit of time",
            "write `15 business minutes`",
        ),
    ),
    (
        "share: 90 %",
        "share: 90",
        ("malformed-value", "90", "`90` lacks the sign `%`", "write `90 %`"),
    ),
    (
        "id: northwind-inbound",
        "id: Northwind Inbound",
        (
            "malformed-value",
            "Northwind Inbound",
            (
                "`Northwind Inbound` is not an id: small letters, digits, hyphens, "
                "a letter first"
            ),
            "write `northwind-inbound`",
        ),
    ),
    (
        "language: en",
        "language: English",
        (
            "malformed-value",
            "English",
            "`English` is not a value that `language` takes",
            "write, for example, `language: en`",
        ),
    ),
    (
        "  of: mql\n",
        "  of:\n",
        (
            "no-value",
            "of",
            "`of` has no value",
            "write, for example, `of: mql`, or delete it",
        ),
    ),
    (
        "in: [mql]",
        "in: []",
        (
            "no-value",
            "[]",
            "`in` is empty",
            "write, for example, `in: [mql]`, or delete it",
        ),
    ),
    (
        "people: 4",
        "people: -4",
        (
            "out-of-range",
            "-4",
            "`people` is below 0",
            "write, for example, `people: 4`",
        ),
    ),
    (
        "{first: tuesday}",
        "{first: tuesday, last: friday}",
        (
            "too-many",
            "{first: tuesday, last: friday}",
            "`day` has more than 1 entry",
            "keep one of them",
        ),
    ),
    (
        "    open: {in",
        "    Now Open: {in",
        (
            "malformed-key",
            "Now Open",
            (
                "`Now Open` is not an id: small letters, digits, underscores, "
                "a letter first"
            ),
            "write `now_open`",
        ),
    ),
    (
        "id: Perjanjian",
        "indonesian: Perjanjian",
        (
            "malformed-key",
            "indonesian",
            "`indonesian` is not what a key here may be",
            "write a key such as `en`",
        ),
    ),
    (
        "2027-01-01: New Year",
        "2027-1-1: New Year",
        (
            "malformed-key",
            "2027-1-1",
            "`2027-1-1` is not a date",
            "write `2027-01-01`",
        ),
    ),
]


def test_the_whole_spec_is_sound() -> None:
    """A spec that uses every construct as the language says has no violation."""
    assert violations(spec(WHOLE)) == ()


@pytest.mark.parametrize(("old", "new", "expected"), ONE_EACH)
def test_a_mistake_is_one_finding(
    old: str, new: str, expected: tuple[str, str, str, str]
) -> None:
    """Each mistake is told once, at the very characters, with the cure."""
    document = changed(old, new)

    assert [said(document, each) for each in violations(document)] == [expected]


def test_a_misspelt_required_key_is_not_missing_too() -> None:
    """The unknown key is the missing one; it is told once."""
    document = changed("metric: new_revenue", "metrik: new_revenue")

    assert [said(document, each) for each in violations(document)] == [
        ("unknown-key", "metrik", "unknown key `metrik`", "there is a key `metric`")
    ]


def test_findings_come_in_the_order_of_the_text() -> None:
    """All mistakes are told in one run, from top to bottom."""
    text = WHOLE.replace("sla: 1", "sla: 2").replace("people: 4", "people: four")
    document = spec(text.replace("share: 90 %", "share: 90"))

    found = [said(document, each)[1] for each in violations(document)]

    assert found == ["2", "four", "90"]


def test_to_be_agreed_stands_for_any_clause() -> None:
    """A draft may leave open any part of an agreement."""
    document = changed(
        "acceptance: {after: notified, within: 4 business hours}",
        "acceptance: to_be_agreed",
    )

    assert violations(document) == ()


def test_errors_tell_which_places_are_broken() -> None:
    """Later stages learn the route of each error, and of nothing else."""
    document = changed("people: 4", "people: four")
    route = ("parties", "sales", "teams", "inbound", "people")

    assert broken(violations(document)) == {route}
    assert broken(violations(spec(WHOLE))) == frozenset()


@settings(max_examples=60)
@given(st.data())
def test_whatever_is_written_is_told_in_place(data: st.DataObject) -> None:
    """Any value in any place is accepted or told, at characters of the text."""
    whole = spec(WHOLE)
    scalars = [route for route, node in walk(whole.root) if isinstance(node, Scalar)]
    span = whole.span(At(data.draw(st.sampled_from(scalars))))
    value = data.draw(
        st.sampled_from(
            ['""', "7", "-1", "0.5", "true", "null", "[]", "{}", "[{}]", "x"]
        )
    )
    document = spec(WHOLE[: span.start] + value + WHOLE[span.end :])

    told = [said(document, each) for each in violations(document)]

    assert all(marked and message and cure for _, marked, message, cure in told)
    assert len(set(told)) == len(told)
