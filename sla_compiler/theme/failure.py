"""A template of a theme that could not be set: where, and why."""

import re
from traceback import walk_tb

from jinja2 import TemplateError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateNotFound

from sla_compiler.reporters import Report
from sla_compiler.theme import PAGE, Template, Theme
from sla_compiler.theme.finding import line_span, say, told

FAILURES = (
    *(TemplateError, TypeError, ValueError, ArithmeticError, LookupError),
    *(AttributeError, NameError, RecursionError),
)
"""What a template can end in: all that an expression in it may raise."""

_MISSING = re.compile(
    r"has no (?:attribute|element) '?([^']+)'?|'([^']+)' is undefined"
)


def failure(error: Exception, theme: Theme) -> Report | None:
    """Return what a template of the theme ended in, if it was one of them."""
    places = _places(error, theme)
    if not places:
        return None
    template, line = places[-1]
    message, words, cure = _said(error)
    found = say(
        "template_fails", line_span(template.text, line, words), message, "", cure
    )
    return told(template.shown, template.text, (found,))


def excess(why: str, error: Exception, theme: Theme) -> Report:
    """Return that a page takes more than it may, and by which template, if known.

    `why` continues a sentence about the page. Where no template of the theme was being
    set, it is that of the page or else the first.
    """
    likely = sorted(theme.templates, key=lambda each: each.name != PAGE)
    template, line = (_places(error, theme) or [(likely[0], 1)])[-1]
    found = say(
        "template_fails",
        line_span(template.text, line),
        f"a page with this template {why}",
        "",
        "let it go over what the page holds, once",
    )
    return told(template.shown, template.text, (found,))


def _places(error: Exception, theme: Theme) -> list[tuple[Template, int]]:
    """Return the lines of the theme that were being set, the innermost last."""
    shown = {each.shown: each for each in theme.templates}
    return [
        (shown[name], line if made is None else made.get_corresponding_lineno(line))
        for frame, line in walk_tb(error.__traceback__)
        if (name := frame.f_code.co_filename) in shown
        # where memory was short, Jinja has not turned its own lines into ours
        for made in [frame.f_globals.get("__jinja_template__")]
    ]


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
