"""How a page is asked for from the process that reads what could take any time.

What goes there is a pickle of our own values. What comes back is JSON, and is read as
data, whatever a template or a font has done to the process.
"""

import json
import pickle
from collections.abc import Mapping
from typing import Any

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.frozen import frozen
from sla_compiler.reporters import Report
from sla_compiler.source import Span
from sla_compiler.theme import Theme, Wide
from sla_compiler.theme.finding import TemplateFailedError, say, told


@frozen
class Setting:
    """A template to be set in the style of a theme, with the values that it knows."""

    theme: Theme
    template: str
    values: Mapping[str, object]


@frozen
class Letters:
    """Files of the letters in pictures to be measured, plain and bold."""

    plain: bytes
    bold: bytes


Asked = Setting | Letters


def asked_bytes(asked: Asked) -> bytes:
    """Return what is asked as bytes."""
    return pickle.dumps(asked, pickle.HIGHEST_PROTOCOL)


def asked_of(data: bytes) -> Asked:
    """Return what is asked, from bytes that our own program has made."""
    asked = pickle.loads(data)  # noqa: S301 - the compiler writes to its own worker
    assert isinstance(asked, Asked)
    return asked


def page_line(page: str) -> bytes:
    """Return a page as a line."""
    return json.dumps({"page": page}).encode("ascii") + b"\n"


def report_line(report: Report) -> bytes:
    """Return what is wrong with a template as a line."""
    (diagnostic,) = report.diagnostics
    found = diagnostic.finding
    span = report.span(found.place)
    said = {
        "shown": report.name,
        "span": [span.start, span.end],
        "message": found.message,
        "help": found.help,
    }
    return json.dumps(said).encode("ascii") + b"\n"


def wide_line(wide: tuple[Wide, Wide] | None) -> bytes:
    """Return letters as a line; none where a file is no font."""
    return json.dumps(wide).encode("ascii") + b"\n"


def wide_of(line: bytes) -> tuple[Wide, Wide] | None:
    """Return letters from a line; none where a file is no font."""
    answer: list[list[tuple[str, int]]] | None = json.loads(line)
    if answer is None:
        return None
    plain, bold = (
        tuple((str(one), int(width)) for one, width in each) for each in answer
    )
    return plain, bold


def page_of(line: bytes, theme: Theme) -> str:
    """Return a page from a line.

    Raises:
        TemplateFailedError: the line says which template of the theme could not be set.

    """
    answer: dict[str, Any] = json.loads(line)
    if "page" in answer:
        return str(answer["page"])
    (template,) = (each for each in theme.templates if each.shown == answer["shown"])
    raise TemplateFailedError(
        told(template.shown, template.text, (_diagnostic(answer),))
    )


def _diagnostic(answer: Mapping[str, Any]) -> Diagnostic:
    start, end = answer["span"]
    message, cure = str(answer["message"]), str(answer["help"])
    return say("template_fails", Span(int(start), int(end)), message, "", cure)
