"""Every format tells the same findings, and no format lets a spec steer its reader."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

from sla_compiler import reporters
from sla_compiler.diagnostic import (
    At,
    Code,
    Diagnostic,
    Finding,
    Place,
    Related,
    Severity,
)
from sla_compiler.document.tree import Document, Mapping, Node, Scalar
from sla_compiler.reporters import COLOURED, Report
from sla_compiler.resources import resource
from sla_compiler.source import Source, Span

GOLDENS = Path(__file__).parent / "reporters"
SCHEMA = resource("schemas", "diagnostics.schema.json")
ERROR = Code("SLA401", "shares-do-not-sum", Severity.ERROR)
WARNING = Code("SLA301", "unit-in-the-plural", Severity.WARNING)
NOTE = Code("SLA901", "waiver-unused", Severity.NOTE)
LONG = ", ".join(f"reason_{number}: text {number}" for number in range(40))
TEXT = f"""\
sla: 1
goal: {{target: 1000 USD, floor: 2000 USD}}
scope:
  en: Inbound leads
\tid: "日本語 café \x1b[31m, 50 %"
note: |
  one
  two
reasons: {{{LONG}}}
kpis:
  response: 90 %
  share: 95 %
  by_stage:
    lead: 1 %
    mql: 2 %
    sql: 3 %
    opportunity: 4 %
    customer: 5 %
    renewal: 6 %
    expansion: 7 %
    referral: 8 %
    advocate: 9 %
    partner: 10 %
