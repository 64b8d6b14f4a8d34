"""What the documentation of a finding shows, the compiler does."""

import re
from ast import literal_eval
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from sla_compiler import checks, codes, explain
from sla_compiler.compilation import Compilation, compile_text
from sla_compiler.diagnostic import Code, Diagnostic
from sla_compiler.document import from_source
from sla_compiler.explain import Example, Explanation
from sla_compiler.reporters import COLOURED, PLAIN
from sla_compiler.targets import UnfitError, load
from sla_compiler.targets._files import build_of
from sla_compiler.theme.finding import TemplateFailedError
from sla_compiler.theme.from_folder import from_folder

ROOT = Path(__file__).parent.parent
MINIMAL = Path(__file__).parent / "data" / "minimal.sla.yaml"
NAME = "example.sla.yaml"
EXPLANATIONS = explain.all_explanations()
by_code = pytest.mark.parametrize(
    "explanation", EXPLANATIONS, ids=lambda each: each.code.name
)


def cases(explanation: Explanation) -> Iterator[tuple[Code, Example, set[Code]]]:
    """Yield the examples of a code with the codes that each must show."""
    for example in explanation.examples("Fails"):
        yield explanation.code, example, {explanation.code}
    for example in explanation.examples("Passes"):
        yield explanation.code, example, set()


def completed(fragment: str, minimal: str) -> str:
    """Return a part of a spec put into the smallest sound one, key by key.

    A part that says `sla:` is a whole spec, and stays as it is. A header that says no
    `id` is a part of one, and says only what is its own.
    """
    stated, small = dict(sections(fragment)), dict(sections(minimal))
    if "sla" in stated:
        return fragment
    if "about" in stated and "\n  id:" not in stated["about"]:
        lines = dict(sections(small["about"], "  "))
        stated["about"] = "".join(
            (lines | dict(sections(stated["about"], "  "))).values()
        )
    return "".join((small | stated).values())


def sections(text: str, margin: str = "") -> Iterator[tuple[str, str]]:
    """Yield the keys at a margin with all that stands under each, as written."""
    starts = re.compile(rf"^(?={margin}\w)", flags=re.MULTILINE)
    for section in filter(None, starts.split(text)):
        yield section.partition(":")[0], section.rstrip("\n") + "\n"


def data(example: Example) -> bytes:
    """Return an example as the bytes of a file; in Python, as `b"text" * 3` says."""
    if example.language == "yaml":
        return example.text.encode()
    written, _, times = example.text.partition(" * ")
    found: bytes = literal_eval(written.strip())
    return found * int(times or 1)


TODAY = date(2027, 6, 1)
"""The day on which the examples are read: waivers run out."""


THEME = "theme: 1\nname: Northwind Instruments\n"
FILES = {"yaml": "theme.yaml", "css": "theme.css", "html": "templates/agreement.html"}
"""Where an example of each language lies in a theme."""


def of_a_theme(example: Example, folder: Path) -> tuple[Diagnostic, ...]:
    """Return what is found in a file of a theme, before and while a page is set."""
    files = {"theme.yaml": THEME, FILES[example.language]: example.text}
    (folder / "templates").mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    logo = ROOT / "samples" / "themes" / "northwind" / "logo.svg"
    (folder / "logo.svg").write_bytes(logo.read_bytes())
    reading = from_folder(folder)
    found = [each for report in reading.reports for each in report.diagnostics]
    if reading.theme is not None:
        spec = compile_text(MINIMAL.read_text("utf-8"), NAME)
        made = build_of(spec, theme=reading.theme)
        try:
            load("html").render(made)
            if example.language == "css":
                reports = load("pdf").make(made).reports
                found.extend(each for told in reports for each in told.diagnostics)
        except TemplateFailedError as error:
            found.extend(error.report.diagnostics)
    return tuple(found)


def on_paper(compiled: Compilation) -> tuple[Diagnostic, ...]:
    """Return what is found when a spec is set as PDF."""
    try:
        load("pdf").render(build_of(compiled))
    except UnfitError as error:
        return error.report.diagnostics
    return ()


def diagnostics(code: Code, example: Example, folder: Path) -> tuple[Diagnostic, ...]:
    """Return what is found in an example; of a text, by the reader alone."""
    if code.id.startswith("SLA0"):
        return from_source.read(data(example), NAME)[1]
    if code.id.startswith("SLA8"):
        return of_a_theme(example, folder)
    compiled = compile_text(
        completed(example.text, MINIMAL.read_text("utf-8")), NAME, TODAY
    )
    if code.id.startswith("SLA7"):
        return (*compiled.diagnostics, *on_paper(compiled))
    return compiled.diagnostics


