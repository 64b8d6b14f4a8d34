"""What a worker does: it reads a task, and answers a line.

On Linux each task is done in a fork, which finds everything loaded and is bound by
limits of the system; elsewhere, where a fork of a process with large libraries is not
safe or not there, a worker does one task and ends.
"""

import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from sla_compiler.limited import Limits
from sla_compiler.limited.wire import Task, limit_line, received

FORKS = sys.platform == "linux"
SPARE = 64 * 1024**2
"""So much memory is left to tell that there was not enough."""

Work = Callable[[Task], bytes]
"""Makes of a task the line that answers it."""


def serve(load: Callable[[], Work]) -> None:
    """Answer tasks until there are no more.

    `load` returns the work, with all that it needs loaded. What it or the work prints
    goes nowhere.
    """
    answers = _answers()
    work = load()
    gc.freeze()  # so that the collector does not touch, and copy, what forks share
    folder = Path(tempfile.gettempdir())
    try:
        while (task := received(sys.stdin.buffer)) is not None:
            answer = _forked(task, work) if FORKS else _answer(task, work)
            if answer is None:
                break
            answers.write(answer)
            answers.flush()
            if not FORKS:
                break
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def spare(limits: Limits) -> None:
    """Let this process have a little more memory than it had, to tell what happened."""
    if FORKS:
        import resource

        memory = limits.memory + SPARE
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _answers() -> IO[bytes]:
    """Return where answers go; what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _answer(task: Task, work: Work) -> bytes:
    """Do a task in this process."""
    try:
        return work(task)
    except (MemoryError, SystemError):  # Python says the one or the other
        spare(task.limits)
        return limit_line(task.limits.too_much)


def _forked(task: Task, work: Work) -> bytes | None:
    """Do a task in a process of its own, within its limits."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _leave(writer, task, work)
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        answer = told.read(task.limits.answer + 1)
    if len(answer) > task.limits.answer:
        os.kill(child, signal.SIGKILL)  # it still waits for a reader
        os.waitpid(child, 0)
        return limit_line(task.limits.too_large)
    _, status, used = os.wait4(child, 0)
    if answer.endswith(b"\n"):
        return answer
    seconds = used.ru_utime + used.ru_stime
    why = _ended(os.waitstatus_to_exitcode(status), seconds, task.limits)
    return limit_line(why) if why else None


def _leave(writer: int, task: Task, work: Work) -> None:
    """Answer from a fork and end it at once: to free what it made takes time.

    What goes wrong here is printed, and ends the fork without an answer.
    """
    tempfile.tempdir = tempfile.mkdtemp()
    with os.fdopen(writer, "wb") as answers:
        _limit(task.limits)
        answers.write(_answer(task, work))
    shutil.rmtree(tempfile.tempdir, ignore_errors=True)
    os._exit(0)


def _limit(limits: Limits) -> None:
    """Bind this process to its limits, for good."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory + SPARE))


def _ended(code: int, seconds: float, limits: Limits) -> str | None:
    """Return why a process ended without an answer; none is a mistake of ours."""
    late = code == -signal.SIGKILL and seconds >= limits.seconds
    if code == -signal.SIGXCPU or late:
        return limits.too_long
    if code in {-signal.SIGABRT, -signal.SIGTRAP}:  # so libraries end without memory
        return limits.too_much
    if code == -signal.SIGKILL:
        return "was ended: the system had no more memory for it"
    return None
