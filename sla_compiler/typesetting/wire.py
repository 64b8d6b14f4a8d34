"""How a page goes to the worker and a PDF comes back: one line of JSON each.

No pickles: what comes from the worker is read as data, whatever was done to it.
"""

import json
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from sla_compiler.typesetting import (
    Attachment,
    IncompleteError,
    Job,
    LimitError,
    MissingLibraryError,
    Pages,
    RefusedError,
    TypesettingError,
)

_ERRORS = (IncompleteError, LimitError, MissingLibraryError, RefusedError)


def job_line(job: Job) -> bytes:
    """Return a job as a line, but for its limits, which bind whoever reads it."""
    return _line(
        {
            "html": job.html,
            "created": job.created,
            "whole": list(job.whole),
            "roots": {name: str(path) for name, path in job.roots.items()},
            "attachments": [
                {**vars(each), "data": _text(each.data)} for each in job.attachments
            ],
        }
    )


def job_of(line: bytes) -> Job:
    """Return the job in a line."""
    told: dict[str, Any] = json.loads(line)
    return Job(
        html=told["html"],
        created=told["created"],
        whole=tuple(told["whole"]),
        roots={name: Path(path) for name, path in told["roots"].items()},
        attachments=tuple(
            Attachment(**{**each, "data": b64decode(each["data"])})
            for each in told["attachments"]
        ),
    )


def pages_line(pages: Pages) -> bytes:
    """Return what was set as a line."""
    return _line(
        {
            "pdf": _text(pages.pdf),
            "missing": list(pages.missing),
            "warnings": list(pages.warnings),
            "broken": list(pages.broken),
        }
    )


def error_line(error: TypesettingError) -> bytes:
    """Return why nothing was set as a line."""
    return _line({"error": type(error).__name__, "why": str(error)})


def pages_of(line: bytes) -> Pages:
    """Return what was set from a line.

    Raises:
        TypesettingError: the line says why nothing was.

    """
    told: dict[str, Any] = json.loads(line)
    for kind in _ERRORS:
        if told.get("error") == kind.__name__:
            raise kind(told["why"])
    return Pages(
        pdf=b64decode(told["pdf"]),
        missing=tuple(told["missing"]),
        warnings=tuple(told["warnings"]),
        broken=tuple(told["broken"]),
    )


def _line(value: dict[str, Any]) -> bytes:
    return json.dumps(value).encode("ascii") + b"\n"


def _text(data: bytes) -> str:
    return b64encode(data).decode("ascii")
