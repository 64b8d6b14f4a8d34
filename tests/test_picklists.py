"""The lists of a CRM become stages, statuses and outcomes of a sound spec."""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from test_init import ALL, in_all, init, options, sound, started, written

from sla_compiler.commands import Exit
from sla_compiler.locale import load
from sla_compiler.starting import picklist, spec
from sla_compiler.starting.note import Note

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


def said(notes: Iterable[Note], language: str = "en") -> list[str]:
    """Return what is told of exports, in a language."""
    return [note.said(load(language)) for note in notes]


def taken(*names: str, **changed: str) -> spec.Start:
    """Return a spec that takes exports, by their names."""
    found = [picklist.read(EXPORTS[name].encode(), name) for name in names]
    return started(*(option for each in found for option in each.options), **changed)


@pytest.mark.parametrize("export", EXPORTS)
@in_all
def test_exports_make_sound_specs(export: str, language: str, profile: str) -> None:
    """Whatever list of a CRM is taken, the spec compiles without a finding."""
    sound(taken(export, language=language, profile=profile))


@in_all
def test_all_lists_at_once_make_a_sound_spec(language: str, profile: str) -> None:
    """Stages, statuses and reasons go together."""
    lists = ("lifecycle-stages.csv", "lead-statuses.csv", "reasons.csv")
    sound(taken(*lists, language=language, profile=profile))


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
    found = picklist.read(file.getvalue().encode(), "x.csv").options
    language, profile = template_of
    sound(started(*found, language=language, profile=profile))


def test_stages_keep_the_order_and_the_names_of_the_crm() -> None:
    """The stages are the CRM's; one that rules speak of keeps its id."""
    stages = sound(taken("lifecycle-stages.csv"))["definitions"]["stages"]

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
    left_out = [note for note in said(taken("mixed.csv").notes) if "left out" in note]
    stages = said(taken("lifecycle-stages.csv").notes)
    won = [note for note in stages if "won" in note]

    assert 1 == len(left_out)
    assert "mixed.csv:7: `Recycle` is left out" in left_out[0]
    assert ["8", "9"] == [note.split(":")[1] for note in won]


def test_stages_at_which_leads_stop_are_ends() -> None:
    """A stage that says that nothing more comes is an end."""
    assert "Bad Data" in {
        end["label"]
        for end in sound(taken("mixed.csv"))["definitions"]["ends"].values()
        if "label" in end
    }


def test_statuses_stand_in_stages() -> None:
    """A status is where its export says; the first begins, people choose the others."""
    made = sound(taken("LeadStatus.csv"))["lead_management"]["statuses"]

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
    start = taken("staged.csv")
    made = sound(start)["lead_management"]["statuses"]

    assert {"fresh": ["lead"], "done": ["sql"], "odd": ["mql"]} == {
        name: entry["in"] for name, entry in made.items()
    }
    assert ["staged.csv:4: `Nowhere` is no stage; the status stands in `mql`"] == (
        said(start.notes)
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


def test_what_is_left_out_is_told_in_the_language_of_the_spec() -> None:
    """Whoever begins a spec in Indonesian is told in Indonesian what was not taken."""
    found = picklist.read(HUBSPOT_STATUSES.encode(), "status.csv")

    assert "status.csv:10: `Old` tidak diambil: sudah tidak dipakai lagi" in said(
        found.unused, "id"
    )


def test_statuses_out_of_use_are_left_out() -> None:
    """What the CRM hides is told, and not taken."""
    found = picklist.read(HUBSPOT_STATUSES.encode(), "status.csv")

    assert "Old" not in {option.label for option in found.options}
    assert "status.csv:10: `Old` is left out: it is no longer in use" in said(
        found.unused
    )


def test_reasons_become_outcomes() -> None:
    """A reason has its code, its label, and what follows from its class."""
    start = taken("reasons.csv")
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
    told = said(start.notes)
    assert "the code `N2` stands twice; `duplicate` has a new one" in told
    assert made["rival"]["counts_as_volume"] is False
    assert any("nothing says what `Merger` is for" in note for note in told)
    assert any("the stage `SQL` of a reason is not" in note for note in told)
    assert any("the class `weird` of `Odd` is not" in note for note in told)


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
