"""The process that sets pages: `python -m sla_compiler.typesetting.worker`."""

import warnings
from functools import partial
from importlib import import_module

from sla_compiler.limited.wire import Task
from sla_compiler.limited.worker import Work, serve
from sla_compiler.typesetting import MissingLibraryError, TypesettingError
from sla_compiler.typesetting.wire import error_line, job_of, pages_line


def work() -> Work:
    """Load what sets type, and return what sets a page or says why it cannot."""
    warnings.filterwarnings("ignore", "No fonts configured", UserWarning)
    try:
        import_module("sla_compiler.typesetting.setting")
    except (ImportError, OSError) as error:
        return partial(_lacking, error=MissingLibraryError(str(error)))
    return _set


def _lacking(_: Task, *, error: TypesettingError) -> bytes:
    return error_line(error)


def _set(task: Task) -> bytes:
    """Set a page."""
    from sla_compiler.typesetting.setting import pages

    try:
        return pages_line(pages(job_of(task.data)))
    except TypesettingError as error:
        return error_line(error)


if __name__ == "__main__":
    serve(work)
