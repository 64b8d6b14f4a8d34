"""The way in: gives a page to the worker of this process, and waits for it."""

from sla_compiler import limited
from sla_compiler.limited.client import Client
from sla_compiler.resources import resource
from sla_compiler.typesetting import Job, LimitError, Pages
from sla_compiler.typesetting.wire import job_line, pages_of

_SHARED = Client(
    "sla_compiler.typesetting.worker",
    FONTCONFIG_FILE=resource("templates", "fonts/fonts.conf"),
)


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
    try:
        answer = _SHARED.ask(job_line(job), job.limits)
    except limited.LimitError as error:
        raise LimitError(f"the page {error}") from error
    return pages_of(answer)


def stop() -> None:
    """Let the worker go, and wait until it has gone."""
    _SHARED.stop()
