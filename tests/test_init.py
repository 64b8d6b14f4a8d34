"""`sla init` writes a first spec that compiles at once, or says why it wrote none."""

import json
import os
import pty
import re
import subprocess
import sys
from datetime import date
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
from sla_compiler.starting import spec
from sla_compiler.starting.answers import answered
from sla_compiler.starting.picklist import Option
from sla_compiler.starting.templates import PROFILES, languages, template

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SLA = Path(sys.executable).with_name("sla")
ALL = list(product(languages(), PROFILES))
in_all = pytest.mark.parametrize(("language", "profile"), ALL)
TODAY = date(2026, 11, 27)

NEEDED = {"company": "Acme", "effective": "2027-01-01", "timezone": "America/Chicago"}


def init(*arguments: str | Path) -> Result:
    """Run the verb with nobody to ask."""
    return CliRunner().invoke(sla, ["init", *map(str, arguments)])


def options(**changed: str) -> list[str]:
    """Return the options that have to be given, some of them changed."""
    return [f"--{name}={text}" for name, text in (NEEDED | changed).items()]


def started(*options: Option, **changed: str) -> spec.Start:
    """Return a spec for the needed answers, some of them changed, and for a CRM."""
    return spec.from_answers(answered(NEEDED | changed, "", TODAY), options)


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


@settings(max_examples=25, deadline=None)
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
