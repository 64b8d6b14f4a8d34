"""What libyaml misses in a line: its colon, its dash, its place."""

import re

from sla_compiler.diagnostic import Diagnostic, Related
from sla_compiler.document import layout, misuse
from sla_compiler.document.report import report, shown
from sla_compiler.document.slip import Slip, here, line, line_above, no_space, quoted
from sla_compiler.source import Span

TIGHT = re.compile(r"[ \t]*(?:- +)*([^\s:#\"'\[\]{},]+):(?=[^\s:/])")
KEYED = re.compile(
    r"[ \t]*(?:- +)*(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\[\]{}\"'#][^\n]*?):(?:\s|$)"
)
"""A line, or the beginning of one, that reads as a key."""

SIMPLE_KEY = 1024
"""libyaml looks no further for the colon after a key."""


def colon(slip: Slip) -> Diagnostic:
    """Say why a colon cannot stand where it does."""
    here = slip.line
    before = slip.text[here.start : slip.at]
    above = line_above(slip.text, here.start)
    tight = TIGHT.match(slip.text, above.start, above.end) if above else None
    if len(before) > SIMPLE_KEY - 1:
        return misuse.key_too_long(Span(here.start, slip.at))
    if match := KEYED.match(slip.text, here.start, slip.at):
        return colon_in_text(slip, match.end())
    if tight:
        return no_space(slip, Span(tight.start(1), tight.end()))
    if slip.last and "\n" in slip.text[slip.last.start : slip.last.end]:
        return indentation(slip)
    return colon_in_text(slip, here.start)


def colon_in_text(slip: Slip, start: int) -> Diagnostic:
    """Say that a colon inside a text begins another value."""
    end = max(slip.line.end, slip.at)
    while start < slip.at and slip.text[start] in " \t":
        start += 1
    words = slip.text[start:end]
    return misread_colon(slip, words, f"put the text in quotes: `{quoted(words)}`")


def misread_colon(slip: Slip, words: str, cure: str) -> Diagnostic:
    """Say that the colon in such words begins a value, and what mends it."""
    return report(
        "colon_in_text",
        Span(slip.at, slip.at + 1),
        f"{shown(words)} has a colon in the middle of the text",
        label="a colon and a space begin a value",
        cure=cure,
    )


def no_colon(slip: Slip) -> Diagnostic:
    """Say that a line is neither a key with its value nor part of a text."""
    here = line(slip.text, slip.since)
    if tight := TIGHT.match(slip.text, here.start, here.end):
        return no_space(slip, Span(tight.start(1), tight.end()))
    if len(slip.text[here.start : here.end]) > SIMPLE_KEY:
        return misuse.key_too_long(here)
    return report(
        "not_a_key",
        Span(slip.since, max(here.end, slip.since)),
        f"{shown(slip.text[slip.since : here.end])} has no colon",
        label="a key and a colon are expected here",
        cure="write `key: value`, or set it in further to go on with the text above",
    )


def no_key(slip: Slip) -> Diagnostic:
    """Say what stands where the next key of a map is expected."""
    if (closing := stray(slip)) is not None:
        return closing
    if slip.character() == ":":
        return misuse.empty_key(slip.at)
    return indentation(slip) if slip.begins_line else after_value(slip)


def no_dash(slip: Slip) -> Diagnostic:
    """Say what stands where the next item of a list is expected."""
    if (closing := stray(slip)) is not None:
        return closing
    return indentation(slip) if slip.begins_line else after_value(slip)


def stray(slip: Slip) -> Diagnostic | None:
    """Return what to say of a closing bracket that closes nothing, if it is one."""
    mark = slip.character()
    if mark in "]}" and mark:
        return report(
            "stray_bracket",
            Span(slip.at, slip.at + 1),
            f"`{mark}` closes a bracket that was not opened",
            label="nothing is open here",
            cure=f"delete it, or open the bracket with `{'[' if mark == ']' else '{'}`",
        )
    return None


def after_value(slip: Slip) -> Diagnostic:
    """Say that something stands after a value that has ended."""
    last, text = slip.last, slip.text
    related: tuple[Related, ...] = ()
    if last and text[last.start : last.start + 1] in "\"'" and last.end <= slip.at:
        if "\n" in text[last.start : last.end]:
            return layout.unclosed_quote(text, last.start)
        start, mark = last.start, text[last.start]
        label = f"the text ended at the second `{mark}`"
        other = "'" if mark == '"' else '"'
        cure = f"put the whole text in `{other}`, or the rest into the quotes"
        related = (Related(place=Span(start, last.end), message="this text ended"),)
    else:
        label = "the value before this has ended"
        cure = "put the whole text in quotes, or begin a new line"
    words = text[slip.at : max(slip.line.end, slip.at)]
    return report(
        "text_after_value",
        Span(slip.at, max(slip.line.end, slip.at)),
        f"{shown(words)} stands after a value that has ended",
        label=label,
        cure=cure,
        related=related,
    )


def indentation(slip: Slip) -> Diagnostic:
    """Say that a line is set in like nothing above it."""
    here = slip.line
    width = here.start - (slip.text.rfind("\n", 0, here.start) + 1)
    return report(
        "wrong_indentation",
        here,
        f"the line is set in by {width} {'space' if width == 1 else 'spaces'}, "
        "like nothing that is open above it",
        label="this belongs to nothing",
        cure="set it in exactly like the line that it goes on with",
    )


def dash(slip: Slip) -> Diagnostic:
    """Say that an item of a list cannot begin here."""
    if slip.begins_line:
        return indentation(slip)
    words = slip.text[slip.at : max(slip.line.end, slip.at + 1)]
    return report(
        "dash_in_line",
        Span(slip.at, slip.at + 1),
        "a dash and a space begin the item of a list, which cannot begin here",
        label="only at the start of a line",
        cure=f"begin a new line for it, or put the text in quotes: `{quoted(words)}`",
    )


def document(slip: Slip) -> Diagnostic:
    """Say what stands after the end of the document."""
    if re.search(r"^(?:\.\.\.|---)", slip.text[: slip.at], re.MULTILINE):
        return misuse.second_document(here(slip))
    return no_key(slip)
