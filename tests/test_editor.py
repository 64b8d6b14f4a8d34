"""What an editor offers and says: npm's language server of YAML with our schema."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import language_server
import pytest
from click.testing import CliRunner
from language_server import Editor

from sla_compiler.cli import sla
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import plain

ROOT = Path(__file__).parents[1]
COMPLETE = ROOT / "samples" / "complete" / "complete.sla.yaml"
MODELINE = "# yaml-language-server: $schema=./sla.schema.json\n"
"""As `sla init` writes it."""

LACKING = language_server.lacking()
pytestmark = pytest.mark.skipif(bool(LACKING), reason=LACKING)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Return an editor on a spec beside which lies the schema that we print."""
    folder = tmp_path_factory.mktemp("specs")
    printed = CliRunner().invoke(sla, ["schema"]).output
    (folder / "sla.schema.json").write_text(printed, "utf-8")
    with language_server.editor(folder / "acme.sla.yaml") as opened:
        yield opened


def test_nothing_is_fetched() -> None:
    """Whatever asks for a connection ends: so no answer below came over a network."""
    asking = "require('node:http').get('http://localhost:9/')"
    command = ("node", *language_server.OFFLINE, "--eval", asking)
    done = subprocess.run(command, capture_output=True, check=False)

    assert b"a connection was asked for\n" == done.stderr


def spot(lines: str) -> tuple[str, int, int]:
    """Return a spec, and the line and column of the `|` in it, which is taken out."""
    marked = f"{MODELINE}sla: 1\n{lines}\n"
    before = marked[: marked.index("|")]
    line = before.count("\n")
    return marked.replace("|", "", 1), line, len(before) - before.rfind("\n") - 1


def offered(editor: Editor, lines: str) -> dict[str, str]:
    """Return what is offered at the `|` in a spec: labels, and what they insert."""
    text, line, column = spot(lines)
    editor.write(text)
    return editor.completions(line, column)


def case(name: str, *values: object) -> object:
    """Return the values of a case under the name of its place."""
    return pytest.param(*values, id=name)


ABOUT = {"id", "title", "version", "effective", "until", "language", "currency"}
HANDOFF = {"of", "volume", "complete", "shares", "routing", "notify", "acceptance"}
HANDOFF |= {"disputes", "returns", "duties"}
COMBINED = {"any", "all", "not", "count"}
KPI = {"owner", "kept", "rate", "count", "percentile", "target", "alarm", "source"}
DUTY = {"owes", "to", "after", "before", "every", "within", "until", "must", "share"}
DUTY |= {"record", "deliver", "late", "then"}


@pytest.mark.parametrize(
    ("lines", "wanted", "foreign"),
    [
        case("spec", "|", {"about", "parties", "handoff", "left_out"}, ABOUT),
        case("about", "about:\n  |", ABOUT, HANDOFF),
        case("handoff", "handoff:\n  |", HANDOFF, ABOUT),
        case(
            "party",
            "parties:\n  sales:\n    |",
            {"kind", "name", "roles", "teams", "queues"},
            DUTY,
        ),
        case(
            "opening hours",
            "calendars:\n  office:\n    hours:\n      |",
            {"monday", "sunday"},
            {"timezone", "holidays"},
        ),
        case(
            "goal",
            "goals:\n  deals:\n    |",
            {"metric", "target", "period", "funnel", "baseline"},
            KPI - {"owner", "target"},
        ),
        case(
            "stage",
            "definitions:\n  stages:\n    - |",
            {"id", "owner", "means", "becomes", "after", "within"},
            {"type", "one_of", "stages"},
        ),
        case(
            "qualification",
            "qualification:\n  |",
            {"fit", "interest", "priority", "mql", "sql"},
            HANDOFF - {"duties"},
        ),
        case("condition", "qualification:\n  mql:\n    |", COMBINED, {"mql", "sql"}),
        case(
            "condition inside a condition",
            "qualification:\n  mql:\n    any:\n      - not:\n          |",
            COMBINED,
            {"mql", "sql"},
        ),
        case(
            "signal",
            "qualification:\n  interest:\n    signals:\n      reads:\n        |",
            {"event", "add", "set", "at_most", "points"},
            {"signals", "decay", "floor"},
        ),
        case(
            "acceptance",
            "handoff:\n  acceptance:\n    |",
            {"after", "within", "share", "silence", "late", "then"},
            HANDOFF,
        ),
        case(
            "routing rule",
            "handoff:\n  routing:\n    rules:\n      - |",
            {"id", "to", "method", "when", "segment"},
            {"rules", "within", "silence"},
        ),
        case(
            "step of a track",
            "nurturing:\n  tracks:\n    learn:\n      steps:\n        - |",
            {"day", "hour", "every", "via", "offer"},
            {"steps", "enter", "exit"},
        ),
        case(
            "late step",
            "lead_management:\n  response:\n    all:\n      late:\n        - |",
            {"within", "at", "to", "via", "reassign"},
            {"late", "share", "aim"},
        ),
        case(
            "duty written out",
            "lead_management:\n  duties:\n    tidy:\n      |",
            DUTY,
            {"silence", "outcome", "duties"},
        ),
        case("measure", "kpis:\n  response:\n    |", KPI, {"kpis", "metric"}),
        case(
            "review",
            "governance:\n  reviews:\n    monthly:\n      |",
            {"every", "day", "at", "chair", "attends", "agenda"},
            {"reviews", "escalation"},
        ),
        case(
            "left out",
            "left_out:\n  |",
            {"goals", "nurturing", "kpis"},
            {"about", "parties", "governance"},
        ),
    ],
)
def test_keys_are_those_of_the_place(
    editor: Editor, lines: str, wanted: set[str], foreign: set[str]
) -> None:
    """What may stand at a place is offered, and nothing from elsewhere."""
    labels = offered(editor, lines).keys()

    assert set() == wanted - labels
    assert set() == foreign & labels


