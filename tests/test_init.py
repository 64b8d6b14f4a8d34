"""`sla init` writes a first spec that compiles at once, or says why it wrote none."""

import csv
import json
import os
import pty
import re
import subprocess
import sys
from datetime import date
from io import StringIO
from itertools import product
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given, settings, strategies as st
from jsonschema import Draft202012Validator

from sla_compiler.cli import sla
from sla_compiler.commands import Exit
from sla_compiler.compilation import compile_text
from sla_compiler.diagnostic import Route
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Scalar, plain, walk
from sla_compiler.starting import picklist, spec
from sla_compiler.starting.answers import answered
from sla_compiler.starting.templates import PROFILES, languages, template

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SLA = Path(sys.executable).with_name("sla")
ALL = list(product(languages(), PROFILES))
in_all = pytest.mark.parametrize(("language", "profile"), ALL)
TODAY = date(2026, 11, 27)

HUBSPOT_STAGES = """Label,Internal value
Subscriber,subscriber
Lead,lead
Marketing Qualified Lead,marketingqualifiedlead
Sales Qualified Lead,salesqualifiedlead
Opportunity,opportunity
Customer,customer
Evangelist,evangelist
Other,other
"""
HUBSPOT_STATUSES = """label,value,displayOrder,hidden
New,NEW,0,false
Open,OPEN,1,false
In Progress,IN_PROGRESS,2,false
Open Deal,OPEN_DEAL,3,false
Unqualified,UNQUALIFIED,4,false
Attempted to Contact,ATTEMPTED_TO_CONTACT,5,false
Connected,CONNECTED,6,false
Bad Timing,BAD_TIMING,7,false
Old,OLD,8,true
"""
SALESFORCE_STATUSES = """"MASTERLABEL","APINAME","ISCONVERTED","SORTORDER"
"Open - Not Contacted","Open - Not Contacted","false","1"
"Working - Contacted","Working - Contacted","false","2"
"Closed - Converted","Closed - Converted","true","3"
"Closed - Not Converted","Closed - Not Converted","false","4"
"""
REASONS = """code;reason;class;stage;kind
N1;No response;return;;reason
N2;Budget frozen, again;recycle;;reason
N2;Duplicate;bad data;;reason
;Student;;;reason
;Merger;;;reason
;Odd;weird;SQL;reason
;Rival;reject;;reason
"""
MIXED = """kind;value;label
stage;raw;Raw
stage;inquiry;Inquiry
stage;mql;MQL
stage;accepted;Accepted
stage;qualified;Qualified
stage;recycle;Recycle
stage;bad;Bad Data
status;a;Yes
status;b;"Called: ""twice"" today"
reason;dup;Duplicate
"""
EXPORTS = {
    "lifecycle-stages.csv": HUBSPOT_STAGES,
    "lead-statuses.csv": HUBSPOT_STATUSES,
    "LeadStatus.csv": SALESFORCE_STATUSES,
    "reasons.csv": REASONS,
    "mixed.csv": MIXED,
    "staged.csv": "Status,Lifecycle stage\nFresh,Lead\nDone,SQL\nOdd,Nowhere\n",
}
NEEDED = {"company": "Acme", "effective": "2027-01-01", "timezone": "America/Chicago"}


def init(*arguments: str | Path) -> Result:
    """Run the verb with nobody to ask."""
    return CliRunner().invoke(sla, ["init", *map(str, arguments)])


def options(**changed: str) -> list[str]:
    """Return the options that have to be given, some of them changed."""
    return [f"--{name}={text}" for name, text in (NEEDED | changed).items()]


def started(*exports: str, **changed: str) -> spec.Start:
    """Return a spec for the needed answers, with exports by their names."""
    found = [picklist.read(EXPORTS[name].encode(), name) for name in exports]
    answers = answered(NEEDED | changed, "", TODAY)
    return spec.from_answers(answers, tuple(o for each in found for o in each.options))


def sound(start: spec.Start) -> Any:
    """Return a spec as plain data, if nothing at all is to be found in it."""
    compilation = compile_text(start.text, "new.sla.yaml")

    assert () == compilation.diagnostics
    assert compilation.document is not None
    return plain(compilation.document.root)


