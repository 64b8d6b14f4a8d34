"""`sla completion` prints a script that the shell can run."""

import shutil
import subprocess

import pytest
from click.testing import CliRunner

from sla_compiler.cli import sla
from sla_compiler.commands import Exit

SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
def test_script_asks_sla_itself(shell: str) -> None:
    """Every script has the program complete its own words."""
    told = CliRunner().invoke(sla, ["completion", shell])

    assert Exit.FINE == told.exit_code
    assert f"_SLA_COMPLETE={shell}_complete" in told.output


@pytest.mark.parametrize("shell", SHELLS)
def test_script_is_in_the_language_of_its_shell(shell: str) -> None:
    """The shell reads its script without complaint."""
    if not (program := shutil.which(shell)):
        pytest.skip(f"there is no {shell} here")
    script = CliRunner().invoke(sla, ["completion", shell]).output
    done = subprocess.run(
        [program, "-n"], input=script.encode(), capture_output=True, check=False
    )

    assert (0, b"") == (done.returncode, done.stderr)


def completed(*words: str) -> list[str]:
    """Return what the shell is told may stand in the place of the last word."""
    asked = {
        "_SLA_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(("sla", *words)),
        "COMP_CWORD": str(len(words)),
    }
    told = CliRunner().invoke(sla, prog_name="sla", env=asked)
    return told.output.splitlines()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("do",), ["plain,doctor"]),
        (("init", "--prof"), ["plain,--profile"]),
        (("schema", "dia"), ["plain,diagnostics"]),
        (("explain", "sla201"), ["plain,SLA201"]),
        (("init", "acme"), ["file,acme"]),
        (("init", "--from-csv", "re"), ["file,re"]),
        (("check", "ac"), ["file,ac"]),
        (("build", "ac"), ["file,ac"]),
        (("build", "a.sla.yaml", "-o", "d"), ["dir,d"]),
        (("funnel", "ac"), ["file,ac"]),
        (("evaluate", "ac"), ["file,ac"]),
        (("evaluate", "a.sla.yaml", "--lead", "le"), ["file,le"]),
    ],
)
def test_words_are_completed(words: tuple[str, ...], expected: list[str]) -> None:
    """Verbs, options, names and files are completed, each where it may stand."""
    assert expected == completed(*words)


def test_other_shells_are_wrong_usage() -> None:
    """A shell that is not served is refused by name."""
    told = CliRunner().invoke(sla, ["completion", "tcsh"])

    assert Exit.USAGE == told.exit_code
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'" in told.stderr