@pytest.mark.parametrize(
    ("code", "example", "expected"),
    [pytest.param(*case, id=case[0].name) for e in EXPLANATIONS for case in cases(e)],
)
def test_an_example_does_what_it_says(
    code: Code, example: Example, expected: set[Code], tmp_path: Path
) -> None:
    """What fails shows its own code and no other; what passes shows none."""
    found = diagnostics(code, example, tmp_path)

    assert {each.code for each in found} == expected, found


def test_a_part_of_a_spec_replaces_the_keys_it_states() -> None:
    """The rest of the smallest spec stays as written, and new keys follow it."""
    minimal = "sla: 1\nabout:\n  id: a\nkpis: {}\n"
    part = "about:\n  id: b\n\ngoals: {}"

    expected = "sla: 1\nabout:\n  id: b\nkpis: {}\ngoals: {}\n"

    assert completed(part, minimal) == expected
    assert completed("sla: 2", minimal) == "sla: 2"


def test_a_part_of_a_header_says_only_what_is_its_own() -> None:
    """The rest is that of the smallest spec, in its place."""
    minimal = "sla: 1\nabout:\n  id: a\n  until: 2027-12-31\nkpis: {}\n"
    part = "about:\n  until: 2026-12-31\n  excluded:\n    rivals: {}\n"

    expected = (
        "sla: 1\nabout:\n  id: a\n  until: 2026-12-31\n  excluded:\n    rivals: {}\n"
        "kpis: {}\n"
    )

    assert completed(part, minimal) == expected


@by_code
def test_an_explanation_is_whole(explanation: Explanation) -> None:
    """It opens with one short sentence, gives a reason, and shows both ways."""
    summary, gap, rest = explanation.text.partition("\n\n")
    why, _, shown = rest.partition("\n## Fails\n")

    assert summary.endswith(".")
    assert "\n" not in summary
    assert gap
    assert why.strip()
    assert "\n## Passes\n" in shown
    assert explanation.examples("Fails")
    assert explanation.examples("Passes")


def test_a_code_is_named_as_its_file() -> None:
    """A file's name in hyphens is the public name of its code."""
    named = {name: codes.code(name).name for name in codes.names()}

    assert named == {name: name.replace("_", "-") for name in codes.names()}


def test_codes_are_distinct_and_in_their_area() -> None:
    """No number and no name stands for two things, and each number has an area."""
    numbers = [each.code.id for each in EXPLANATIONS]
    names = [each.code.name for each in EXPLANATIONS]

    assert len(set(numbers)) == len(numbers)
    assert len(set(names)) == len(names)
    assert [n for n in numbers if not re.fullmatch(r"SLA[01234789]\d\d", n)] == []


@by_code
def test_a_code_is_found_by_number_and_by_name(explanation: Explanation) -> None:
    """Number, name and file name lead to the same, whatever the case."""
    code = explanation.code
    spellings = code.id, code.id.lower(), code.name, code.name.replace("-", "_")

    assert [explain.explain(each) for each in spellings] == [explanation] * 4


def test_a_code_nearly_named_is_suggested() -> None:
    """A slip of the keyboard leads to the name that was meant; nonsense to none."""
    meant = EXPLANATIONS[0].code.name

    assert explain.explain(f"{meant}x") is None
    assert explain.suggestion(f"{meant}x") == meant
    assert explain.suggestion("%") == ""


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("SLA20x", "SLA20"),
        ("sla2", "SLA2"),
        ("SLA2031", "SLA203"),
        ("SLA999", "SLA9"),
        ("SAL203", "SLA203"),
    ],
)
def test_a_code_is_suggested_that_begins_alike(asked: str, near: str) -> None:
    """The digits go from the area to the finding: the first weigh most."""
    assert explain.suggestion(asked).startswith(near)


@by_code
def test_an_explanation_on_a_terminal_is_plain(explanation: Explanation) -> None:
    """Fences are gone, examples are indented, and colour changes no character."""
    plain = list(explain.terminal(explanation, style=PLAIN))
    coloured = "\n".join(explain.terminal(explanation, style=COLOURED))

    assert not any(line.startswith(("```", "## ")) for line in plain)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == "\n".join(plain)


def test_the_page_of_checks_is_up_to_date(golden: Callable[[Path, str], None]) -> None:
    """The page in the documentation says what the files say."""
    golden(ROOT / "docs" / "checks.md", "".join(f"{line}\n" for line in explain.page()))


def test_checks_are_numbered_as_checks() -> None:
    """A check asks what was read in good shape, so it is never numbered 0xx or 1xx."""
    numbers = {checks.load(name).code.id[:4] for name in checks.names()}

    assert numbers <= {"SLA2", "SLA3", "SLA4", "SLA9"}