def written(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@in_all
def test_what_is_written_is_sound(language: str, profile: str, tmp_path: Path) -> None:
    """Every profile in every language compiles as it comes, without a finding."""
    chosen = options(language=language, profile=profile)
    told = init(tmp_path / "acme", *chosen)
    checked = CliRunner().invoke(sla, ["check", str(tmp_path)])

    assert (Exit.FINE, "") == (told.exit_code, told.stderr)
    assert (Exit.FINE, True) == (checked.exit_code, "is sound" in checked.output)


@in_all
def test_all_answers_are_put_in(language: str, profile: str) -> None:
    """Every answer stands where the spec says it, and nothing of the template's."""
    given = {
        "currency": "JPY",
        "hours": "08:30 - 16:00",
        "id": "a-b",
        "company": "Ä: b",
    }
    given |= {"timezone": "Asia/Tokyo", "effective": "2029-07-01"}
    made = sound(started(language=language, profile=profile, **given))
    about, office = made["about"], made["calendars"]["office"]
    goal = made["goals"]["new_revenue"]

    assert ("a-b", "2029-07-01") == (about["id"], about["effective"])
    assert (language, "JPY") == (about["language"], about["currency"])
    assert "2030-06-30" == about.get("until", "2030-06-30")
    assert {"Ä: b"} == {
        made["parties"][party]["organization"] for party in ("marketing", "sales")
    }
    assert ("Asia/Tokyo", {"08:30-16:00"}) == (
        office["timezone"],
        set(office["hours"].values()),
    )
    assert (2029, "150000000 JPY") == (goal["period"], goal["target"])


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("day", ["1901-01-01", "2028-02-29", "2998-12-31"])
def test_it_may_begin_on_any_day(profile: str, day: str) -> None:
    """Whenever an agreement begins, its goal, term and holidays fit to it."""
    assert day == sound(started(profile=profile, effective=day))["about"]["effective"]


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Co", "Cn"])))
@example('"quotes": {and} [brackets] # no note')
@example("no")
@example("2027-01-01")
def test_any_name_is_put_in_as_it_is(name: str) -> None:
    """A company may be called anything that is printed: the spec says just that."""
    company = " ".join(name.split()) or "X"
    text = started(company=company, id="any").text
    document, found = read(text.encode(), "new.sla.yaml")
    assert document is not None, found
    organization = document.node(("parties", "sales", "organization"))

    assert isinstance(organization, Scalar)
    assert normalize("NFC", company) == organization.value


@pytest.mark.parametrize("profile", PROFILES)
def test_languages_have_the_same_template(profile: str) -> None:
    """What differs between the languages is texts, and no rule."""

    def rules(language: str) -> dict[Route, str]:
        return {
            route: node.text
            for route, node in walk(template(language, profile).root)
            if isinstance(node, Scalar) and not is_text(route)
        }

    english = rules("en")

    assert "qualification.mql" in english.values()
    for language in languages():
        assert english == rules(language)


def is_text(route: Route) -> bool:
    """Tell whether templates differ in a field: in texts, and what a country has."""
    match route:
        case ("about", "id" | "language" | "currency") | ("goals", _, "target"):
            return True
        case ("goals", _, "funnel", "average_deal") | ("kpis", _, "source"):
            return True
    field = {"label", "means", "name", "organization", "title", "statement", "because"}
    field |= {"scope", "offer", "deliver", "timezone", "unit"}
    below = {"roles", "terms", "initiatives", "agenda", "holidays", "left_out"}
    return route[-1] in field or not below.isdisjoint(map(str, route))


@pytest.mark.parametrize("export", EXPORTS)
@in_all
def test_exports_make_sound_specs(export: str, language: str, profile: str) -> None:
    """Whatever list of a CRM is taken, the spec compiles without a finding."""
    sound(started(export, language=language, profile=profile))


@in_all
def test_all_lists_at_once_make_a_sound_spec(language: str, profile: str) -> None:
    """Stages, statuses and reasons go together."""
    lists = ("lifecycle-stages.csv", "lead-statuses.csv", "reasons.csv")
    sound(started(*lists, language=language, profile=profile))


CELLS = st.one_of(
    st.sampled_from(["", "customer", "lead", "lost", "no response", "connected"]),
    st.sampled_from(["Yes", "null", "known", "to_be_agreed", "- a", "10:00", "new"]),
    st.text(st.sampled_from("aé 0_-:#{}[]'\\\",&*!|>%@`~日/"), max_size=12),
)
"""What may stand in a picklist: words that mean something, here or in YAML, and any."""


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["stage", "status", "reason"]), CELLS, CELLS)),
    st.sampled_from(ALL),
)
def test_any_export_makes_a_sound_spec(
    rows: list[tuple[str, str, str]], template_of: tuple[str, str]
) -> None:
    """Whatever values people invent, no name clashes and no text is misread."""
    file = StringIO()
    csv.writer(file).writerows([("kind", "label", "class"), ("stage", "A", ""), *rows])
    options = picklist.read(file.getvalue().encode(), "x.csv").options
    language, profile = template_of
    changed = {"language": language, "profile": profile}
    sound(spec.from_answers(answered(NEEDED | changed, "", TODAY), options))


