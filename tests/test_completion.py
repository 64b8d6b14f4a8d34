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


def test_other_shells_are_wrong_usage() -> None:
    """A shell that is not served is refused by name."""
    told = CliRunner().invoke(sla, ["completion", "tcsh"])

    assert Exit.USAGE == told.exit_code
