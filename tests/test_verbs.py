"""The command line as its users meet it: help, slips of the hand, what goes wrong."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from sla_compiler import commands
from sla_compiler.cli import Verbs, sla
from sla_compiler.commands import Exit
from sla_compiler.version import VERSION


def test_help_lists_every_verb() -> None:
    """A verb's file is all it takes to stand in the help."""
    told = CliRunner().invoke(sla, ["--help"])

    assert Exit.FINE == told.exit_code
    assert set() == {
        name for name in commands.names() if f"  {name} " not in told.output
    }


@pytest.mark.parametrize("name", list(commands.names()))
def test_every_verb_says_what_it_does(name: str) -> None:
    """The help of every verb begins with a sentence, and fits its line."""
    told = commands.load(name).get_short_help_str(limit=200)

    assert told.endswith(".")
    assert len(told) <= 62, "the help would cut it off"


def test_version_is_the_same_by_either_door() -> None:
    """The short way around click tells what click would tell."""
    told = CliRunner().invoke(sla, ["--version"])

    assert f"sla {VERSION}\n" == told.output


def test_unknown_verb_is_told_with_the_nearest() -> None:
    """A slip of the hand is wrong usage, and the cure is named."""
    told = CliRunner().invoke(sla, ["docter"])

    assert Exit.USAGE == told.exit_code
    assert "there is no command `docter`; there is a command `doctor`" in told.output


def test_an_unknown_code_is_told_as_every_error_is() -> None:
    """Wrong usage, told after `Error:`, with the nearest code."""
    told = CliRunner().invoke(sla, ["explain", "SLA29"])

    assert Exit.USAGE == told.exit_code
    assert told.output.endswith("Error: there is no code SLA29; there is SLA029\n")


def test_strange_verb_is_told_without_a_guess() -> None:
    """What resembles no verb is not guessed at."""
    told = CliRunner().invoke(sla, ["zzz"])

    assert Exit.USAGE == told.exit_code
    assert told.output.endswith("there is no command `zzz`\n")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OSError(errno.EACCES, "Permission denied", "a.yaml"),
            "a.yaml: permission denied",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), "no space left on device"),
    ],
)
def test_refusal_of_the_system_is_one_line(error: OSError, said: str) -> None:
    """What the system refuses is told in its words, and never as a traceback."""

    def refuse() -> None:
        raise error

    told = CliRunner().invoke(Verbs(invoke_without_command=True, callback=refuse))

    assert Exit.UNABLE == told.exit_code
    assert f"Error: {said}\n" == told.output


def test_a_folder_stands_for_the_one_spec_in_it() -> None:
    """What takes one spec takes its folder, and asks which where there are several."""
    samples = Path(__file__).parents[1] / "samples"
    one = CliRunner().invoke(sla, ["funnel", str(samples / "complete")])
    several = CliRunner().invoke(sla, ["funnel", str(samples)])

    assert (Exit.FINE, True) == (one.exit_code, "new_revenue" in one.output)
    assert (Exit.UNABLE, True) == (several.exit_code, "name one of" in several.output)


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize("words", ["--version", "check", "explain SLA201"])
def test_a_closed_stream_takes_nothing_and_ends_nothing(
    words: str, closed: str, tmp_path: Path
) -> None:
    """Who closes a stream, as some schedulers do, still gets the exit status."""
    spec = Path(__file__).parents[1] / "samples" / "minimal" / "minimal.sla.yaml"
    (tmp_path / spec.name).write_bytes(spec.read_bytes())
    done = subprocess.run(
        ("/bin/sh", "-c", f"{sys.executable} -m sla_compiler {words} {closed}"),
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )

    assert (0, b"") == (done.returncode, done.stderr)