def test_stages_keep_the_order_and_the_names_of_the_crm() -> None:
    """The stages are the CRM's; one that rules speak of keeps its id."""
    stages = sound(started("lifecycle-stages.csv"))["definitions"]["stages"]

    assert [
        ("subscriber", "Subscriber", "marketing"),
        ("lead", "Lead", "marketing"),
        ("mql", "Marketing Qualified Lead", "marketing"),
        ("sql", "Sales Qualified Lead", "sales"),
        ("opportunity", "Opportunity", "sales"),
        ("customer", "Customer", "sales"),
    ] == [(each["id"], each["label"], each["owner"]) for each in stages]


def test_stage_without_a_place_is_told() -> None:
    """What no lead goes through before it is won, or after, is named and left out."""
    left_out = [note for note in started("mixed.csv").notes if "left out" in note]
    won = [note for note in started("lifecycle-stages.csv").notes if "won" in note]

    assert 1 == len(left_out)
    assert "mixed.csv:7: `Recycle` is left out" in left_out[0]
    assert ["8", "9"] == [note.split(":")[1] for note in won]


def test_stages_at_which_leads_stop_are_ends() -> None:
    """A stage that says that nothing more comes is an end."""
    assert "Bad Data" in {
        end["label"]
        for end in sound(started("mixed.csv"))["definitions"]["ends"].values()
        if "label" in end
    }


def test_statuses_stand_in_stages() -> None:
    """A status is where its export says; the first begins, people choose the others."""
    made = sound(started("LeadStatus.csv"))["lead_management"]["statuses"]

    assert {
        "open_not_contacted": ["mql"],
        "working_contacted": ["mql"],
        "closed_converted": ["sql"],
        "closed_not_converted": ["mql"],
    } == {name: entry["in"] for name, entry in made.items()}
    assert "first_attempt" == made["working_contacted"]["after"]
    assert ["working_contacted", "closed_not_converted"] == (
        made["open_not_contacted"]["allows"]
    )


def test_status_goes_where_its_stage_is() -> None:
    """A status may name its stage by any name of it; an unknown stage is told."""
    start = started("staged.csv")
    made = sound(start)["lead_management"]["statuses"]

    assert {"fresh": ["lead"], "done": ["sql"], "odd": ["mql"]} == {
        name: entry["in"] for name, entry in made.items()
    }
    assert ("staged.csv:4: `Nowhere` is no stage; the status stands in `mql`",) == (
        start.notes
    )


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("type,name\nstage,A", ("stage", "A", "", "")),
        ("name,type,code\nA,duplicate,7", ("reason", "A", "", "duplicate")),
        ("Name,Label\nA_1,A", ("status", "A", "A_1", "")),
        ("Lead Status,Colour\nA,red", ("status", "A", "", "")),
        ("Internal name\nA", ("status", "A", "A", "")),
        ("Key,Active\na_b,yes", ("status", "a b", "", "")),
    ],
)
def test_columns_are_known_by_many_names(
    table: str, expected: tuple[str, str, str, str]
) -> None:
    """What a column holds follows from its name, and for some from its values."""
    (option,) = picklist.read(table.encode(), "status.csv").options

    assert expected == (option.kind, option.label, option.value, option.group)


