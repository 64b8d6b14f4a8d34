"""The templates of a theme: what is wrong with them before they are set."""

import re
from collections.abc import Iterable, Iterator

from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_referenced_templates

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.reporters import Report
from sla_compiler.source import Span
from sla_compiler.theme import PAGE, Template, Theme
from sla_compiler.theme.finding import line_span, say, told
from sla_compiler.theme.sandbox import (
    OURS,
    REFUSED,
    environment,
    ours_by_name,
)
from sla_compiler.words.near import nearest

_REACHING = re.compile(
    r"<\s*(?:script|style|link|iframe|object|embed|base|form|meta|video|audio)\b"
    r"|\s(?:style|on[a-z]+)\s*=\s*(?=[\"'{\w])"
    r"|\b(?:src|srcset|poster|data|background)\s*=\s*[\"']?\s*(?!\{\{|data:image/)"
    r"|javascript:",
    re.IGNORECASE,
)


def checked(theme: Theme) -> Iterator[Report]:
    """Yield for each template of a theme what is wrong with it."""
    place = environment(theme)
    referred = set()
    trees = {}
    broken = {}
    for each in theme.templates:
        try:
            place.compile(each.text, each.name, each.shown)
            trees[each.name] = place.parse(each.text, each.name, each.shown)
            referred |= set(find_referenced_templates(trees[each.name]))
        except TemplateSyntaxError as error:
            broken[each.name] = _unread(each, error)
        except (RecursionError, SyntaxError, ValueError) as error:
            broken[each.name] = _unreadable(each, error)
    for each in theme.templates:
        found = (
            [broken[each.name]]
            if each.name in broken
            else [*_problems(each, trees[each.name], theme, referred)]
        )
        yield told(each.shown, each.text, (*found, *_reaching(each)))


def _unread(template: Template, error: TemplateSyntaxError) -> Diagnostic:
    said = (error.message or "").partition(". ")[0].removesuffix(".")
    cure = "templates are written in Jinja; `{{` ends with `}}`, `{%` with `%}`"
    for name, instead in REFUSED.items():
        if said.startswith(f"No filter named '{name}'"):
            said, cure = f"there is no filter `{name}`", instead
    return say(
        "template_syntax",
        line_span(template.text, error.lineno),
        "this template cannot be read",
        said[:1].lower() + said[1:],
        cure,
    )


def _unreadable(template: Template, error: Exception) -> Diagnostic:
    """Say of a template that Jinja reads, and Python then does not."""
    why, cure = "too many things are within each other", "put what is inside in macros"
    if isinstance(error, ValueError):
        why, cure = "a number has too many digits", "write a shorter one"
    span = line_span(template.text, 1)
    return say("template_syntax", span, "this template cannot be read", why, cure)


def _problems(
    template: Template, tree: nodes.Template, theme: Theme, referred: set[str | None]
) -> Iterator[Diagnostic]:
    ours, text = ours_by_name(), template.text
    known = {*ours, *(f"{OURS}{name}" for name in ours)}
    known |= {each.name for each in theme.templates}
    if template.name not in ours and template.name not in referred:
        yield _nothing(text, 1, f"`{template.name}` takes the place of nothing", ours)
    extends = list(tree.find_all(nodes.Extends))
    if template.name == PAGE and not extends:
        said = "the page has to extend ours, for its safety stands there"
        cure = f'begin with `{{% extends "{OURS}{PAGE}" %}}`, and write blocks'
        yield say("overrides_nothing", line_span(text, 1), said, "", cure)
    for node in tree.find_all((nodes.Extends, nodes.Include)):
        named = getattr(node, "template", None)
        if isinstance(named, nodes.Const) and named.value not in known:
            said = f"there is no template `{named.value}`"
            yield _nothing(text, node.lineno, said, known)
    for parent in extends:
        named = parent.template
        name = (
            str(named.value).removeprefix(OURS)
            if isinstance(named, nodes.Const)
            else ""
        )
        if name in ours:
            yield from _blocks(
                template, tree, _blocks_of(ours[name].read_text("utf-8"), theme)
            )
    for node in tree.find_all(nodes.ScopedEvalContextModifier):
        said = "`autoescape` decides what is text, and is not for themes"
        yield say("reaches_out", line_span(text, node.lineno), said, "", "delete it")


def _blocks(
    template: Template, tree: nodes.Template, ours: set[str]
) -> Iterator[Diagnostic]:
    for block in tree.find_all(nodes.Block):
        if block.name not in ours:
            said = f"there is no block `{block.name}` to replace"
            yield _nothing(template.text, block.lineno, said, ours, block.name)


def _blocks_of(text: str, theme: Theme) -> set[str]:
    tree = environment(theme).parse(text)
    return {block.name for block in tree.find_all(nodes.Block)}


def _nothing(
    text: str,
    line: int,
    message: str,
    known: Iterable[str],
    word: str = "",
) -> Diagnostic:
    asked = re.findall("`([^`]+)`", message)[0]
    near = nearest(asked, known)
    some = ", ".join(f"`{each}`" for each in sorted(known) if each[0] != OURS)
    cure = f"there is `{near}`" if near else f"there is {some}"
    return say("overrides_nothing", line_span(text, line, word), message, "", cure)


def _reaching(template: Template) -> Iterator[Diagnostic]:
    """Yield what a browser would refuse to show, for the page asks for nothing."""
    for match in _REACHING.finditer(template.text):
        said = f"`{match[0].strip()}` runs, loads or styles something by itself"
        cure = "write styles into `theme.css`; pictures stand there, too"
        label = "an agreement runs nothing and asks for nothing"
        yield say("reaches_out", Span(*match.span()), said, label, cure)
