"""How a task goes to a worker, and how it answers.

A task is a line with its limits and its length, and then its bytes. An answer is a line
that the work has made, or one that begins with `LIMIT` and says which limit it met.
"""

from typing import IO

from sla_compiler.frozen import frozen
from sla_compiler.limited import LimitError, Limits

LIMIT = b"limit: "


@frozen
class Task:
    """The bytes of a task, and what it may take."""

    data: bytes
    limits: Limits


def send(task: Task, to: IO[bytes]) -> None:
    """Write a task."""
    limits = task.limits
    to.write(b"%d %d %d\n" % (limits.seconds, limits.memory, len(task.data)))
    to.write(task.data)
    to.flush()


def received(line: IO[bytes]) -> Task | None:
    """Return the next task, or nothing when there are no more."""
    head = line.readline()
    if not head.endswith(b"\n"):
        return None
    seconds, memory, length = map(int, head.split())
    data = line.read(length)
    if len(data) < length:
        return None
    return Task(data=data, limits=Limits(seconds=seconds, memory=memory))


def limit_line(why: str) -> bytes:
    """Return that the work met a limit as a line."""
    return LIMIT + why.encode() + b"\n"


def expect_done(answer: bytes) -> None:
    """Refuse an answer that tells of a limit.

    Raises:
        LimitError: it does.

    """
    if answer.startswith(LIMIT):
        raise LimitError(answer[len(LIMIT) : -1].decode())
