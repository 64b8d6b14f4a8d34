"""The way in: gives a task to the worker of this process, and waits for it."""

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock, Timer
from typing import IO

from sla_compiler.limited import BrokenError, LimitError, Limits
from sla_compiler.limited.wire import Task, expect_done, send

#: What a machine may say about language and fonts, and about how text is shaped.
SAID = ("LC_", "LANG", "FC_", "FONTCONFIG", "PANGO", "HB_", "PYTHON", "SOURCE_DATE")

TELLING = 1
"""So many seconds a worker has to tell that its time is over."""


class Client:
    """The worker of this process for one kind of work; it does one task at a time.

    `module` is what it runs, `files` the files that it is told of, by variable.
    """

    def __init__(self, module: str, **files: Path) -> None:
        """Start none yet."""
        self._module = module
        self._files = files
        self._lock = Lock()
        self._worker: Worker | None = None
        atexit.register(self.stop)

    def start(self) -> None:
        """Start the worker now, to find it ready later: it loads while others work."""
        with self._lock:
            self._started()

    def ask(self, data: bytes, limits: Limits) -> bytes:
        """Return the line that answers a task.

        Raises:
            LimitError: the task takes more than it may.
            BrokenError: the worker ended without an answer.

        """
        with self._lock:
            return self._started().ask(Task(data=data, limits=limits))

    def stop(self) -> None:
        """Let the worker go, and wait until it has gone."""
        with self._lock:
            if self._worker is not None:
                self._worker.close()
                self._worker = None

    def _started(self) -> "Worker":
        worker = self._worker
        if worker is None or not worker.ready:
            if worker is not None:
                worker.close()
            self._worker = worker = Worker(self._module, self._files)
        return worker


class Worker:
    """A process that does tasks, and what was made for it."""

    def __init__(self, module: str, files: Mapping[str, Path]) -> None:
        """Start it."""
        self.owner = os.getpid()
        self.folder = Path(tempfile.mkdtemp(prefix="sla-"))
        # What it prints is a file's, so that it never waits for a reader.
        self.printed: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
        self.process = subprocess.Popen(  # noqa: S603  (a module of our own)
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.printed,
            env=_environment(self.folder, files),
            start_new_session=os.name == "posix",
        )

    @property
    def ready(self) -> bool:
        """Tell whether it is there, and this process's own."""
        return self.owner == os.getpid() and self.process.poll() is None

    def ask(self, task: Task) -> bytes:
        """Return the line that answers a task; kill the worker if it takes too long.

        Raises:
            LimitError: the task takes more than it may.
            BrokenError: the worker ended without an answer.

        """
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        late = Event()
        timer = Timer(task.limits.by_the_clock + TELLING, self._end, (late,))
        timer.start()
        answer = b""
        try:
            with suppress(BrokenPipeError):
                send(task, self.process.stdin)
            answer = self.process.stdout.readline(task.limits.answer + 1)
        finally:
            timer.cancel()
            if not answer.endswith(b"\n"):
                self.kill()
        if not answer.endswith(b"\n"):
            raise self._failed(task.limits, answer, late=late.is_set())
        expect_done(answer)
        return answer

    def kill(self) -> None:
        """End it, and what it started, at once."""
        with suppress(ProcessLookupError):
            if os.name == "posix":
                os.killpg(self.process.pid, signal.SIGKILL)
            else:
                self.process.kill()

    def close(self) -> None:
        """Let it end when it has done what it was asked for, and clear up behind it."""
        if self.owner != os.getpid():
            return  # a fork of the process that started it may use it no more
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self.process.wait()
        self.printed.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _end(self, late: Event) -> None:
        late.set()
        self.kill()

    def _failed(
        self, limits: Limits, answer: bytes, *, late: bool
    ) -> LimitError | BrokenError:
        """Clear up behind it when it did not answer, and return why it did not."""
        self.printed.seek(0)
        told = self.printed.read().decode("utf-8", "replace")
        self.close()
        if late:
            return LimitError(limits.too_late)
        if len(answer) > limits.answer:
            return LimitError(limits.too_large)
        return BrokenError(told)


def _environment(folder: Path, files: Mapping[str, Path]) -> Mapping[str, str]:
    """Return what the worker is told of the machine: where things are, not its ways."""
    kept = {k: v for k, v in os.environ.items() if not k.upper().startswith(SAID)}
    places = (str(Path(each).resolve()) for each in sys.path)
    named = {name: str(path.resolve()) for name, path in files.items()}
    return (
        kept
        | named
        | {
            "LC_ALL": "C.UTF-8",
            "PYTHONHASHSEED": "0",
            "PYTHONPATH": os.pathsep.join(dict.fromkeys(places)),
            "PYTHONSAFEPATH": "1",
            "PYTHONUTF8": "1",
            "TEMP": str(folder),
            "TMPDIR": str(folder),
        }
    )
