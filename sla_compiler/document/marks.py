"""What libyaml stops at inside a line: a mark, a bracket, a quote, an escape."""

import re

from sla_compiler.diagnostic import Diagnostic, Related
from sla_compiler.document import layout, misuse
from sla_compiler.document.lines import (
    KEYED,
    after_value,
    colon_in_text,
    misread_colon,
    stray,
)
from sla_compiler.document.report import report, shown
from sla_compiler.document.slip import Slip, here, line, no_space, quoted, unknown
from sla_compiler.source import Span

_KEY = re.compile(r"[A-Za-z_][\w.]*")
_REST_OF_VALUE = re.compile(r":[^,\]}]*")
_ESCAPE = re.compile(r"\\(?:[xuU][0-9A-Fa-f]*|.)?")


def token(slip: Slip) -> Diagnostic:
    """Say that a character at the start of a value means something else."""
    if slip.character() == "\t":
        return tab(slip)
    return reserved(slip)


def tab(slip: Slip) -> Diagnostic:
    """Say that a tab stands where lines are set in."""
    start = slip.text.rfind("\n", 0, slip.at) + 1
    at = slip.text.find("\t", start)
    return layout.tab(slip.text, slip.at if at < 0 else at)


def reserved(slip: Slip) -> Diagnostic:
    """Say that a value begins with a character that is reserved."""
    start = slip.since if slip.text[slip.since : slip.since + 1] in "|>&*!" else slip.at
    mark = slip.text[start : start + 1]
    end = max(line(slip.text, start).end, start + 1)
    words = slip.text[start:end]
    words = _unclosed(words)
    end = start + len(words)
    return report(
        "reserved_start",
        Span(start, min(end, len(slip.text))),
        f"a value cannot begin with `{mark}`",
        label=f"`{mark}` at the start has a meaning of its own",
        cure=f"{_in_words(words)}put it in quotes: `{quoted(words)}`",
    )


def _unclosed(words: str) -> str:
    """Return words without the brackets that close what was opened before them."""
    while words[1:] and words[-1] in "]}" and _closers(words) > 0:
        words = words[:-1].rstrip()
    return words


def _closers(words: str) -> int:
    closing = words.count("]") + words.count("}")
    return closing - words.count("[") - words.count("{")


def _in_words(words: str) -> str:
    if re.fullmatch(r">=?\s*[0-9].*", words):
        phrase = "at least" if words.startswith(">=") else "over"
        return f"write `{phrase} {words.lstrip('>= ')}`, or "
    return ""


def in_list(slip: Slip) -> Diagnostic:
    """Say what keeps `[` from being closed."""
    return _in_brackets(slip, "]")


def in_map(slip: Slip) -> Diagnostic:
    """Say what keeps `{` from being closed."""
    return _in_brackets(slip, "}")


def _in_brackets(slip: Slip, closing: str) -> Diagnostic:
    mark, text = slip.character(), slip.text
    crossed = "\n" in text[slip.since : slip.at]
    if not text[slip.at :].strip() or (crossed and _opens_line(slip)):
        return layout.unclosed_bracket(slip.text, slip.since)
    if mark in "]}":
        return _wrong_bracket(slip, closing)
    if mark == ":" and slip.begins_line:
        return unknown(slip)
    if mark == ":":
        return _colon_in_brackets(slip)
    if slip.last and text[slip.last.start] in "\"'":
        return after_value(slip)
    return report(
        "missing_comma",
        here(slip),
        f"a comma or `{closing}` is missing before this",
        label="this does not belong to the value before it",
        cure=f"put a comma between the values, or close with `{closing}`",
    )


def _colon_in_brackets(slip: Slip) -> Diagnostic:
    """Say what a colon after a value means: the next key came without its comma."""
    start = min(slip.last.start if slip.last else slip.at, slip.at)
    before, _, key = slip.text[start : slip.at].rpartition(" ")
    if not before.strip() or not _KEY.fullmatch(key):
        return colon_in_text(slip, start)
    end = _REST_OF_VALUE.match(slip.text, slip.at, slip.line.end)
    words = slip.text[start : end.end() if end else slip.at].rstrip()
    cure = f"put a comma before `{key}`, or the text in quotes: `{quoted(words)}`"
    return misread_colon(slip, words, cure)


def _opens_line(slip: Slip) -> bool:
    """Tell whether the place is on a line that reads as a key of the surroundings."""
    return bool(KEYED.match(slip.text, slip.line.start, slip.line.end + 1))


def _wrong_bracket(slip: Slip, closing: str) -> Diagnostic:
    opening = slip.text[slip.since : slip.since + 1]
    return report(
        "stray_bracket",
        Span(slip.at, slip.at + 1),
        f"`{slip.character()}` does not close `{opening}`",
        label=f"`{closing}` is expected first",
        cure=f"write `{closing}` before it, or in its place",
        related=(
            Related(place=Span(slip.since, slip.since + 1), message="opened here"),
        ),
    )


def unclosed_quote(slip: Slip) -> Diagnostic:
    """Say that a quote is never closed, or only by the next one."""
    return layout.unclosed_quote(slip.text, slip.since)


def escape(slip: Slip) -> Diagnostic:
    """Say that a backslash in double quotes has no meaning."""
    at = slip.text.rfind("\\", slip.since, slip.at + 1)
    match = _ESCAPE.match(slip.text, max(at, slip.since))
    at, end = match.span() if match else (slip.at, slip.at)
    return report(
        "unknown_escape",
        Span(at, end),
        f"{shown(slip.text[at:end])} stands for no character",
        label="in double quotes a backslash begins a special character",
        cure="write two backslashes, or put the text in single quotes",
    )


def no_content(slip: Slip) -> Diagnostic:
    """Say that a value is missing, or what stands in its place."""
    mark, rest = slip.character(), slip.text[slip.at :]
    if not rest.strip():
        if slip.opened is None:
            return unknown(slip)
        return layout.unclosed_bracket(slip.text, slip.opened)
    if rest.startswith("...") and slip.begins_line:
        return misuse.empty()
    if mark in "]}" and not slip.text[: slip.at].rstrip().endswith(","):
        return stray(slip) or unknown(slip)
    if mark in ",:]}":
        return report(
            "missing_value",
            Span(slip.at, slip.at + 1),
            f"no value stands before `{mark}`",
            label="a value is expected here",
            cure=f"write a value, delete the `{mark}`, or put the text in quotes",
        )
    return reserved(slip)


def directive(slip: Slip) -> Diagnostic:
    """Say that a line that begins with `%` is none of ours."""
    end = slip.text.find("\n", slip.at)
    return misuse.directive(slip.text, len(slip.text) if end < 0 else end)


def decoration(slip: Slip) -> Diagnostic:
    """Say that a tag, anchor or alias is not part of the language."""
    found, _ = misuse.decorations(slip.text, slip.since)
    return found[0] if found else reserved(slip)


def name(slip: Slip) -> Diagnostic:
    """Say that `&` or `*` is followed by no name, or that it is used at all."""
    word = re.compile(r"[*&][^\s,\[\]{}]+").match(slip.text, slip.since)
    if not word:
        return reserved(slip)
    span = Span(*word.span())
    if word[0][0] == "*":
        return misuse.alias(slip.text, span)
    return misuse.anchor(word[0], span)


def glued(slip: Slip) -> Diagnostic:
    """Say that a colon in brackets has no space after it."""
    start = max(slip.since, slip.text.rfind("\n", 0, slip.at) + 1)
    return no_space(slip, Span(start, slip.at + 1))
