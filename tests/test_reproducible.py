"""The same spec gives the same bytes, whoever builds it, where and when."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[1] / "samples"
ELSEWHERE = "Pacific/Kiritimati"
#: What a machine may say to a program about time, language and people.
SAID = ("LC_", "LANG", "TZ", "PYTHON", "USER", "LOGNAME", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True)
class Machine:
    """Where a build runs: what its environment says, its umask, and its folders."""

    variables: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    folder: str = "agreements"
    forged: bool = False


PLAIN = Machine({"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"})
FAR = Machine(
    {
        "TZ": "Asia/Jakarta",
        "LC_ALL": "id_ID.UTF-8",
        "LANG": "id_ID.UTF-8",
        "LANGUAGE": "id",
        "PYTHONHASHSEED": "2027",
        "USER": "ani",
        "SOURCE_DATE_EPOCH": "1000000000",
        "FONTCONFIG_FILE": "/none/fonts.conf",
    },
    umask=0o077,
    folder="perjanjian/penjualan dan pemasaran",
    forged=True,
)
BARE = Machine(
    {
        "TZ": "<-11>11",
        "LC_ALL": "C",
        "LANG": "tr_TR.UTF-8",
        "PYTHONHASHSEED": "random",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    umask=0,
    folder="é",
    forged=True,
)


def forge(folder: Path) -> None:
    """Write rules under which every zone of the samples is another one."""
    other = files("tzdata").joinpath("zoneinfo", *ELSEWHERE.split("/")).read_bytes()
    for name in (
        "America/Chicago",
        "Asia/Jakarta",
        "Asia/Makassar",
        "Europe/London",
        "UTC",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(other)


@dataclass(frozen=True)
class Workplace:
    """A copy of a sample on a machine."""

    machine: Machine
    sample: str
    folder: Path
    variables: Mapping[str, str]

    def run(self, *arguments: str) -> bytes:
        """Run a verb there, and return what it says."""
        told = subprocess.run(
            [sys.executable, "-m", "sla_compiler", *arguments],
            cwd=self.folder,
            env=self.variables,
            umask=self.machine.umask,
            capture_output=True,
            check=False,
        )
        assert (0, "") == (told.returncode, told.stderr.decode())
        return told.stdout

    def documents(self, kinds: str) -> dict[str, bytes]:
        """Build the sample, and return its documents under their names."""
        self.run("build", f"{self.sample}.sla.yaml", "-o", "out", "--only", kinds)
        made = sorted((self.folder / "out").glob("[!.]*"))
        return {path.name: path.read_bytes() for path in made}

    def evaluation(self) -> bytes:
        """Evaluate the leads of the sample, and return what is told of them."""
        at = ("--at", "2027-06-01T12:00:00Z")
        spec = f"{self.sample}.sla.yaml"
        return self.run("evaluate", spec, "--lead", "leads.yaml", *at)


def workplace(machine: Machine, sample: str, root: Path) -> Workplace:
    """Set up a sample on a machine: a folder of its own, and its zones if forged."""
    said = {k: v for k, v in os.environ.items() if not k.startswith(SAID)}
    said |= machine.variables
    if machine.forged:
        forge(root / "zoneinfo")
        said["PYTHONTZPATH"] = str(root / "zoneinfo")
    shutil.copytree(SAMPLES / sample, root / machine.folder)
    return Workplace(machine, sample, root / machine.folder, said)


Places = Callable[..., Iterator[Workplace]]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Return what sets up one sample on several machines."""

    def set_up(sample: str, *machines: Machine) -> Iterator[Workplace]:
        for at, each in enumerate(machines):
            yield workplace(each, sample, tmp_path / str(at))

    return set_up


def test_forged_rules_are_those_of_the_machine(places: Places) -> None:
    """A program that asks Python for a zone on such a machine is misled."""
    (place,) = places("minimal", FAR)
    asks = "from zoneinfo import ZoneInfo; from datetime import datetime as d;"
    asks += "print(d(2027, 1, 1, tzinfo=ZoneInfo('Europe/London')).utcoffset())"
    told = subprocess.run(
        [sys.executable, "-c", asks],
        env=place.variables,
        capture_output=True,
        check=True,
    )

    assert b"14:00:00\n" == told.stdout


def test_html_and_json_are_the_same_everywhere(places: Places) -> None:
    """What is signed and what is read by programs depends on the spec alone."""
    plain, *others = places("complete", PLAIN, FAR, BARE)
    expected = plain.documents("html,json")

    assert 2 == len(expected)
    for other in others:
        assert expected == other.documents("html,json")


def test_the_pdf_is_the_same_everywhere(places: Places) -> None:
    """On the same fonts and libraries, what was signed can be built again."""
    plain, other = places("minimal", PLAIN, FAR)

    assert plain.documents("pdf") == other.documents("pdf")


def test_deadlines_are_the_same_everywhere(places: Places) -> None:
    """Zones are those of the package, whatever the machine holds them to be."""
    plain, *others = places("minimal", PLAIN, FAR, BARE)
    expected = plain.evaluation()

    assert b"Europe/London" in expected
    for other in others:
        assert expected == other.evaluation()
