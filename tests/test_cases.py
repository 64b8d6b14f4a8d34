"""Each slip in a sound spec is found once, where it was made."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sla_compiler.compilation import Compilation, compile_text
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import plain
from sla_compiler.reporters import PLAIN, Report, report

ROOT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "cases"
BASE = ROOT / "samples" / "complete" / "complete.sla.yaml"
NAMES = sorted(path.name for path in CASES.iterdir())
by_case = pytest.mark.parametrize("name", NAMES)


def slips(name: str) -> list[dict[str, str]]:
    """Return what a case replaces in the sample, and with what."""
    path = CASES / name / "slip.yaml"
    document, found = read(path.read_bytes(), path.name)
    assert document is not None, found
    stated: Any = plain(document.root)
    several: list[dict[str, str]] = stated.get("slips", [stated])
    return several


@cache
def compiled(name: str) -> Compilation:
    """Return what becomes of the sample with the slips of a case."""
    text = BASE.read_text("utf-8")
    for slip in slips(name):
        assert text.count(slip["find"]) == 1, slip["find"]
        text = text.replace(slip["find"], slip["replace"])
    return compile_text(text, BASE.name)


def shown(compilation: Compilation) -> str:
    """Return what `sla check` prints."""
    told = Report(
        name=compilation.name,
        source=compilation.source,
        document=compilation.document,
        diagnostics=compilation.diagnostics,
    )
    return "".join(f"{line}\n" for line in report("text", [told], style=PLAIN))


def test_the_sample_without_a_slip_is_sound() -> None:
    """Whatever a case shows comes from its slips."""
    assert compile_text(BASE.read_text("utf-8"), BASE.name).diagnostics == ()


@by_case
def test_a_slip_is_found_once_and_nothing_follows_it(name: str) -> None:
    """There are as many findings as slips."""
    found = [each.finding.message for each in compiled(name).diagnostics]

    assert len(slips(name)) == len(found), found


@by_case
def test_a_slip_reads_as_expected(
    name: str, golden: Callable[[Path, str], None]
) -> None:
    """The report names the fact, the place and the cure, to the letter."""
    golden(CASES / name / "expected.diagnostics.txt", shown(compiled(name)))


def test_cases_are_many_and_of_many_kinds() -> None:
    """Single slips show over thirty kinds of finding, none of them more than twice."""
    single = [name for name in NAMES if len(slips(name)) == 1]
    kinds = Counter(d.code.id for name in single for d in compiled(name).diagnostics)

    assert len(single) >= 40
    assert len(kinds) >= 30
    assert {code for code, count in kinds.items() if count > 2} == set()
    assert len(NAMES) - len(single) >= 8
