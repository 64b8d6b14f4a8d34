"""A program that is killed while it publishes, again and again, and looks what is left.

It forks, so it runs as a process of its own: `killing.py FOLDER WAY HOW ROUNDS`. WAY is
`exchanged` or `filled`; HOW is `calls`, which dies at each call to the system in turn,
or `clock`, which is killed from outside after any time. It prints what it found, one
line a death: the sets whose files lie there, and which of their files.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from sla_compiler.publish import exchanged, places, publish

NAMES = ("a.html", "b.pdf", "c.json")
CALLS = ("open", "write", "fsync", "rename", "replace", "link", "mkdir", "chmod")
GOING = ("unlink", "rmdir")
LONG = 50_000
LATEST = 4
"""A publisher lives at most as long as it takes to publish so many sets."""


def told(*words: str) -> None:
    """Print one line."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def some(word: str) -> dict[str, bytes]:
    """Return a set of files, of which each says all along to which set it belongs."""
    return {name: f"{word} ".encode() * LONG for name in NAMES}


def found(folder: Path) -> str:
    """Return the sets of which files lie in a folder, and the names of these."""
    sets: dict[str, list[str]] = {}
    for name in NAMES:
        if (folder / name).exists():
            data = (folder / name).read_bytes()
            word, _, _ = data.decode().partition(" ")
            whole = data == some(word)[name]
            sets.setdefault(word if whole else "torn", []).append(name)
    kept = (folder / "note.txt").read_text() == "mine"
    told = (f"{word}:{','.join(names)}" for word, names in sorted(sets.items()))
    return " ".join((*told, "kept" if kept else "lost"))


def prepare(folder: Path, way: str) -> None:
    """Put the old set into a folder in which something of the user lies, too."""
    folder.mkdir()
    (folder / "note.txt").write_text("mine")
    if way == "filled":
        (folder / "pictures").mkdir()
    publish(folder, some("old"), dict.fromkeys(NAMES, "old"))


def child(work: Callable[[], None]) -> int:
    """Return the process that does this work."""
    process = os.fork()
    if process == 0:
        work()
        os._exit(0)
    return process


def dying(at: int, *, after: bool) -> Callable[[], None]:
    """Return a publisher that dies at one of its calls, before or after it is done."""
    calls = count()

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*given: Any, **named: Any) -> Any:
            last = next(calls) == at
            if last and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            done = call(*given, **named)
            if last:
                os.kill(os.getpid(), signal.SIGKILL)
            return done

        return counting

    def work() -> None:
        for name in (*CALLS, *GOING):
            setattr(os, name, counted(getattr(os, name)))
        vars(exchanged)["exchange"] = counted(places.exchange)
        publish(Path(sys.argv[1]), some("new"), dict.fromkeys(NAMES, "new"))

    return work


def by_calls(folder: Path) -> None:
    """Die at every call in turn, before it and after it."""
    for after in (False, True):
        for at in count():
            publish(folder, some("old"), dict.fromkeys(NAMES, "old"))
            _, status = os.waitpid(child(dying(at, after=after)), 0)
            told(found(folder))
            if not os.WIFSIGNALED(status):
                break


def by_clock(folder: Path, rounds: int) -> None:
    """Be killed at any time, in the middle of the first publishing or of a later one.

    Every other time nobody waits for the disk: then it is names that are changed when
    death comes, and not bytes that are awaited.
    """
    wait = os.fsync

    def forever() -> None:
        for at in count():
            publish(folder, some(f"set{at}"))

    # whatever it begins with, the same deaths come again
    moments = random.Random(rounds)  # noqa: S311  (no secret)
    for at in range(rounds):
        vars(os)["fsync"] = wait if at % 2 else int
        begin = time.perf_counter()
        publish(folder, some("old"))
        long = time.perf_counter() - begin
        process = child(forever)
        time.sleep(moments.uniform(0, LATEST * long))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        told(found(folder))
    vars(os)["fsync"] = wait


def main() -> None:
    """Kill, and see to it that nothing is left of it after the next time."""
    folder, way, how, rounds = Path(sys.argv[1]), *sys.argv[2:]
    prepare(folder, way)
    if how == "calls":
        by_calls(folder)
    else:
        by_clock(folder, int(rounds))
    publish(folder, some("last"))
    names = {each.name for each in folder.iterdir()}
    told(found(folder), *sorted(names - {*NAMES, "note.txt", "pictures"}))
    told(*sorted(each.name for each in folder.parent.iterdir()))


if __name__ == "__main__":
    main()