OPEN = "to_be_agreed"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        case(
            "after a colon",
            "handoff:\n  acceptance:\n    silence: |",
            {"late", "accepted", "returned", OPEN},
        ),
        case(
            "in a map on one line",
            "parties:\n  sales: {kind: |}",
            {"party", "steward", "third", OPEN},
        ),
        case(
            "in a map in a list",
            "handoff:\n  routing:\n    rules:\n      - {id: all, method: |}",
            {"round_robin", "fewest_open", "by_hand", "weighted", OPEN},
        ),
        case(
            "in a list on one line",
            "lead_management:\n  outcomes:\n    lost:\n      may: [|]",
            {"reject", "return", "disqualify", OPEN},
        ),
        case(
            "in a list",
            "lead_management:\n  outcomes:\n    lost:\n      may:\n        - |",
            {"reject", "return", "disqualify", OPEN},
        ),
        case(
            "in a word of the language",
            "governance:\n  duties:\n    report:\n      every: |",
            {"day", "business_day", "week", "two_weeks"}
            | {"month", "quarter", "half_year", "year", OPEN},
        ),
        case(
            "kinds of attribute",
            "definitions:\n  attributes:\n    email: {type: |}",
            {"text", "number", "money", "date", "duration", "yes_no", "person", OPEN},
        ),
        case("yes or no", "handoff:\n  volume:\n    in_force: |", {"true", "false"}),
    ],
)
def test_values_are_those_of_the_place(
    editor: Editor, lines: str, expected: set[str]
) -> None:
    """Where a value is one of few words, these are offered and no other."""
    assert expected == offered(editor, lines).keys()


@pytest.mark.parametrize(
    ("lines", "label", "expected"),
    [
        case(
            "map for a name or a map",
            "qualification:\n  mql: |",
            "{priority: [hot, warm], employees: at least 200}",
            {
                "qualification": {
                    "mql": {"priority": ["hot", "warm"], "employees": "at least 200"}
                }
            },
        ),
        case(
            "map in a map of ids",
            "handoff:\n  returns:\n    |",
            "{stale: {when: {since_handoff: over 10 days",
            {
                "handoff": {
                    "returns": {
                        "stale": {
                            "when": {"since_handoff": "over 10 days", "attempts": 0},
                            "outcome": "not_worked",
                        }
                    }
                }
            },
        ),
        case(
            "map in a list",
            "lead_management:\n  response:\n    all:\n      late:\n        - |",
            "{within: 24 hours, to: sales_manager}",
            {
                "lead_management": {
                    "response": {
                        "all": {"late": [{"within": "24 hours", "to": "sales_manager"}]}
                    }
                }
            },
        ),
        case(
            "text for a text or a list",
            "handoff:\n  acceptance:\n    after: |",
            "entered.mql",
            {"handoff": {"acceptance": {"after": "entered.mql"}}},
        ),
        case(
            "list for a text or a list",
            "handoff:\n  acceptance:\n    after: |",
            '["entered.mql"]',
            {"handoff": {"acceptance": {"after": ["entered.mql"]}}},
        ),
        case(
            "key with a text",
            "handoff:\n  acceptance:\n    |",
            "after",
            {"handoff": {"acceptance": {"after": "entered.mql"}}},
        ),
    ],
)
def test_what_is_inserted_is_what_was_offered(
    editor: Editor, lines: str, label: str, expected: dict[str, object]
) -> None:
    """Examples of each kind that a place takes arrive as they are shown."""
    items = offered(editor, lines)
    (inserted,) = {text for name, text in items.items() if name.startswith(label)}
    text, line, column = spot(lines)
    rows = text.split("\n")
    rows[line] = rows[line][:column] + indented(inserted, rows[line])
    document, findings = read("\n".join(rows).encode(), "acme.sla.yaml")

    assert () == findings
    assert document is not None
    assert {"sla": 1, **expected} == plain(document.root)


