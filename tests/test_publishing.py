"""What is published arrives whole, or what was there stays: never torn, never mixed."""

import errno
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from sla_compiler.publish import add, exchanged, manifest, places, publish

ROOT = Path(__file__).parents[1]
NAMES = ("a", "b", "c")
WHY = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
CALLS = ("open", "write", "fsync", "rename", "link", "mkdir", "chmod")
WHOLE = ":a.html,b.pdf,c.json"


def some(word: str) -> dict[str, bytes]:
    """Return three files, all with the same text."""
    return {name: word.encode() for name in NAMES}


def written(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, hidden files too."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture
def stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every folder stay where it is, as on a system that cannot exchange two."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSYS, "function not implemented")

    monkeypatch.setattr(exchanged, "exchange", refuse)


@pytest.fixture(params=["exchanged", "filled"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a folder with the old files, of each kind there is."""
    if request.param == "filled":
        request.getfixturevalue("stays")
    publish(tmp_path / "out", some("old"))
    return tmp_path / "out"


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    """Nobody has to prepare the way."""
    publish(tmp_path / "x" / "y", some("new"))

    assert some("new") == written(tmp_path / "x" / "y")


def test_the_old_set_gives_way_to_the_new(folder: Path) -> None:
    """Nothing is left beside them, and what else lay there still does."""
    (folder / "note.txt").write_bytes(b"mine")
    (folder / "link").symlink_to("note.txt")
    publish(folder, some("new"))

    assert some("new") | {"note.txt": b"mine", "link": b"mine"} == written(folder)
    assert (folder / "link").is_symlink()
    assert ["out"] == [path.name for path in folder.parent.iterdir()]


def test_a_folder_that_somebody_stands_in_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who works in it would find it empty, and gone."""
    monkeypatch.chdir(folder)
    publish(Path(), some("new"))

    assert some("new") == written(Path.cwd())
    assert folder.stat().st_ino == Path.cwd().stat().st_ino


def test_a_folder_with_folders_in_it_stays(folder: Path) -> None:
    """A whole project is not ours to take apart."""
    (folder / "src").mkdir()
    before = folder.stat().st_ino
    publish(folder, some("new"))
    (folder / "src").rmdir()

    assert before == folder.stat().st_ino
    assert some("new") == written(folder)


def test_a_link_to_a_folder_stays_a_link(folder: Path) -> None:
    """What it leads to has the new files."""
    link = folder.with_name("link")
    link.symlink_to(folder, target_is_directory=True)
    publish(link, some("new"))

    assert link.is_symlink()
    assert some("new") == written(folder)


def test_a_link_to_a_file_is_not_written_through(folder: Path, tmp_path: Path) -> None:
    """A file elsewhere keeps its text."""
    (tmp_path / "elsewhere").write_bytes(b"mine")
    (folder / "a").unlink()
    (folder / "a").symlink_to(tmp_path / "elsewhere")
    publish(folder, some("new"))

    assert b"mine" == (tmp_path / "elsewhere").read_bytes()
    assert some("new") == written(folder)


def test_what_others_write_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new file of theirs, and one that an editor has put in the place of another."""
    out = tmp_path / "out"
    publish(out, {"a": b"old"})
    (out / "note.txt").write_bytes(b"first")
    swap = places.exchange

    def meanwhile(one: Path, other: Path) -> None:
        (out / "more.txt").write_bytes(b"more")
        (out / "draft").write_bytes(b"second")
        (out / "draft").replace(out / "note.txt")
        swap(one, other)

    monkeypatch.setattr(exchanged, "exchange", meanwhile)
    publish(out, {"a": b"new"})

    assert {"a": b"new", "more.txt": b"more", "note.txt": b"second"} == written(out)


def test_a_file_keeps_its_mode(folder: Path) -> None:
    """What only the owner may read stays so; a new file is as new files are here."""
    (folder / "a").chmod(0o600)
    (folder / "b").unlink()
    (folder / "c").chmod(0o644)
    before = os.umask(0o027)
    publish(folder, some("new"))
    os.umask(before)

    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert {"a": 0o600, "b": 0o640, "c": 0o644} == modes


def test_a_folder_keeps_its_mode(folder: Path) -> None:
    """What is shared with a group goes on to be shared."""
    folder.chmod(0o2770)
    publish(folder, some("new"))

    assert 0o2770 == folder.stat().st_mode & 0o7777


def test_a_file_that_is_a_folder_is_refused(folder: Path) -> None:
    """Nothing has changed, and the name is told."""
    (folder / "c").unlink()
    (folder / "c").mkdir()
    with pytest.raises(IsADirectoryError, match=r"c'$"):
        publish(folder, some("new"))

    (folder / "c").rmdir()
    assert {"a": b"old", "b": b"old"} == written(folder)


def test_files_come_into_a_folder_of_somebody_else(folder: Path) -> None:
    """The folder is the very same one afterwards."""
    before = folder.stat().st_ino
    add(folder, some("new"))

    assert before == folder.stat().st_ino
    assert some("new") == written(folder)


@pytest.fixture(params=["once", "from then on"])
def failing(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int, int], list[str]]:
    """Return what lets a call to the system fail, that one alone or all after it."""
    calls: Iterator[int]
    real = {name: getattr(os, name) for name in CALLS}
    swap = places.exchange
    failed: list[str] = []

    def refusing(name: str, call: Callable[..., Any], at: int, why: int) -> Any:
        def refuse(*given: Any, **named: Any) -> Any:
            turn = next(calls)
            if turn == at or (turn > at and request.param != "once"):
                failed.append(name)
                raise OSError(why, os.strerror(why))
            return call(*given, **named)

        return refuse

    def fail(at: int, why: int) -> list[str]:
        nonlocal calls
        calls = count()
        failed.clear()
        for name, call in real.items():
            monkeypatch.setattr(os, name, refusing(name, call, at, why))
        monkeypatch.setattr(exchanged, "exchange", refusing("exchange", swap, at, why))
        return failed

    return fail


def attempt(folder: Path) -> bool:
    """Publish the new set; tell whether the system let it."""
    try:
        publish(folder, some("new"), dict.fromkeys(NAMES, "new"))
    except OSError as error:
        return str(error.filename) != str(folder)
    return True


def test_a_failure_of_any_call_leaves_one_set(
    folder: Path, failing: Callable[[int, int], list[str]]
) -> None:
    """It is the old one and an error is told, or it is the new one and none is.

    Where calls go on failing, what was moved cannot be moved back: then files may be
    missing, but never do files of two sets lie side by side.
    """
    (folder / "note.txt").write_bytes(b"mine")
    seen: set[str] = set()
    for at in count():
        refused = failing(at, WHY[at % len(WHY)])
        done = attempt(folder)
        seen |= set(refused)
        if not refused:
            break
        again = len(refused) > 1
        failing(sys.maxsize, 0)
        left = {k: v for k, v in written_files(folder).items() if k in NAMES}
        assert (
            left == (some("new") if done else some("old"))
            or (again and not done and left.items() < some("old").items())
            or (again and not done and left.items() < some("new").items())
        )
        publish(folder, some("old"), dict.fromkeys(NAMES, "old"))
        assert {*NAMES, manifest.NAME, "note.txt"} == set(written(folder))

    way = {"rename"} if "rename" in seen else {"exchange", "link"}
    assert {"open", "write", "fsync", "mkdir", "chmod"} | way <= seen
    assert ["out"] == [path.name for path in folder.parent.iterdir()]


def written_files(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, passing over folders in it."""
    files = (path for path in folder.iterdir() if path.is_file())
    return {path.name: path.read_bytes() for path in files}


def killed(folder: Path, way: str, how: str, rounds: int = 0) -> list[str]:
    """Kill a publisher many times, and return what each of its deaths has left."""
    program = str(Path(__file__).with_name("killing.py"))
    done = subprocess.run(
        [sys.executable, program, str(folder), way, how, str(rounds)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    *deaths, last, beside = done.stdout.splitlines()

    assert f"last{WHOLE} kept {manifest.NAME}" == last.replace("  ", " ")
    assert folder.name == beside
    return deaths


def test_a_death_at_any_call_leaves_one_whole_set(tmp_path: Path) -> None:
    """Whoever looks right after it finds the old files or the new ones, all of them."""
    left = killed(tmp_path / "out", "exchanged", "calls")

    assert {f"old{WHOLE} kept", f"new{WHOLE} kept"} == set(left)
    assert 30 < len(left)


def test_a_death_in_a_folder_that_stays_never_mixes(tmp_path: Path) -> None:
    """Files may be missing, and those that are there belong together."""
    left = killed(tmp_path / "out", "filled", "calls")

    assert {f"old{WHOLE} kept", f"new{WHOLE} kept"} < set(left)
    assert all(each.count(":") <= 1 and "torn" not in each for each in left)
    assert all(each.endswith("kept") for each in left)


@pytest.mark.parametrize(
    "rounds", [30, pytest.param(300, marks=pytest.mark.soak)], ids=str
)
@pytest.mark.parametrize("way", ["exchanged", "filled"])
def test_kills_at_any_time_leave_one_set(tmp_path: Path, way: str, rounds: int) -> None:
    """However often: nothing is torn, nothing mixed, nothing of others lost."""
    left = killed(tmp_path / "out", way, "clock", rounds)

    assert rounds == len(left)
    assert rounds // 5 < sum("old:" not in each for each in left)
    assert all(each.count(":") <= 1 and "torn" not in each for each in left)
    assert all(each.endswith("kept") for each in left)
    assert way == "filled" or all(WHOLE in each for each in left)


def test_what_a_killed_build_had_ready_arrives_with_the_next(tmp_path: Path) -> None:
    """It had its whole set on the disk: its files come, and then those of the next."""
    out = tmp_path / "out"
    (out / ".sla-x.new").mkdir(parents=True)
    (out / ".sla-x.old").mkdir()
    (out / ".sla-x.new" / "b").write_bytes(b"new")
    (out / "a").write_bytes(b"new")
    (out / "b").write_bytes(b"old")
    publish(out, {"c": b"next"})

    assert {"a": b"new", "b": b"new", "c": b"next"} == written(out)


def test_a_folder_that_is_read_only_is_left_alone(tmp_path: Path) -> None:
    """That it could be replaced as a whole is no reason to do so."""
    shared = tmp_path / "shared"
    publish(shared / "out", some("old"))
    (shared / "out").chmod(0o555)
    program = (
        "import os, sys; from pathlib import Path\n"
        "from sla_compiler.publish import publish\n"
        "os.chdir(sys.argv[1])\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: publish(Path('out'), dict.fromkeys('abc', b'new'))\n"
        "except OSError as error: print(error)\n"
    )
    shared.chmod(0o777)
    done = subprocess.run(
        [sys.executable, "-c", program, shared],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    (shared / "out").chmod(0o755)

    assert "[Errno 13] Permission denied: 'out'\n" == done.stdout
    assert some("old") == written(shared / "out")


def test_a_limit_on_files_is_like_a_full_disk(folder: Path) -> None:
    """The system writes a part and refuses the rest."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            publish(folder, some("new" * 10_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert some("old") == written(folder)
    assert ["out"] == [path.name for path in folder.parent.iterdir()]


def test_a_full_disk_leaves_the_old_files(tmp_path: Path) -> None:
    """On a disk of our own, which is as small as can be."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=200k", "tmpfs", disk],
        check=False,
        capture_output=True,
    )
    if not made or made.returncode:
        pytest.skip("nobody lets us make a disk here")
    try:
        publish(disk / "out", some("old" * 10_000))
        with pytest.raises(OSError, match="No space left on device"):
            publish(disk / "out", some("new" * 30_000))

        assert some("old" * 10_000) == written(disk / "out")
        assert ["out"] == [path.name for path in disk.iterdir()]
    finally:
        subprocess.run([shutil.which("umount") or "umount", disk], check=True)


def test_the_manifest_knows_what_files_were_made_from(folder: Path) -> None:
    """As long as they are as they were made."""
    publish(folder, some("new"), {"a": "spec one", "b": "spec one", "c": "spec two"})

    assert ("a", "b") == manifest.unchanged(folder, "spec one")
    assert ("c",) == manifest.unchanged(folder, "spec two")
    assert () == manifest.unchanged(folder, "spec three")


@pytest.mark.parametrize("damage", ["changed", "gone"])
def test_a_file_that_was_touched_is_not_what_was_made(
    folder: Path, damage: str
) -> None:
    """It is made anew, and so are those that were made with it."""
    publish(folder, some("new"), dict.fromkeys(NAMES, "spec"))
    (folder / "b").unlink()
    if damage == "changed":
        (folder / "b").write_bytes(b"mew")

    assert () == manifest.unchanged(folder, "spec")


def test_another_origin_takes_the_place_of_the_first(folder: Path) -> None:
    """And a file of which no origin is told has none, whatever was there before."""
    publish(folder, some("new"), dict.fromkeys(NAMES, "spec one"))
    publish(folder, {"a": b"newer"}, {"a": "spec two"})
    publish(folder, {"b": b"new"})

    assert ("a",) == manifest.unchanged(folder, "spec two")
    assert ("c",) == manifest.unchanged(folder, "spec one")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"manifest": 1}',
        '{"manifest": 2, "files": {}}',
        '{"manifest": 1, "files": {"../a": {"made_from": "spec", "sha256": "x"}}}',
    ],
)
def test_a_manifest_that_is_none_says_nothing(folder: Path, text: str) -> None:
    """Everything is made anew, and then there is one again."""
    (folder / manifest.NAME).write_text(text)

    assert () == manifest.unchanged(folder, "spec")

    publish(folder, some("new"), dict.fromkeys(NAMES, "spec"))

    assert NAMES == manifest.unchanged(folder, "spec")


def test_a_move_that_stops_half_way_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if what stops it is a key that was pressed, between two names."""
    out = tmp_path / "out"
    add(out, some("old"))
    rename = Path.rename
    moved = count()

    def interrupted(path: Path, to: Path) -> Path:
        done = rename(path, to)
        if next(moved) == 4:
            raise KeyboardInterrupt
        return done

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        add(out, some("new"))

    assert some("old") == written(out)


def test_builds_at_the_same_time_wait_for_each_other(folder: Path) -> None:
    """None loses what another has brought, nor what is noted of it."""
    program = (
        "import sys; from pathlib import Path\n"
        "from sla_compiler.publish import publish\n"
        "for at in range(10):\n"
        "    name = f'{sys.argv[2]}-{at}'\n"
        "    publish(Path(sys.argv[1]), {name: b'new'}, {name: 'spec'})\n"
    )
    builds = [
        subprocess.Popen([sys.executable, "-c", program, folder, str(each)], cwd=ROOT)
        for each in range(4)
    ]
    ends = [build.wait() for build in builds]
    names = {f"{each}-{at}" for each in range(4) for at in range(10)}

    assert [0] * 4 == ends
    assert {*names, *NAMES, manifest.NAME} == set(written(folder))
    assert names == set(manifest.unchanged(folder, "spec"))
