"""`sla doctor` tells what the machine lacks, and how to mend it."""

import sys

import pytest
from click.testing import CliRunner

from sla_compiler import machine
from sla_compiler.cli import sla
from sla_compiler.commands import Exit
from sla_compiler.machine import Part, cure

THERE = Part(name="python", version="3.11.7")
NO_BABEL = Part(name="babel", version=None, pip="babel")
NO_PANGO = Part(name="pango", version=None, system=True)


def doctor(monkeypatch: pytest.MonkeyPatch, *parts: Part) -> tuple[int, list[str]]:
    """Return what the doctor says of a machine that has these parts."""
    monkeypatch.setattr(machine, "parts", lambda: iter(parts))
    told = CliRunner().invoke(sla, ["doctor"])
    return told.exit_code, told.output.splitlines()


def test_whole_machine_is_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where everything is there, the doctor lists it and has nothing to say."""
    expected = ["python           3.11.7", "", "nothing is missing"]

    assert (Exit.FINE, expected) == doctor(monkeypatch, THERE)


def test_missing_part_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is missing, the last line is the command that mends it."""
    exit_code, lines = doctor(monkeypatch, THERE, NO_BABEL)

    assert Exit.UNABLE == exit_code
    assert "babel            missing" == lines[1]
    assert "this brings what is missing:" == lines[-2]
    assert f"    {sys.executable} -m pip install babel" == lines[-1]


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("apt-get", "sudo apt-get install -y libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("brew", "brew install pango"),
        ("dnf", "sudo dnf install -y pango 'libharfbuzz-subset.so.0()(64bit)'"),
        ("none", "install Pango 1.44 or later and HarfBuzz, with its subset library"),
    ],
)
def test_cure_is_that_of_the_system(
    tool: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every kind of machine has its own command, and an unknown one a sentence."""
    monkeypatch.setattr(machine, "which", lambda name: name if name == tool else None)

    assert [command] == list(cure((NO_PANGO,)))


def test_one_command_mends_all_of_a_kind() -> None:
    """Two missing packages are one command, not two."""
    assert 1 == len(list(cure((NO_BABEL, NO_BABEL))))


def test_nothing_missing_needs_no_cure() -> None:
    """Who lacks nothing is told to do nothing."""
    assert [] == list(cure(()))


def test_this_machine_is_read() -> None:
    """The parts of the machine at hand are found, this Python first."""
    found = {part.name: part.version for part in machine.parts()}

    assert "python" == next(iter(found))
    assert found["babel"]
    assert found["tzdata"]


def test_what_a_pdf_is_made_of_is_told() -> None:
    """Who gets other bytes from the same spec sees here what differs."""
    found = {part.name: part.version for part in machine.parts()}
    matters = ("weasyprint", "pydyf", "pango", "harfbuzz", "fontconfig", "freetype")

    assert [] == [name for name in (*matters, "zlib", "fonts") if not found[name]]