def indented(snippet: str, row: str) -> str:
    """Return a snippet as an editor leaves it: stops filled, lines under the first."""
    inside = r"\$\{\d+:((?:\\.|[^\\}])*)\}"
    filled = re.sub(inside, lambda stop: re.sub(r"\\(.)", r"\1", stop[1]), snippet)
    margin = " " * (len(row) - len(row.lstrip()))
    return filled.replace("\n", f"\n{margin}")


@pytest.mark.parametrize(
    ("lines", "title", "words", "example"),
    [
        case(
            "component",
            "hand|off: {of: mql}",
            "4. Lead hand-off",
            "How leads pass to Sales",
            "of: mql",
        ),
        case(
            "clause",
            "handoff:\n  vol|ume: {at_least: 45}",
            "Volume",
            "How many leads Marketing hands over",
            "at_least: 45\nper: month",
        ),
        case(
            "field that is a word of the language",
            "handoff: {acceptance: {with|in: 4 business hours}}",
            "Within",
            "How long Sales has",
            "4 business hours",
        ),
        case(
            "value",
            "handoff: {acceptance: {within: 4 busi|ness hours}}",
            "Within",
            "How long Sales has",
            "4 business hours",
        ),
        case(
            "one of few words",
            "handoff: {acceptance: {sil|ence: late}}",
            "Silence",
            "* `accepted`",
            "late",
        ),
        case(
            "name that the author chose",
            "kpis: {spe|ed: {owner: sales}}",
            "Key performance indicator",
            "A measure of how the agreement is kept",
            "owner: sales",
        ),
        case(
            "condition of a clause",
            "handoff: {returns: {old: {wh|en: {attempts: 0}}}}",
            "When",
            "The lead comes back at the instant",
            "attempts: at least 6",
        ),
        case(
            "test in a condition in a condition",
            "qualification: {mql: {any: [{not: {age: kno|wn}}]}}",
            "Test",
            "words such as `at least 50`",
            "list: free_mail",
        ),
        case(
            "text or list",
            "governance: {duties: {report: {ow|es: sales}}}",
            "Who owes",
            "The party, role or team that owes",
            "sales",
        ),
        case(
            "step in a list",
            "lead_management: {response: {all: {late: [{wit|hin: 2 hours}]}}}",
            "Within",
            "How long after the breach",
            "24 hours",
        ),
        case(
            "trigger of a stage",
            "definitions: {stages: [{id: mql, bec|omes: {email: known}}]}",
            "Becomes",
            "at the instant this condition turns true",
            "interest.grade:",
        ),
        case(
            "text in one language",
            "parties: {sales: {name: {i|d: Penjualan}}}",
            "Text in one language",
            "The text in the language of the key",
            "Tidak dapat dihubungi",
        ),
    ],
)
def test_a_place_is_explained(
    editor: Editor, lines: str, title: str, words: str, example: str
) -> None:
    """Whoever points at a place reads its own title, what it says, and an example."""
    text, line, column = spot(lines)
    editor.write(text)
    said = editor.hover(line, column)

    assert [f"#### {title}"] == re.findall("^#.*", said, re.MULTILINE)
    assert words in said
    assert f"```yaml\n{example}" in said


def test_only_what_is_wrong_is_underlined(editor: Editor) -> None:
    """A spec in every construct has one underlined place with a slip, none without."""
    text = MODELINE + COMPLETE.read_text("utf-8")
    editor.write(text.replace("renewal: by_agreement", "renewal: perhaps"))
    (said,) = editor.problems()
    editor.write(text)

    assert '"by_agreement"' in said
    assert [] == editor.problems()


@pytest.mark.parametrize("profile", ["small", "full"])
def test_a_first_spec_has_its_schema(profile: str, tmp_path: Path) -> None:
    """What `sla init` writes is explained, and sound, without a setting."""
    words = ["init", str(tmp_path), "--company", "Acme", "--profile", profile, "--yes"]
    assert CliRunner().invoke(sla, words).exit_code == 0
    (spec,) = tmp_path.glob("*.sla.yaml")
    text = spec.read_text("utf-8")
    with language_server.editor(spec) as opened:
        opened.write(text)
        line = text[: text.index("\nabout:")].count("\n") + 1

        assert opened.hover(line, 0).startswith("#### About\n")
        assert [] == opened.problems()
    assert text.startswith(MODELINE)
