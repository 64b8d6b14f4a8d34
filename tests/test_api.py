"""The verbs for programs say what those of the command line say, as values."""

import doctest
import json
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

import sla_compiler
from sla_compiler import build, check, evaluate, load, needs
from sla_compiler.cli import sla

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "api.md"
COMPLETE = ROOT / "samples" / "complete" / "complete.sla.yaml"
LEADS = COMPLETE.with_name("leads.yaml")
AT = datetime(2027, 6, 30, 12, tzinfo=UTC)
WRONG = b"sla: 1\nabout: {id: acme, colour: red}\nparties: {sales: {name: Sales}}\n"


def printed(*words: str | Path, text: bytes = b"") -> str:
    """Return what the command line prints."""
    return CliRunner().invoke(sla, list(map(str, words)), input=text).stdout


def test_the_page_says_what_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each example on the page gives the answer that stands under it."""
    for name in ("minimal/minimal.sla.yaml", "minimal/leads.yaml"):
        shutil.copy(ROOT / "samples" / name, tmp_path)
    shutil.copy(COMPLETE, tmp_path)
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(
        r"^```pycon\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    told: list[str] = []
    test = doctest.DocTestParser().get_doctest("".join(blocks), {}, "page", None, 0)
    result = doctest.DocTestRunner().run(test, out=told.append)

    assert [] == told
    assert result.attempted > 20


def test_the_page_names_every_verb() -> None:
    """Nothing that programs may call is left out."""
    verbs = {name for name in dir(sla_compiler) if name.islower()} - {"__version__"}
    rows = re.findall(r"^\|.*?\| `(\w+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)

    assert verbs == set(rows)


def test_asking_for_the_package_loads_nothing() -> None:
    """What a program does not use costs it nothing, and is there when it is used."""
    program = (
        "import sys, sla_compiler as s\n"
        "dir(s), s.__version__, getattr(s, 'nonsense', None)\n"
        "print([name for name in sys.modules if name.startswith('sla_compiler.')])\n"
        "print(all(getattr(s, name) is not None for name in s.__all__))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True
    )

    assert [b"['sla_compiler.version']", b"True"] == done.stdout.split(b"\n")[:2]


def test_types_are_told_of_every_name() -> None:
    """The stub, by which type checkers know the package, has the names it gives."""
    stub = Path(sla_compiler.__file__).with_name("__init__.pyi").read_text("utf-8")
    named = re.findall(r"^\s*.*? as (\w+),?$|^(\w+): ", stub, re.MULTILINE)

    assert set(dir(sla_compiler)) == {first or second for first, second in named}


def test_check_finds_what_the_command_finds() -> None:
    """Every finding is there with its place, its code and its cure, in one order."""
    told = json.loads(printed("check", "-", "--format", "json", text=WRONG))
    found = check(load(WRONG))
    expected = [
        (
            each["code"],
            each["message"],
            each["help"],
            tuple(each["path"]),
            each["span"]["start"]["line"],
            each["span"]["start"]["column"],
            each["span"]["end"]["line"],
            each["span"]["end"]["column"],
        )
        for each in told["files"][0]["diagnostics"]
    ]

    assert len(found) > 3
    assert expected == [
        (
            each.code,
            each.message,
            each.help,
            each.path,
            each.line,
            each.column,
            each.end_line,
            each.end_column,
        )
        for each in found
    ]


def test_a_finding_names_its_other_places() -> None:
    """Where two places do not agree, both are told."""
    twice = check(load(b"sla: 1\nabout: {id: a, id: b}\n"))
    (same,) = (each for each in twice if each.name == "duplicate-key")

    assert [(2, 9)] == [(each.line, each.column) for each in same.related]


def test_waivers_run_out() -> None:
    """A finding that was accepted up to a day is told after it."""
    text = COMPLETE.read_text("utf-8")
    text = text.replace("tolerance: 10 %", "tolerance: 20 %", 1)
    waived = (
        "waivers:\n  low: {check: SLA486, because: A trial, until: 2027-03-31}\n" + text
    )
    early = load(waived.encode(), today=date(2027, 3, 31))
    late = load(waived.encode(), today=date(2027, 4, 1))

    assert "SLA486" not in {each.code for each in check(early)}
    assert "SLA486" in {each.code for each in check(late)}


def test_build_makes_what_the_command_writes(tmp_path: Path) -> None:
    """The bytes are the same, in memory and in the folder."""
    words = ("build", COMPLETE, "--only", "html,json", "--locale", "id")
    printed(*words, "--output", tmp_path / "told")
    built = build(load(COMPLETE), only=["html", "json"], locale="id")
    written = built.write(tmp_path / "made")

    made = (tmp_path / "told").glob("[!.]*")
    assert {path.name for path in made} == set(built.files)
    assert all(
        (tmp_path / "told" / path.name).read_bytes() == path.read_bytes()
        for path in written
    )


def test_evaluate_says_what_the_command_says() -> None:
    """Its plain form is what the command prints, lines of the spec too."""
    told = printed(
        *("evaluate", COMPLETE, "--lead", LEADS, "--at", "2027-06-30T12:00:00Z"),
        *("--format", "json"),
    )

    assert json.loads(told) == evaluate(load(COMPLETE), LEADS, AT).plain()


def test_leads_may_be_maps() -> None:
    """A record from anywhere is read as if it stood in a file, whatever its letters."""
    attributes = {"email": "zoë@café.example", "employees": 300}
    record = {
        "lead": {"id": "L-\N{GRINNING FACE}", "attributes": attributes},
        "created": "2027-03-01T09:00:00-06:00",
    }
    text = json.dumps(record, ensure_ascii=False).encode()
    spec = load(COMPLETE)

    assert "L-\N{GRINNING FACE}" == evaluate(spec, record, AT).evaluations[0].lead
    assert evaluate(spec, text, AT).plain() == evaluate(spec, record, AT).plain()


def test_needs_are_what_the_command_says() -> None:
    """Its plain form is what the command prints."""
    told = json.loads(printed("funnel", COMPLETE, "--format", "json"))

    assert told == needs(load(COMPLETE)).plain()


def test_a_spec_with_errors_is_no_exception() -> None:
    """Every verb answers with the findings, and with nothing else."""
    spec = load(WRONG)
    found = check(spec)

    assert found
    assert found == build(spec).findings
    assert found == evaluate(spec, {}, AT).findings
    assert found == needs(spec).findings
    assert {} == build(spec).files


def test_what_is_not_there_is_an_exception(tmp_path: Path) -> None:
    """A file, a kind, a language or a zone that is missing is the program's mistake."""
    spec = load(COMPLETE)
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.sla.yaml")
    with pytest.raises(ValueError, match="no kind 'docx'; there is cards, html"):
        build(spec, only=["docx"])
    with pytest.raises(ValueError, match="no language `xx`"):
        build(spec, locale="xx")
    with pytest.raises(ValueError, match="zone"):
        evaluate(spec, LEADS, AT.replace(tzinfo=None))