last: end
"""
SOURCE = Source("northwind.sla.yaml", TEXT)


def span(first: str, last: str = "") -> Span:
    """Return the characters from the first text to the end of the last."""
    start = TEXT.index(first)
    return Span(start, TEXT.index(last or first, start) + len(last or first))


def leaf(text: str) -> Scalar:
    """Return a value that stands once in the text."""
    where = span(text)
    return Scalar(text, text, where.start, where.end)


def mapped(where: Span, **entries: Node) -> Mapping:
    """Return a map whose keys stand once in the text."""
    pairs = {key: (leaf(key), node) for key, node in entries.items()}
    return Mapping(pairs, where.start, where.end)


def document() -> Document:
    """Return the text as the tree that a reader makes of its second line."""
    inner = span("{target", "}")
    goal = mapped(inner, target=leaf("1000 USD"), floor=leaf("2000 USD"))
    return Document(SOURCE, mapped(Span(0, len(TEXT)), goal=goal))


def found(code: Code, place: Place, message: str, **more: object) -> Diagnostic:
    """Return a finding under a code."""
    finding = Finding(place=place, message=message, **more)  # type: ignore[arg-type]
    return Diagnostic(code=code, finding=finding)


def related(place: Place, message: str) -> tuple[Related, ...]:
    """Return one related place."""
    return (Related(place=place, message=message),)


FLOOR = found(
    ERROR,
    At(("goal", "floor"), part=(0, 4)),
    "the floor `2000 USD` is above the target",
    label="above the target",
    help="lower the floor: to 1000 USD, or less\nor raise the target by 100 %",
    related=(
        *related(At(("goal", "target")), "the target"),
        *related(At(("goal",), on="key"), "of this goal"),
        *related(span("last"), "and of this"),
    ),
)
FINDINGS = (
    found(NOTE, span("end"), "the waiver of `end` is not needed"),
    FLOOR,
    FLOOR,
    found(WARNING, span("50 %"), "\x1b[2J steers", label="after wide ones\x07"),
    found(WARNING, span("\tid"), "a tab, and a line break\nin a message"),
    found(ERROR, span("|", "two"), "several lines", label="from here", help="cut it"),
    found(
        ERROR,
        span("lead: 1", "10 %"),
        "many lines",
        label="these",
        related=related(span("share"), "the share"),
    ),
    found(
        WARNING,
        span("text 20"),
        "a long line",
        related=(
            *related(span("reason_21"), "beside it"),
            *related(span("reason_1:"), "far on the left"),
        ),
    ),
)
REPORTS = (
    Report(
        name="unread.sla.yaml",
        diagnostics=(found(ERROR, Span(0, 0), "no such file", help="name another"),),
    ),
    Report(name=SOURCE.name, source=SOURCE, document=document(), diagnostics=FINDINGS),
    Report(name="a, b: 100 %.sla.yaml", source=Source("a", "sla: 1")),
)


def told(form: str, *reports: Report) -> str:
    """Return what a format tells, as one text."""
    return "".join(f"{line}\n" for line in reporters.report(form, reports or REPORTS))


@pytest.mark.parametrize("form", reporters.names())
def test_every_format_tells_what_it_did(
    form: str, golden: Callable[[Path, str], None]
) -> None:
    """Each format tells the same handful of findings as its golden holds."""
    golden(GOLDENS / f"{form}.txt", told(form))


def test_no_golden_is_left_over(only: Callable[[Path, set[str]], None]) -> None:
    """A golden belongs to a format."""
    only(GOLDENS, {f"{form}.txt" for form in reporters.names()})


@pytest.mark.parametrize("form", reporters.names())
def test_nothing_steers_the_terminal(form: str) -> None:
    """No control character of a spec, a name or a message is told raw."""
    name = "evil\x1b]0;\x07.sla.yaml"
    report = Report(name=name, source=SOURCE, diagnostics=FINDINGS)

    unseen = {c for c in told(form, report) if category(c) in {"Cc", "Cf"}}

    assert unseen == {"\n"}


@pytest.mark.parametrize("form", reporters.names())
def test_a_finding_is_told_once_and_in_order(form: str) -> None:
    """The order of files and findings does not matter, and repeats are dropped."""
    report = REPORTS[1]
    turned = Report(
        name=report.name,
        source=report.source,
        document=report.document,
        diagnostics=tuple(reversed(report.diagnostics + report.diagnostics)),
    )

    assert told(form, turned, REPORTS[2], REPORTS[0]) == told(form)


def test_colour_changes_no_character() -> None:
    """What is told in colour reads as what is told without."""
    coloured = list(reporters.report("text", REPORTS, style=COLOURED))
    bare = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in coloured]

    assert bare == list(reporters.report("text", REPORTS))
    assert coloured[0].startswith("\x1b[1;31merror[SLA401]\x1b[0m\x1b[1m: the floor")


def test_a_sound_file_is_said_to_be_sound() -> None:
    """Where nothing was found, the text is one sentence."""
    assert told("text", REPORTS[2]) == "a, b: 100 %.sla.yaml is sound\n"


def test_github_commands_keep_their_shape() -> None:
    """A name with a colon, a comma and a percent sign stays one property."""
    report = Report(name="a, b: 100 %.sla.yaml", diagnostics=FINDINGS[:1])

    assert told("github", report) == (
        "::notice file=a%2C b%3A 100 %25.sla.yaml,title=SLA901 waiver-unused"
        "::the waiver of `end` is not needed\n"
    )


def test_json_is_as_its_schema_says() -> None:
    """The object is valid, and the schema describes each of its fields."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)

    errors = list(Draft202012Validator(schema).iter_errors(json.loads(told("json"))))

    assert errors == []
    assert list(_undescribed(schema)) == []


def _undescribed(schema: dict[str, object], at: str = "") -> list[str]:
    """Return the fields of a schema that nobody describes."""
    missing = [] if schema.keys() & {"description", "$ref"} else [at]
    for word in ("properties", "$defs"):
        members = schema.get(word, {})
        assert isinstance(members, dict)
        for name, member in members.items():
            missing += _undescribed(member, f"{at}/{name}")
    return missing


@given(
    st.text(st.sampled_from("a \t\n\r日\u0301\x1b:|{}\u202e"), max_size=120),
    st.lists(
        st.tuples(st.integers(0, 120), st.integers(0, 120)), min_size=1, max_size=4
    ),
    st.integers(20, 60),
)
def test_any_place_can_be_shown(
    text: str, ends: list[tuple[int, int]], width: int
) -> None:
    """Whatever is marked in whatever text, it is shown, and each mark is drawn."""
    size = len(text)
    spans = [Span(min(*pair, size), min(max(pair), size)) for pair in ends]
    others = tuple(Related(place=span, message="other") for span in spans[1:])
    finding = found(ERROR, spans[0], "a fact", label="here", related=others)
    report = Report(name="a", source=Source("a", text), diagnostics=(finding,))
    style = reporters.Style(width=width)

    shown = list(reporters.report("text", (report,), style=style))

    assert sum(line.count("here") for line in shown) == 1
    assert sum(line.count("other") for line in shown) == len(others)
    assert any("^" in line for line in shown)