def test_statuses_out_of_use_are_left_out() -> None:
    """What the CRM hides is told, and not taken."""
    found = picklist.read(HUBSPOT_STATUSES.encode(), "status.csv")

    assert "Old" not in {option.label for option in found.options}
    assert "status.csv:10: `Old` is left out: it is no longer in use" in found.unused


def test_reasons_become_outcomes() -> None:
    """A reason has its code, its label, and what follows from its class."""
    start = started("reasons.csv")
    made = sound(start)["lead_management"]["outcomes"]

    assert [
        ("no_contact", "N1", "No response", ["return"]),
        ("budget_frozen_again", "N2", "Budget frozen, again", ["return"]),
        ("duplicate", "D-01", "Duplicate", ["disqualify"]),
        ("student", "D-02", "Student", ["disqualify"]),
        ("merger", "R-01", "Merger", ["return"]),
        ("odd", "R-02", "Odd", ["return"]),
        ("rival", "D-03", "Rival", ["reject"]),
    ] == [(k, v["code"], v["label"], v["may"]) for k, v in made.items()]
    assert "the code `N2` stands twice; `duplicate` has a new one" in start.notes
    assert made["rival"]["counts_as_volume"] is False
    assert any("nothing says what `Merger` is for" in note for note in start.notes)
    assert any("the stage `SQL` of a reason is not" in note for note in start.notes)
    assert any("the class `weird` of `Odd` is not" in note for note in start.notes)


@in_all
def test_schema_beside_the_spec_is_that_of_the_language(
    language: str, profile: str, tmp_path: Path
) -> None:
    """The spec names a file beside it, which `sla schema` prints, and meets it."""
    chosen = options(language=language, profile=profile)
    init(tmp_path / "a.sla.yaml", *chosen)
    text = (tmp_path / "a.sla.yaml").read_text("utf-8")
    named = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=./")
    schema = (tmp_path / named).read_text("utf-8")
    document, _ = read(text.encode(), "a.sla.yaml")
    assert document is not None

    assert CliRunner().invoke(sla, ["schema"]).stdout == schema
    assert [] == list(
        Draft202012Validator(json.loads(schema)).iter_errors(plain(document.root))
    )


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("acme", "acme/acme-leads.sla.yaml"),
        ("deep/Big Deals", "deep/Big Deals/big-deals-leads.sla.yaml"),
        ("ours.sla.yaml", "ours.sla.yaml"),
        ("theirs.sla.yaml/", "theirs.sla.yaml"),
        (".", "acme-leads.sla.yaml"),
    ],
)
def test_spec_is_called_after_its_place(
    path: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder or a file gives the agreement its name; here it is the company."""
    monkeypatch.chdir(tmp_path)
    init(path, *options())

    assert {expected, str(Path(expected).with_name("sla.schema.json"))} == set(
        written(tmp_path)
    )


@pytest.mark.parametrize("there", ["a.sla.yaml", "sla.schema.json"])
def test_nothing_is_overwritten_unasked(there: str, tmp_path: Path) -> None:
    """A file that is in the way stays as it is, and the other is not written."""
    (tmp_path / there).write_text("mine")
    told = init(tmp_path / "a.sla.yaml", *options())

    assert Exit.UNABLE == told.exit_code
    assert f"{there}: already there; `--force` overwrites" in told.stderr
    assert {there: b"mine"} == written(tmp_path)


def test_force_overwrites(tmp_path: Path) -> None:
    """Who wants it so gets both files anew."""
    init(tmp_path, *options())
    new = written(tmp_path)
    for path in tmp_path.iterdir():
        path.write_text("mine")
    told = init(tmp_path, "--force", *options())

    assert Exit.FINE == told.exit_code
    assert new == written(tmp_path)


def test_two_specs_share_a_schema(tmp_path: Path) -> None:
    """A schema that is there and the same is in nobody's way."""
    init(tmp_path / "one.sla.yaml", *options())

    assert Exit.FINE == init(tmp_path / "two.sla.yaml", *options()).exit_code


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    """When one file cannot take its place, the other is not there either."""
    (tmp_path / "sla.schema.json").mkdir()
    told = init(tmp_path, "--force", *options())

    assert Exit.UNABLE == told.exit_code
    assert "sla.schema.json: is a directory" in told.stderr
    assert {} == written(tmp_path)


def test_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    """Below a file there can be no folder, and that is all that is said."""
    (tmp_path / "file").write_text("")
    told = init(tmp_path / "file" / "acme", *options())

    assert Exit.UNABLE == told.exit_code
    assert re.fullmatch(r"Error: .*file.*: .*directory\n", told.stderr)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--timezone=America/Chikago", "--timezone: there is no time zone"),
        ("--timezone=Chicago", "write `America/Chicago`"),
        ("--effective=2027-02-30", "--effective: "),
        ("--effective=2999-01-01", "write a year from 1901 to 2998"),
        ("--currency=dollars", "--currency: "),
        ("--language=fr", "--language: there is no language `fr`; there is en and id"),
        ("--profile=smal", "--profile: there is no profile `smal`; write `small`"),
        ("--hours=9 to 5", "--hours: "),
        ("--id=Acme Leads", "--id: `Acme Leads` is not a name for a file"),
        (f"--id={'a' * 65}", "is too long for a name"),
        ("--company= ", "--company: a name is missing"),
        ("--company=a\x00b", "--company: "),
    ],
)
def test_wrong_answer_is_told_with_its_option(
    option: str, said: str, tmp_path: Path
) -> None:
    """An answer that cannot be read is wrong usage, said in one line."""
    told = init(tmp_path / "acme", *options(), option)

    assert Exit.USAGE == told.exit_code
    assert said in told.stderr.splitlines()[-1]
    assert {} == written(tmp_path)


