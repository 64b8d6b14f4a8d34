"""The process that sets pages: `python -m sla_compiler.typesetting.worker`.

It reads a job a line, and answers a line. On Linux each page is set in a fork, which
finds everything loaded and is bound by limits of the system; elsewhere, where a fork
of a process with graphics libraries is not safe or not there, a worker sets one page
and ends.
"""

import gc
import os
import shutil
import signal
import sys
import tempfile
import warnings
from importlib import import_module
from pathlib import Path
from typing import IO

from sla_compiler.typesetting import (
    Job,
    LimitError,
    Limits,
    MissingLibraryError,
    TypesettingError,
)
from sla_compiler.typesetting.wire import error_line, job_of, pages_line

FORKS = sys.platform == "linux"
SPARE = 64 * 1024**2
"""So much memory is left to tell that there was not enough."""


def main() -> None:
    """Answer jobs until there are no more."""
    answers = _answers()
    lacking = _lacking()
    gc.freeze()  # so that the collector does not touch, and copy, what forks share
    folder = Path(tempfile.gettempdir())
    try:
        for line in sys.stdin.buffer:
            answer = _line(line, lacking)
            if answer is None:
                break
            answers.write(answer)
            answers.flush()
            if not FORKS:
                break
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _answers() -> IO[bytes]:
    """Return where answers go; what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _lacking() -> TypesettingError | None:
    """Load what sets type; return what is wrong if it is not there."""
    warnings.filterwarnings("ignore", "No fonts configured", UserWarning)
    try:
        import_module("sla_compiler.typesetting.setting")
    except (ImportError, OSError) as error:
        return MissingLibraryError(str(error))
    return None


def _line(line: bytes, lacking: TypesettingError | None) -> bytes | None:
    """Return the answer to a job, or none if the program that sets type broke."""
    if lacking is not None:
        return error_line(lacking)
    job = job_of(line)
    return _forked(job) if FORKS else _answer(job)


def _answer(job: Job) -> bytes:
    """Set a page in this process."""
    from sla_compiler.typesetting.setting import pages

    try:
        return pages_line(pages(job))
    except TypesettingError as error:
        return error_line(error)
    except (MemoryError, SystemError):  # Python says the one or the other
        if FORKS:
            _allow(job.limits.memory + SPARE)
        return error_line(LimitError(_too_much(job.limits)))


def _forked(job: Job) -> bytes | None:
    """Set a page in a process of its own, within its limits."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _leave(writer, job)
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        answer = told.read()
    _, status = os.waitpid(child, 0)
    if answer.endswith(b"\n"):
        return answer
    why = _ended(os.waitstatus_to_exitcode(status), job.limits)
    return error_line(LimitError(why)) if why else None


def _leave(writer: int, job: Job) -> None:
    """Answer from a fork and end it at once: to free a tree of boxes takes time.

    What goes wrong here is printed, and ends the fork without an answer.
    """
    tempfile.tempdir = tempfile.mkdtemp()
    with os.fdopen(writer, "wb") as answers:
        _limit(job.limits)
        answers.write(_answer(job))
    shutil.rmtree(tempfile.tempdir, ignore_errors=True)
    os._exit(0)


def _limit(limits: Limits) -> None:
    """Bind this process to its limits, for good."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory + SPARE))


def _allow(memory: int) -> None:
    """Let this process have more memory than it had."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _too_much(limits: Limits) -> str:
    return f"the page needs more than {limits.memory // 1024**2:,} MB of memory"


def _ended(code: int, limits: Limits) -> str | None:
    """Return why a process ended without an answer; none is a mistake of ours."""
    if code == -signal.SIGXCPU:
        return f"the page takes more than {limits.seconds} seconds"
    if code in {-signal.SIGABRT, -signal.SIGTRAP}:  # so libraries end without memory
        return _too_much(limits)
    if code == -signal.SIGKILL:
        return "the system had no more memory for the page"
    return None


if __name__ == "__main__":
    main()
