"""The place where the text is no YAML, in its surroundings."""

import re

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document import layout
from sla_compiler.document.report import report
from sla_compiler.frozen import frozen
from sla_compiler.source import Span

_COMMENT = re.compile(r"\s#[^\n]*")


@frozen(kw_only=False)
class Slip:
    """A refusal in its surroundings.

    `last` is the value that was read last, `opened` the innermost open bracket.
    """

    text: str
    at: int
    since: int
    last: Span | None
    opened: int | None

    @property
    def line(self) -> Span:
        """Return the line of the place, without indentation, comment and line end."""
        return line(self.text, self.at)

    @property
    def begins_line(self) -> bool:
        """Tell whether nothing but space stands before the place on its line."""
        return self.at <= self.line.start

    def character(self) -> str:
        """Return the character at the place, or nothing at the end."""
        return self.text[self.at : self.at + 1]


def line(text: str, at: int) -> Span:
    """Return the line around a place, without indentation, comment and line end."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    whole = text[start:end]
    words = _COMMENT.split(whole, maxsplit=1)[0].rstrip() or whole.rstrip()
    indent = len(words) - len(words.lstrip(" \t"))
    return Span(start + indent, start + max(len(words), indent))


def line_above(text: str, start: int) -> Span | None:
    """Return the nearest line above that is not empty."""
    end = text.rfind("\n", 0, start)
    while end >= 0:
        above = line(text, end)
        if above.start < above.end:
            return above
        end = text.rfind("\n", 0, end)
    return None


def here(slip: Slip) -> Span:
    """Return the place, up to the end of the word that stands there."""
    at = min(slip.at, len(slip.text))
    if at == len(slip.text):
        at = len(slip.text.rstrip())
    end = at
    while end < len(slip.text) and not slip.text[end].isspace():
        end += 1
    return Span(at, end)


def quoted(words: str) -> str:
    """Return words in quotes, in those that they do not hold themselves."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def no_space(slip: Slip, span: Span) -> Diagnostic:
    """Say that a colon has no space after it; the colon ends the span."""
    words = slip.text[span.start : span.end - 1]
    return layout.no_space(words, Span(span.end - 1, span.end))


def unknown(slip: Slip) -> Diagnostic:
    """Say that the text cannot be read from here on."""
    return report(
        "not_yaml",
        here(slip),
        "the text cannot be read from here on",
        label="something is missing or too much before this",
        cure="look at the brackets and quotes of this line and the one above",
    )
