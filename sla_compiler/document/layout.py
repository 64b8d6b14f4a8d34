"""What the reader says of how a text is set out: quotes, brackets, colons, tabs."""

import re
from collections.abc import Iterator, Sequence

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document.report import report, shown
from sla_compiler.document.tree import Node, Scalar
from sla_compiler.source import Span

TIGHT = re.compile(r"[A-Za-z_][\w.-]*:(?=[^/])")
"""A key whose colon has no space after it, and that is no address."""

COMPARISON = "write `over 50` or `at least 50` in words, or put it in quotes"

_LINE = re.compile(r"( *)([^\r\n]*)")
_NEXT = re.compile(r"(?:\s|#[^\n]*)*(.?)")
_HEADER = re.compile(r"[|>][0-9+-]*")
_KEY = re.compile(r"[\w\"'.-]+:(?:\s|\Z)")


def block(text: str, span: Span, value: str, column: int) -> Iterator[Diagnostic]:
    """Yield what is wrong with a text that `>` or `|` announces.

    It belongs to what is set in by `column`, and libyaml lets it stand there as well.
    """
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    if len(before) <= column and not before.strip(" "):
        yield report(
            "wrong_indentation",
            Span(span.start, span.start + 1),
            "the text is set in no further than the key that it belongs to",
            label="not set in far enough",
            cure="set it in further, or put it on the line of the key",
        )
    header = _HEADER.match(text, span.start, span.end)
    mark = text[span.start]
    if header and header.end() < span.end and text[header.end()] == "#":
        yield glued_comment(header.end())
    if not value:
        yield report(
            "reserved_start",
            span,
            f"`{mark}` at the start announces lines of text, and none follow",
            label="no text here",
            cure=COMPARISON if mark == ">" else "put the text in quotes",
        )


def lone(text: str, key: Node, value: Node) -> bool:
    """Tell whether a key in braces, without a value, has no colon either."""
    after = _NEXT.match(text, value.end)
    colon = ":" in text[key.end : value.start]
    return not colon and bool(after and after[1] in ",}")


def split(text: str, key: Node, before: Sequence[tuple[Scalar, Node]]) -> Diagnostic:
    """Say that a comma inside braces ended a value, so that its rest became a key."""
    words = text[key.start : key.end]
    if tight := TIGHT.match(words):
        at = key.start + tight.end()
        return no_space(tight[0][:-1], Span(at - 1, at))
    last = before[-1][1] if before else None
    return report(
        "comma_splits_text",
        key.span,
        f"{shown(words)} has no value",
        label="a comma inside `{}` ends the value before it",
        cure=_whole(text, last, key)
        if isinstance(last, Scalar) and last.plain and last.text
        else f"write `{words}: ...`, or put the text in quotes",
    )


def _whole(text: str, last: Scalar, key: Node) -> str:
    """Return how to write a value that a comma has split."""
    whole = text[last.start : key.end]
    if re.fullmatch(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+[^,]*", whole):
        return f"write the number without commas: `{whole.replace(',', '')}`"
    return f'put the whole text in quotes: `"{" ".join(whole.split())}"`'


def no_space(words: str, span: Span) -> Diagnostic:
    """Say that a colon has no space after it, so that it begins no value."""
    return report(
        "missing_space",
        span,
        f"no space stands after the colon of {shown(words)}",
        label="without a space this is one text",
        cure=f"write `{words}: ` with a space after the colon",
    )


def outdented(text: str, span: Span, column: int) -> Span | None:
    """Return the first line of a value that is set in no further than its surroundings.

    A closing bracket may stand where the line began that opened it.
    """
    at = text.find("\n", span.start, span.end)
    while at >= 0:
        line = _LINE.match(text, at + 1, span.end)
        if line and line[2].strip() and len(line[1]) <= column:
            closing = len(line[1]) == column and not line[2].strip("]}")
            if not closing:
                return Span(*line.span(2))
        at = text.find("\n", at + 1, span.end)
    return None


def outside_quotes(text: str, start: int, outside: Span) -> Diagnostic:
    """Say that a quoted text goes on on a line that is not set in."""
    if text[outside.start] == "\t":
        return tab(text, outside.start)
    return unclosed_quote(text, start)


def outside_brackets(text: str, start: int, outside: Span) -> Diagnostic:
    """Say that brackets go on on a line that is not set in."""
    if text[outside.start] == "\t":
        return tab(text, outside.start)
    if _KEY.match(text, outside.start, outside.end):
        return unclosed_bracket(text, start)
    return report(
        "wrong_indentation",
        outside,
        f"the line stands outside the `{text[start]}` that it belongs to",
        label="not set in far enough",
        cure=f"set it in further than the line of the `{text[start]}`",
    )


def unclosed_bracket(text: str, start: int) -> Diagnostic:
    """Say that a bracket is never closed."""
    opening = text[start : start + 1]
    closing, what = ("]", "list") if opening == "[" else ("}", "map")
    return report(
        "unclosed_bracket",
        Span(start, start + 1),
        f"`{opening}` is not closed",
        label="opened here",
        cure=f"write `{closing}` where the {what} ends",
    )


def unclosed_quote(text: str, start: int) -> Diagnostic:
    """Say that a quote is never closed, or only by the next one."""
    mark = text[start : start + 1]
    return report(
        "unclosed_quote",
        Span(start, start + 1),
        f"the quote `{mark}` is not closed on its line",
        label="opened here",
        cure=f"write `{mark}` where the text ends",
    )


def glued_comment(start: int) -> Diagnostic:
    """Say that a comment has no space before it."""
    return report(
        "glued_comment",
        Span(start, start + 1),
        "no space stands before `#`",
        label="to some tools this is a comment, to others an error",
        cure="put a space before it",
    )


def tab(text: str, start: int) -> Diagnostic:
    """Say that a tab stands where lines are set in."""
    end = start
    while text[end : end + 1] == "\t":
        end += 1
    return report(
        "tab_indentation",
        Span(start, end),
        "a tab stands where the line is set in",
        label="tabs are shown at any width, so they cannot say what belongs to what",
        cure="set the line in with spaces",
    )
