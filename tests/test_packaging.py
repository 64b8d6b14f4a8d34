"""What is published is whole: it runs without a checkout, on every Python it names."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sla_compiler.version import VERSION

ROOT = Path(__file__).parents[1]
TRAVELLING = ("schemas", "templates", "samples")


def run(*words: str | Path, cwd: Path, site: Path | None = None) -> str:
    """Run a program to its end and return what it wrote; fail if the program does."""
    env = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
    if site:
        env["PYTHONPATH"] = str(site)
    done = subprocess.run(
        words, cwd=cwd, env=env, capture_output=True, check=False, encoding="utf-8"
    )

    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


def build(kind: str, source: Path, into: Path) -> Path:
    """Build the wheel or the sdist of a source tree with what is installed here."""
    words = ("-m", "hatchling", "build", "--target", kind, "--directory", into)
    run(sys.executable, *words, cwd=source)
    return next(into.iterdir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this checkout."""
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the wheel was installed, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    words = ("-m", "pip", "--quiet", "install", "--no-deps", "--no-index", "--target")
    run(sys.executable, *words, folder, wheel, cwd=folder)
    return folder


def files_of(folder: str) -> Iterator[str]:
    """Yield the files of a folder that travels, as paths from the root."""
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT).as_posix()


def test_wheel_carries_what_the_compiler_reads(wheel: Path) -> None:
    """Schemas, templates and samples lie inside the package, with the licence."""
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    expected = {
        f"sla_compiler/{name}" for kind in TRAVELLING for name in files_of(kind)
    }
    expected |= {f"sla_compiler-{VERSION}.dist-info/licenses/LICENSE"}
    expected |= {"sla_compiler/py.typed"}

    assert set() == expected - inside


def test_wheel_carries_nothing_else(wheel: Path) -> None:
    """A user's site-packages gain one package, without tests and tools."""
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}

    assert {"sla_compiler", f"sla_compiler-{VERSION}.dist-info"} == tops


def test_wheel_of_the_sdist_is_the_wheel_of_the_checkout(
    wheel: Path, tmp_path: Path
) -> None:
    """Whoever builds from the published source gets the published bytes."""
    sdist = build("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    source = tmp_path / sdist.name.removesuffix(".tar.gz")
    again = build("wheel", source, tmp_path / "again")

    assert wheel.read_bytes() == again.read_bytes()


def test_program_runs_without_the_checkout(site: Path, tmp_path: Path) -> None:
    """The installed script tells its version, from the installed files."""
    version = run(
        sys.executable, site / "bin" / "sla", "--version", cwd=tmp_path, site=site
    )
    where = "import sla_compiler; print(sla_compiler.__file__)"
    file = run(sys.executable, "-c", where, cwd=tmp_path, site=site).strip()

    assert f"sla {VERSION}\n" == version
    assert site / "sla_compiler" / "__init__.py" == Path(file)


def test_resources_are_found_inside_the_package(site: Path, tmp_path: Path) -> None:
    """Without a checkout, everything that travels is read from the package."""
    program = (
        "from sla_compiler.resources import resource\n"
        f"for kind in {TRAVELLING}: print(resource(kind))"
    )
    found = run(sys.executable, "-c", program, cwd=tmp_path, site=site).split()

    assert [str(site / "sla_compiler" / kind) for kind in TRAVELLING] == found


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """Return the complete sample, copied to where no checkout is."""
    (original,) = (ROOT / "samples" / "complete").glob("*.sla.yaml")
    return Path(shutil.copy(original, tmp_path))


def needs(verb: str) -> pytest.MarkDecorator:
    """Put a test off for as long as there is no such verb."""
    there = (ROOT / "sla_compiler" / "commands" / f"{verb}.py").exists()
    return pytest.mark.skipif(not there, reason=f"there is no verb `{verb}` yet")


@needs("check")
def test_check_runs_without_the_checkout(site: Path, spec: Path) -> None:
    """The installed program checks a spec with the schemas it brought along."""
    sla = site / "bin" / "sla"

    assert run(sys.executable, sla, "check", spec.name, cwd=spec.parent, site=site)


@needs("build")
def test_build_runs_without_the_checkout(site: Path, spec: Path) -> None:
    """The installed program compiles a spec with the templates it brought along."""
    sla = site / "bin" / "sla"
    words = ("build", spec.name, "--output", "dist")
    run(sys.executable, sla, *words, cwd=spec.parent, site=site)
    made = {path.suffix for path in (spec.parent / "dist").rglob("*")}

    assert {".html", ".json", ".pdf"} <= made


@needs("init")
def test_init_runs_without_the_checkout(site: Path, tmp_path: Path) -> None:
    """The installed program begins a spec that is sound, from what it brought along."""
    sla = site / "bin" / "sla"
    for language in ("en", "id"):
        words = ("init", language, "--yes", "--language", language)
        run(sys.executable, sla, *words, cwd=tmp_path, site=site)
        told = run(sys.executable, sla, "check", language, cwd=tmp_path, site=site)

        assert f"{language}/{language}-leads.sla.yaml is sound\n" == told


def pythons() -> Iterator[tuple[str, str]]:
    """Yield the supported versions that are found here, with a Python that runs."""
    kept = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    for version in ("3.11", "3.12", "3.13"):
        found = [
            shutil.which(f"python{version}"),
            *kept.glob(f"{version}.*/bin/python"),
        ]
        able = [str(each) for each in found if each and runs(each, version)]
        yield from ((version, each) for each in able[:1])


def runs(python: str | Path, version: str) -> bool:
    """Tell whether a Python can be started, and is of that version."""
    tell = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run(
        [python, "-c", tell], capture_output=True, check=False, encoding="utf-8"
    )
    return version == done.stdout.strip()


FOUND = dict(pythons())
EVERY_PYTHON = pytest.mark.parametrize("python", FOUND.values(), ids=FOUND.keys())


@EVERY_PYTHON
def test_version_is_told_by_every_python(
    python: str, site: Path, tmp_path: Path
) -> None:
    """The package's door opens on each supported Python, with nothing beside it."""
    told = run(python, "-m", "sla_compiler", "--version", cwd=tmp_path, site=site)

    assert f"sla {VERSION}\n" == told


@EVERY_PYTHON
def test_every_python_reads_every_module(
    python: str, site: Path, tmp_path: Path
) -> None:
    """No module uses a construct that a supported Python cannot parse."""
    compiled = tmp_path / "sla_compiler"
    shutil.copytree(site / "sla_compiler", compiled)
    words = ("-W", "error", "-m", "compileall", "-q", "-f", compiled)

    assert "" == run(python, *words, cwd=tmp_path)
