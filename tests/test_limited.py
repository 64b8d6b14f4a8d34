"""Work in a process of its own takes no more than it may, and harms nobody."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sla_compiler.limited import BrokenError, LimitError, Limits
from sla_compiler.limited.client import Client

LIMITED = pytest.mark.skipif(sys.platform != "linux", reason="limits are Linux's")
SMALL = Limits(seconds=1, memory=256 * 1024**2)
WORKER = """
import os, signal, sys, time
from sla_compiler.limited.worker import serve

def work(task):
    exec(task.data.decode(), globals())
    return answer + b"\\n"

serve(lambda: work)
"""


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """Return the way to a worker that does whatever it is told."""
    (tmp_path / "obedient.py").write_text(WORKER, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    made = Client("obedient")
    yield made
    made.stop()


def ask(client: Client, program: str) -> bytes:
    """Return what comes of a program."""
    return client.ask(program.encode(), SMALL)


@LIMITED
@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("while True: pass", "takes (more|longer) than . seconds"),
        ("signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass", "takes "),
        ("time.sleep(60)", "takes longer than 2 seconds"),
        ("held = bytes(10**9)", "needs more than 256 MB of memory"),
        ("held = []\nwhile True: held.append('x' * 9999)", "needs more than 256 MB"),
        ("os.abort()", "needs more than 256 MB of memory"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "was ended: the system had no more"),
        ("answer = b'x' * (SMALL + 1)", "is larger than 32 MB"),
    ],
)
def test_work_ends_where_it_may_go_no_further(
    client: Client, program: str, why: str
) -> None:
    """It is told which limit it met, and the next task is done as ever."""
    with pytest.raises(LimitError, match=f"^{why}"):
        ask(client, program.replace("SMALL", f"{SMALL.answer}"))

    assert b"well\n" == ask(client, "answer = b'well'")


def test_tasks_leave_nothing_to_one_another(client: Client) -> None:
    """A task finds no trace of those before it, but the worker as it was started."""
    first = ask(client, "print('noise'); seen = 1; answer = b'%d' % os.getpid()")
    second = ask(client, "answer = b'seen' if 'seen' in globals() else b'no trace'")

    assert first.strip().isdigit()
    assert b"no trace\n" == second


def test_a_mistake_of_the_program_is_told_as_it_was_printed(client: Client) -> None:
    """It is no limit, and the next task is done as ever."""
    with pytest.raises(BrokenError, match="ZeroDivisionError"):
        ask(client, "answer = 1 / 0")

    assert b"well\n" == ask(client, "answer = b'well'")