@pytest.mark.parametrize("path", ["-", "acme.yaml", ".sla.yaml"])
def test_wrong_place_is_told(path: str) -> None:
    """What is no place for a spec is wrong usage, and the line says what would be."""
    told = init(path, *options())

    assert Exit.USAGE == told.exit_code
    assert ".sla.yaml" in told.stderr.splitlines()[-1]


def test_nobody_is_asked_where_nobody_is() -> None:
    """Without a terminal, what nobody can assume has to be given."""
    told = init("acme", "--company=Acme")

    assert Exit.USAGE == told.exit_code
    assert "give --effective, --timezone, or take what is usual with --yes" in (
        told.stderr
    )


def test_yes_takes_what_is_usual(tmp_path: Path) -> None:
    """The company is called as the folder, and it begins with the next year."""
    told = init(tmp_path / "blue-sky", "--yes", "--today", "2026-11-27")
    text = (tmp_path / "blue-sky" / "blue-sky-leads.sla.yaml").read_text("utf-8")

    assert Exit.FINE == told.exit_code
    assert "organization: Blue Sky" in text
    assert "effective: 2027-01-01" in text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "x.csv:1: there is no row in it"),
        (b"label\n", "x.csv:1: there is no row in it"),
        (b"label\nA\n", "x.csv:1: nothing tells whether these are stages"),
        (b"colour\nred\n", "x.csv:1: no column is known: `colour`"),
        (b"kind,label\nstage,A,B\n", "x.csv:2: it has 3 values for 2 columns"),
        (b'kind,label\nstage,"A\n', "x.csv:2: the quotes do not match"),
        (b"kind,label\nstage,\xff\n", "x.csv:2: a letter is not in UTF-8"),
        (b"kind,label\nstage,A\x07\n", "x.csv:2: `A\x07`: "),
        (b"kind,label\nfruit,A\n", "x.csv:1: there is no stage, status or reason"),
        (b"kind,label\n" + b"stage,A\n" * 200_000, "x.csv:1: the file has 1.6 MB"),
    ],
)
def test_bad_export_is_told_with_its_line(
    data: bytes, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An export that cannot be used is one line: where, what, and the cure."""
    monkeypatch.chdir(tmp_path)
    Path("x.csv").write_bytes(data)
    told = init("acme", "--from-csv", "x.csv", *options())

    assert Exit.UNABLE == told.exit_code
    assert told.stderr.startswith(f"Error: {said}")
    assert 1 == told.stderr.count("\n")
    assert ["x.csv"] == list(written(tmp_path))


def test_missing_export_is_told(tmp_path: Path) -> None:
    """An export that is not there is named."""
    told = init(tmp_path, "--from-csv", "none.csv", *options())

    assert Exit.UNABLE == told.exit_code
    assert "Error: none.csv: no such file or directory\n" == told.stderr


@pytest.mark.parametrize(
    "data",
    [
        MIXED.encode("utf-16"),
        b"\xef\xbb\xbf" + MIXED.encode(),
        MIXED.replace("\n", "\r\n").encode(),
        MIXED.replace(";", "\t").encode(),
    ],
)
def test_export_is_read_as_programs_write_it(data: bytes) -> None:
    """Encoding, ends of lines and separator differ between programs, the list not."""
    assert picklist.read(MIXED.encode(), "x.csv") == picklist.read(data, "x.csv")


END = "\x04"
"""What ends the input, so that no question waits for ever."""


def talk(folder: Path, answers: str, *words: str) -> tuple[int, str]:
    """Run the program at a terminal and return its status and what was seen there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [SLA, *words], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        os.write(ours, f"{answers}{END}".encode())
        seen = bytearray()
        while part := _read(ours):
            seen += part
        os.close(ours)
    return process.returncode, seen.decode()


def _read(terminal: int) -> bytes:
    """Return what a terminal shows next; Linux says in its way that nothing follows."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_questions_are_asked_until_they_are_answered(tmp_path: Path) -> None:
    """What is wrong is told and asked again; Enter takes what is offered."""
    answers = "\nfull\nAcme & Co.\n2027-01-01\nJakarta\nAsia/Jakarta\nIDR\n"
    status, seen = talk(tmp_path, answers, "init", "acme")
    made = (tmp_path / "acme" / "acme-leads.sla.yaml").read_text("utf-8")

    assert Exit.FINE == status
    assert "there is no time zone `Jakarta`; write `Asia/Jakarta`" in seen
    assert "Company [Acme]" in seen
    assert "organization: Acme & Co." in made
    assert "timezone: Asia/Jakarta" in made


def test_who_breaks_off_finds_nothing(tmp_path: Path) -> None:
    """With the end of the input nothing is written, and that is said."""
    status, seen = talk(tmp_path, "\n\n", "init", "acme")

    assert Exit.UNABLE == status
    assert "nothing was written" in seen
    assert {} == written(tmp_path)


def test_spec_that_is_there_is_told_before_any_question(tmp_path: Path) -> None:
    """Nobody answers six questions to hear that it was in vain."""
    init(tmp_path / "acme", *options())
    status, seen = talk(tmp_path, "", "init", "acme")

    assert Exit.UNABLE == status
    assert "already there" in seen
    assert "Company" not in seen


def five_minutes() -> str:
    """Return the part of the README that leads to one's own agreement."""
    return README.partition("## Five minutes")[2].partition("\n## ")[0]


def test_readme_works_word_for_word(tmp_path: Path) -> None:
    """Each command of the five minutes does what is said, and prints what is shown."""
    part = five_minutes()
    shell = "".join(re.findall(r"```sh\n(.*?)```", part, re.DOTALL))
    commands = [line.partition("  #")[0].split() for line in shell.splitlines() if line]
    lead, shown = re.findall(r"```text\n(.*?)```", part, re.DOTALL)
    (tmp_path / "lead.yaml").write_text(lead)
    first, *others = commands
    talk(tmp_path, "\n\n\n2027-01-01\nAmerica/Chicago\n\n", *first[1:])
    told = {
        words[1]: subprocess.run(
            [SLA, *words[1:]], cwd=tmp_path, capture_output=True, check=True
        ).stdout.decode()
        for words in others
    }

    assert ["sla", "init", "acme"] == first
    assert {"check", "build", "funnel", "explain", "evaluate"} == set(told)
    assert "acme/acme-leads.sla.yaml is sound\n" == told["check"]
    assert {".html", ".pdf", ".json"} == {
        path.suffix for path in (tmp_path / "out").iterdir()
    }
    assert "new_revenue: 1,000,000 USD" in told["funnel"]
    assert "SLA201" in told["explain"]
    assert shown in told["evaluate"]
