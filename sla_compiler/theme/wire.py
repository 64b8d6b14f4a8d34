"""How a page is asked for from the process that sets templates of a theme.

What goes there is a pickle of our own values. What comes back is JSON, and is read as
data, whatever a template has done to the process.
"""

import json
import pickle
from collections.abc import Mapping
from typing import Any

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.frozen import frozen
from sla_compiler.reporters import Report
from sla_compiler.source import Span
from sla_compiler.theme import Theme
from sla_compiler.theme.finding import TemplateFailedError, say, told


@frozen
class Setting:
    """A template to be set in the style of a theme, with the values that it knows."""

    theme: Theme
    template: str
    values: Mapping[str, object]


def setting_bytes(setting: Setting) -> bytes:
    """Return what is to be set as bytes."""
    return pickle.dumps(setting, pickle.HIGHEST_PROTOCOL)


def setting_of(data: bytes) -> Setting:
    """Return what is to be set, from bytes that our own program has made."""
    made = pickle.loads(data)  # noqa: S301 - the compiler writes to its own worker
    assert isinstance(made, Setting)
    return made


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
