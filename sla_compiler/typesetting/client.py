"""The way in: gives a page to the worker of this process, and waits for it."""

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

from sla_compiler.resources import resource
from sla_compiler.typesetting import Job, LimitError, Pages
from sla_compiler.typesetting.wire import job_line, pages_of

#: What a machine may say about language and fonts, and about how text is shaped.
SAID = ("LC_", "LANG", "FC_", "FONTCONFIG", "PANGO", "HB_", "PYTHON", "SOURCE_DATE")


def start() -> None:
    """Start the worker now, to find it ready later: it loads while others work."""
    _SHARED.start()


def render(job: Job) -> Pages:
    """Return a page as PDF.

    Raises:
        MissingLibraryError: this machine lacks what sets type.
        IncompleteError: a part of the page cannot be set.
        LimitError: the page takes more than it may.
        RefusedError: the page asks for what is not its own.

    """
    return _SHARED.render(job)


def stop() -> None:
    """Let the worker go, and wait until it has gone."""
    _SHARED.stop()


class BrokenError(RuntimeError):
    """The worker ended by a mistake of the program: what it printed."""


class _Worker:
    """A worker and what was made for it."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.folder = Path(tempfile.mkdtemp(prefix="sla-"))
        # What it prints is a file's, so that it never waits for a reader.
        self.printed: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sla_compiler.typesetting.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.printed,
            env=_environment(self.folder),
            start_new_session=os.name == "posix",
        )

    @property
    def ready(self) -> bool:
        """Tell whether it is there, and this process's own."""
        return self.owner == os.getpid() and self.process.poll() is None

    def ask(self, line: bytes, seconds: float) -> bytes:
        """Return the answer to a line; kill the worker if it takes longer.

        Raises:
            LimitError: it took longer.
            BrokenError: it ended without an answer.

        """
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        late = Event()
        timer = Timer(seconds, self._end, (late,))
        timer.start()
        answer = b""
        try:
            with suppress(BrokenPipeError):
                self.process.stdin.write(line)
                self.process.stdin.flush()
            answer = self.process.stdout.readline()
        finally:
            timer.cancel()
            if not answer.endswith(b"\n"):
                self.kill()
        if answer.endswith(b"\n"):
            return answer
        told = self._told()
        self.close()
        if late.is_set():
            raise LimitError(f"the page takes longer than {seconds:g} seconds")
        raise BrokenError(told)

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

    def _told(self) -> str:
        self.printed.seek(0)
        return self.printed.read().decode("utf-8", "replace")


class _Typesetter:
    """The worker of this process, started when needed; it sets one page at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._worker: _Worker | None = None

    def start(self) -> None:
        with self._lock:
            self._started()

    def render(self, job: Job) -> Pages:
        line = job_line(job)
        with self._lock:
            answer = self._started().ask(line, 2 * job.limits.seconds)
        return pages_of(answer)

    def stop(self) -> None:
        with self._lock:
            if self._worker is not None:
                self._worker.close()
                self._worker = None

    def _started(self) -> _Worker:
        worker = self._worker
        if worker is None or not worker.ready:
            if worker is not None:
                worker.close()
            self._worker = worker = _Worker()
        return worker


_SHARED = _Typesetter()
atexit.register(stop)


def _environment(folder: Path) -> Mapping[str, str]:
    """Return what the worker is told of the machine: where things are, not its ways."""
    kept = {k: v for k, v in os.environ.items() if not k.upper().startswith(SAID)}
    places = (str(Path(each).resolve()) for each in sys.path)
    return kept | {
        "FONTCONFIG_FILE": str(resource("templates", "fonts/fonts.conf").resolve()),
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(places)),
        "PYTHONSAFEPATH": "1",
        "PYTHONUTF8": "1",
        "TEMP": str(folder),
        "TMPDIR": str(folder),
    }
