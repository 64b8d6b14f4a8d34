"""Several specs in one build: beside each other, each for itself, none made in vain."""

import errno
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sla_compiler.cli import sla
from sla_compiler.commands import _progress
from sla_compiler.making import Order, fingerprint, many
from sla_compiler.making.build import build
from sla_compiler.making.many import make_all
from sla_compiler.publish import manifest
from sla_compiler.theme import PLAIN

ROOT = Path(__file__).parents[1]
MINIMAL = (ROOT / "samples" / "minimal" / "minimal.sla.yaml").read_bytes()


def spec(name: str) -> bytes:
    """Return a spec of an agreement of its own."""
    assert MINIMAL.count(b"bright-kiln") == 1
    return MINIMAL.replace(b"bright-kiln", name.encode())


def order(name: str, data: bytes | None = None) -> Order:
    """Return an order of the page and the JSON of an agreement."""
    return Order(
        name=f"{name}.sla.yaml",
        data=spec(name) if data is None else data,
        kinds=("html", "json"),
        locale=None,
        theme=PLAIN,
    )


def nobody(done: int) -> None:
    """Watch, and tell nobody."""


def written(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, but for what the compiler notes there."""
    files = sorted(path for path in folder.iterdir() if path.name != manifest.NAME)
    return {path.name: path.read_bytes() for path in files}


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """Return a folder with three specs, to be built beside each other."""
    for name in ("one", "two", "three"):
        (tmp_path / "specs").mkdir(exist_ok=True)
        (tmp_path / "specs" / f"{name}.sla.yaml").write_bytes(spec(name))
    return tmp_path / "specs"


@pytest.fixture
def specs(beside: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the same folder, on a machine with one core: it starts no processes."""
    monkeypatch.setattr(many, "cores", lambda: 1)
    return beside


def run(specs: Path, *arguments: str) -> Result:
    """Build the pages and the JSON of all specs of a folder beside it."""
    out = str(specs.with_name("out"))
    given = ["build", str(specs), "-o", out, "--only", "html,json", *arguments]
    return CliRunner().invoke(sla, given)


def test_specs_beside_each_other_are_as_each_alone() -> None:
    """Their documents come in the order of the specs, whichever is ready first."""
    orders = [order(name) for name in ("delta", "alpha", "charlie", "bravo")]
    together = make_all(orders, nobody, 3)

    assert [make_all([each], nobody)[0] for each in orders] == together


def test_all_documents_arrive_and_are_told_in_the_order_of_specs(beside: Path) -> None:
    """One build, one folder, one list."""
    done = run(beside)
    out = beside.with_name("out")
    names = [
        f"{name}{end}"
        for name in ("one", "three", "two")
        for end in (".html", ".agreement.json")
    ]

    assert (0, "") == (done.exit_code, done.stderr)
    assert [str(out / name) for name in names] == done.stdout.splitlines()
    assert sorted(names) == list(written(out))


def test_a_spec_with_errors_fails_alone(beside: Path) -> None:
    """The others are written, its old files stay, and the status says so."""
    out = beside.with_name("out")
    run(beside)
    before = written(out)
    for path in beside.iterdir():
        path.write_bytes(path.read_bytes().replace(b"work together", b"toil together"))
    with (beside / "two.sla.yaml").open("ab") as file:
        file.write(b"oops: true\n")
    done = run(beside)
    after = written(out)

    assert 1 == done.exit_code
    assert "unknown key `oops`" in done.stderr
    assert "two" not in done.stdout
    assert {"two.html", "two.agreement.json"} == {
        name for name in before if before[name] == after[name]
    }


def test_a_spec_that_cannot_be_read_fails_alone(
    specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named, with what the system says of it."""
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "two.sla.yaml":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = run(specs)
    told = f"Error: {specs / 'two.sla.yaml'}: permission denied\n"

    assert (3, told) == (done.exit_code, done.stderr)
    assert 4 == len(done.stdout.splitlines())


def test_a_process_that_dies_takes_only_its_spec_along(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Another takes its place, and the rest is made."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os\n"
        "from sla_compiler import making\n"
        "class Order(making.Order):\n"
        "    def __setstate__(self, state):\n"
        "        if state['name'] == 'two.sla.yaml': os.kill(os.getpid(), 9)\n"
        "        self.__dict__.update(state)\n"
        "making.Order.__setstate__ = Order.__setstate__\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{ROOT}")
    orders = [order(name) for name in ("one", "two", "three", "four")]
    made = make_all(orders, nobody, 2)

    assert ["", "its process ended before its time (-9)", "", ""] == [
        each.refusal for each in made
    ]
    assert [2, 0, 2, 2] == [len(each.documents) for each in made]


def test_two_specs_with_one_name_are_refused(specs: Path) -> None:
    """Also where one of them has been built before, and the other not."""
    run(specs)
    before = written(specs.with_name("out"))
    (specs / "two.sla.yaml").write_bytes(spec("one"))
    done = run(specs)

    assert 2 == done.exit_code
    assert "two specs would write `one.html`" in done.stderr
    assert before == written(specs.with_name("out"))


def times(folder: Path) -> dict[str, int]:
    """Return when each document was written."""
    return {
        each.name: (folder / each.name).stat().st_mtime_ns
        for each in folder.iterdir()
        if each.name != manifest.NAME
    }


def remade(specs: Path, *arguments: str) -> set[str]:
    """Build again, and return which documents were made anew."""
    out = specs.with_name("out")
    before = times(out)
    done = run(specs, *arguments)
    assert 0 == done.exit_code, done.output
    return {name for name, at in times(out).items() if before.get(name) != at}


def test_what_is_unchanged_is_not_made_again(specs: Path) -> None:
    """It is told as before, and the very folder stays."""
    first = run(specs)
    out = specs.with_name("out")
    folder = out.stat().st_ino
    again = run(specs)

    assert first.stdout == again.stdout
    assert folder == out.stat().st_ino
    assert set() == remade(specs)


def test_what_has_changed_is_made_again(specs: Path) -> None:
    """And nothing else is."""
    run(specs)
    (specs / "two.sla.yaml").write_bytes(spec("two") + b"# a note\n")

    assert {"two.html", "two.agreement.json"} == remade(specs)


@pytest.mark.parametrize("damage", ["changed", "gone"])
def test_a_document_that_was_touched_is_made_again(specs: Path, damage: str) -> None:
    """What lies in the folder is read, and never only its name."""
    run(specs)
    touched = specs.with_name("out") / "one.html"
    whole = touched.read_bytes()
    touched.unlink()
    if damage == "changed":
        touched.write_bytes(whole.replace(b"work", b"toil"))

    assert {"one.html"} == remade(specs)
    assert whole == touched.read_bytes()


def test_everything_is_made_again_where_that_is_asked_for(specs: Path) -> None:
    """For those who trust nobody."""
    run(specs)

    assert 6 == len(remade(specs, "--anew"))


def test_another_language_is_another_document(specs: Path) -> None:
    """What is there in one language says nothing of the other."""
    run(specs)

    assert {"one.id.html", "three.id.html", "two.id.html"} <= remade(
        specs, "--locale", "id"
    )
    assert set() == remade(specs)


def test_a_kind_that_was_not_made_is_made(specs: Path) -> None:
    """Where the page lies there, only the rest is wanting."""
    run(specs, "--only", "json")

    assert {"one.html", "three.html", "two.html"} == remade(specs)


def test_a_manifest_that_was_damaged_costs_a_build(specs: Path) -> None:
    """What cannot be read says nothing."""
    run(specs)
    (specs.with_name("out") / manifest.NAME).write_text("{")

    assert 6 == len(remade(specs))


def test_whatever_may_change_a_byte_changes_the_fingerprint() -> None:
    """Text, name, language, house style, kind, and the compiler itself."""
    from dataclasses import replace

    plain = order("one")
    changed = [
        replace(plain, data=plain.data + b"\n"),
        replace(plain, name="other.sla.yaml"),
        replace(plain, locale="id"),
        replace(plain, theme=replace(PLAIN, page_size="Letter")),
    ]
    told = [fingerprint.of(each, "html") for each in (plain, *changed)]
    told.append(fingerprint.of(plain, "pdf"))

    assert len(told) == len(set(told))
    assert told[0] == fingerprint.of(order("one"), "html")


def test_the_fingerprint_is_of_the_program_as_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A change of its files, templates or libraries counts, whatever its version."""
    package = tmp_path / "package"
    (package / "locale").mkdir(parents=True)
    (package / "locale" / "en.ftl").write_text("a = b")
    monkeypatch.setattr(fingerprint, "_PACKAGE", package)
    told = []

    def tell() -> None:
        fingerprint.program.cache_clear()
        told.append(fingerprint.program())

    tell()
    (package / "locale" / "en.ftl").write_text("a = c")
    tell()
    (package / "locale" / "en.ftl").rename(package / "locale" / "id.ftl")
    tell()
    monkeypatch.setattr(fingerprint, "_packages", lambda: iter(["babel-9.dist-info"]))
    tell()
    monkeypatch.setattr(fingerprint, "_libraries", lambda: iter(["pango 9.9"]))
    tell()
    fingerprint.program.cache_clear()

    assert len(told) == len(set(told))


def test_a_refusal_of_the_system_is_one_clear_sentence(
    specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says where, what, and that nothing was lost."""
    run(specs)
    out = specs.with_name("out")
    before = written(out)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    done = run(specs, "--anew")
    told = (
        f"Error: {out}: no space left on device; "
        "nothing was written, and what was there is as it was\n"
    )

    assert (3, told) == (done.exit_code, done.stderr)
    assert before == written(out)


@contextmanager
def terminal() -> Iterator[tuple[int, int]]:
    """Give the two ends of a terminal."""
    ends = pty.openpty()
    try:
        yield ends
    finally:
        for each in ends:
            os.close(each)


@pytest.mark.parametrize("watched", [True, False])
@pytest.mark.parametrize("slow", [True, False])
def test_a_bar_is_shown_on_a_terminal_after_a_second(
    monkeypatch: pytest.MonkeyPatch, *, watched: bool, slow: bool
) -> None:
    """A file or a pipe gets no bar, and a quick build needs none."""
    moments = iter([0.0, 0.5, 2.0 if slow else 0.9])
    monkeypatch.setattr(_progress, "monotonic", lambda: next(moments))
    with terminal() as (master, slave):
        stream = os.fdopen(
            os.dup(slave) if watched else os.dup(os.open(os.devnull, os.O_WRONLY)), "w"
        )
        monkeypatch.setattr(sys, "stderr", stream)
        with _progress.progress(4, "compiling") as show:
            show(1)
            show(2)
        stream.close()
        os.write(slave, b"END")
        told = b""
        while not told.endswith(b"END"):
            told += os.read(master, 10_000)

    assert (watched and slow) == (b"compiling" in told)
    assert (watched and slow) == (b"50%" in told)


def test_a_key_that_interrupts_leaves_what_was_there(tmp_path: Path) -> None:
    """All processes end, nothing half-written is left, and nobody complains."""
    folder = tmp_path / "specs"
    folder.mkdir()
    for at in range(12):
        (folder / f"{at}.sla.yaml").write_bytes(spec(f"agreement-{at}"))
    out = tmp_path / "out"
    out.mkdir()
    (out / "note.txt").write_bytes(b"mine")
    program = (
        "import sys\n"
        "from sla_compiler.__main__ import main\n"
        "from sla_compiler.making import many\n"
        "give = many._Crew.give\n"
        "def giving(self, worker):\n"
        "    give(self, worker)\n"
        "    print(flush=True)\n"
        "many._Crew.give = giving\n"
        "main()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, "build", str(folder), "-o", str(out)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        said, told = process.communicate(timeout=60)

    assert (1, "Aborted!") == (process.returncode, told.strip())
    assert "" == said.strip()
    assert {"note.txt": b"mine"} == written(out)
    assert ["out", "specs"] == sorted(path.name for path in tmp_path.iterdir())


def test_documents_are_those_that_are_built_alone(specs: Path, tmp_path: Path) -> None:
    """Nothing of one spec gets into another, and nothing depends on the folder."""
    run(specs)
    for name in ("one", "two", "three"):
        each = order(name)
        named = str(specs / each.name)
        build(tmp_path / "alone", [Order(**{**vars(each), "name": named})], nobody)

    assert written(tmp_path / "alone") == written(specs.with_name("out"))
