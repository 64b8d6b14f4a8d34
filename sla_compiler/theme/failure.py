"""A template of a theme that could not be set: where, and why."""

import re
from traceback import walk_tb

from jinja2 import TemplateError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateNotFound

from sla_compiler.reporters import Report
from sla_compiler.theme import Theme
from sla_compiler.theme.finding import line_span, say, told

FAILURES = (
    *(TemplateError, TypeError, ValueError, ArithmeticError, LookupError),
    *(AttributeError, RecursionError),
)
"""What a template can end in: all that an expression in it may raise."""

_MISSING = re.compile(
    r"has no (?:attribute|element) '?([^']+)'?|'([^']+)' is undefined"
)


def failure(error: Exception, theme: Theme) -> Report | None:
    """Return what a template of the theme ended in, if it was one of them."""
    shown = {each.shown: each for each in theme.templates}
    frames = walk_tb(error.__traceback__)
    places = [
        (shown[frame.f_code.co_filename], line)
        for frame, line in frames
        if frame.f_code.co_filename in shown
    ]
    if not places:
        return None
    template, line = places[-1]
    message, words, cure = _said(error)
    found = say(
        "template_fails", line_span(template.text, line, words), message, "", cure
    )
    return told(template.shown, template.text, (found,))


def _said(error: Exception) -> tuple[str, str, str]:
    """Return a fact, the words in the template that it is about, and the cure."""
    match error:
        case UndefinedError():
            asked = _MISSING.search(str(error))
            name = next(filter(None, asked.groups()), "") if asked else ""
            cure = (
                "the names that a template knows are those in the template it replaces"
            )
            return f"there is no `{name}` here", name, cure
        case SecurityError():
            return (
                "a template may not do this",
                "",
                "show what the page holds, and no more",
            )
        case TemplateNotFound():
            return (
                f"there is no template `{error}`",
                str(error),
                "write the name of one",
            )
        case RecursionError():
            return "this template sets itself, without end", "", "let it end somewhere"
    return "this cannot be worked out", "", "the values of a page are texts and lists"
