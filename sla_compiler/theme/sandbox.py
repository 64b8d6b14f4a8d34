"""Where templates are set: ours, and over them those of a theme.

A template of a theme names the one of ours that it extends with `!` before it, as in
`{% extends "!agreement.html" %}`.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import FunctionLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from sla_compiler.locale.marks import has_marks, plain, set_marks
from sla_compiler.resources import resource
from sla_compiler.theme import PAGE, PLAIN, Theme
from sla_compiler.theme.failure import FAILURES, failure
from sla_compiler.theme.finding import TemplateFailedError
from sla_compiler.theme.letters import sized
from sla_compiler.theme.paint import on_paper
from sla_compiler.theme.style import families

Found = tuple[str, str, Callable[[], bool]]

OURS = "!"
"""What stands before the name of a template of ours that a theme replaces."""

REFUSED = {
    "safe": "text is text: delete the filter",
    "random": "the same agreement gives the same page: delete the filter",
}
"""Filters that a theme may not use, and what to do instead."""


def environment(theme: Theme) -> ImmutableSandboxedEnvironment:
    """Return where a page is set in the style of a house."""
    return _plain() if theme is PLAIN else _made(theme)


@cache
def _plain() -> ImmutableSandboxedEnvironment:
    """Return the place without a theme: our templates are read once for all pages."""
    return _made(PLAIN)


def _made(theme: Theme) -> ImmutableSandboxedEnvironment:
    own = {each.name: each for each in theme.templates}
    ours = ours_by_name()

    def load(name: str) -> Found | None:
        if name in own:
            return own[name].text, own[name].shown, lambda: True
        path = ours.get(name.removeprefix(OURS))
        if path is None:
            return None
        return path.read_text(encoding="utf-8"), name, lambda: True

    made = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_bare,
        trim_blocks=True,
        lstrip_blocks=True,
        optimized=not theme.templates,
    )
    made.filters["linked"] = _linked
    for name in REFUSED:
        del made.filters[name]
    del made.globals["lipsum"]  # no two pages would be the same
    paint = on_paper(theme)
    made.globals |= {
        "fills": paint.fills,
        "strokes": paint.strokes,
        "sized": sized(theme.wide),
        "label": ",".join(families(theme, "label")),
    }
    if theme.templates:
        made.code_generator_class = _Unfolding
    return made


class _Unfolding(CodeGenerator):
    """Leaves what templates work out to when they are set, which is limited.

    Else `{{ 9**(9**9) }}` would be worked out when the template is only read.
    """

    def _output_child_to_const(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


def _bare(value: object) -> object:
    """Return what is printed without the marks of names: no mark reaches a page."""
    if not isinstance(value, str):
        return value
    bare = plain(value)
    return value if bare is value else type(value)(bare)


def _linked(text: str) -> str:
    """Return a text in which each marked name is a link to where it is defined."""
    if not has_marks(text):
        return text
    return Markup(set_marks(str(escape(text)), _link))  # noqa: S704 - it is escaped


def _link(name: str, anchor: str) -> str:
    return f'<a class="term" href="#{anchor}">{name}</a>'


def set_page(theme: Theme, template: str = PAGE, **values: object) -> str:
    """Return a page of an agreement, with these values, in the style of a house.

    Raises:
        TemplateFailedError: a template of the house could not be set.

    """
    try:
        return environment(theme).get_template(template).render(theme=theme, **values)
    except FAILURES as error:
        found = failure(error, theme)
        if found is None:
            raise
        raise TemplateFailedError(found) from error


def ours_by_name() -> dict[str, Path]:
    """Return each template that a theme may replace, by its name."""
    folder = resource("templates")
    return {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*.html"))
        if path.relative_to(folder).parts[0] != "init"
    }
