"""What the reader says where the text is no YAML: one slip, one finding, our own words.

libyaml says where it stopped and what it missed; what the author meant is read from the
characters around that place. Nothing that libyaml says is ever shown.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sla_compiler.diagnostic import Diagnostic, Related
from sla_compiler.document import misuse
from sla_compiler.document.events import Refusal
from sla_compiler.document.report import report, shown
from sla_compiler.source import Span

_TIGHT = re.compile(r"[ \t]*(?:- +)*([^\s:#\"'\[\]{},]+):(?=[^\s:/])")
_KEYED = re.compile(r"[ \t]*(?:- +)*(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\[\]{}\"'#][^\n]*?):(?:\s|$)")
_COMMENT = re.compile(r"\s#[^\n]*")
_SIMPLE_KEY = 1024
"""libyaml looks no further for the colon after a key."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A refusal in its surroundings; `last` is the value that was read last."""

    text: str
    at: int
    since: int
    last: Span | None

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


def explain(refusal: Refusal, text: str, last: Span | None) -> Diagnostic:
    """Return what to say of the place at which libyaml stopped."""
    since = refusal.at if refusal.since is None else refusal.since
    slip = Slip(text, refusal.at, since, last)
    return PHRASES.get(refusal.problem, unknown)(slip)


def unknown(slip: Slip) -> Diagnostic:
    """Say that the text cannot be read from here on."""
    return report(
        "not_yaml",
        _here(slip),
        "the text cannot be read from here on",
        label="something is missing or too much before this",
        cure="look at the brackets, quotes and indentation of this line and the one above",
    )


def _here(slip: Slip) -> Span:
    """Return the place, up to the end of the word that stands there."""
    at = min(slip.at, len(slip.text))
    if at == len(slip.text):
        at = len(slip.text.rstrip())
    end = at
    while end < len(slip.text) and not slip.text[end].isspace():
        end += 1
    return Span(at, end)


def token(slip: Slip) -> Diagnostic:
    """Say that a character at the start of a value means something else."""
    if slip.character() == "\t":
        return tab(slip)
    return reserved(slip)


def tab(slip: Slip) -> Diagnostic:
    """Say that a tab stands where lines are set in."""
    start = slip.text.rfind("\n", 0, slip.at) + 1
    at = slip.text.find("\t", start)
    at = slip.at if at < 0 else at
    end = at
    while slip.text[end : end + 1] == "\t":
        end += 1
    return report(
        "tab_indentation",
        Span(at, end),
        "a tab stands where the line is set in",
        label="tabs are shown at any width, so they cannot say what belongs to what",
        cure="set the line in with spaces",
    )


def reserved(slip: Slip) -> Diagnostic:
    """Say that a value begins with a character that is reserved."""
    start = slip.since if slip.text[slip.since : slip.since + 1] in "|>&*!" else slip.at
    mark = slip.text[start : start + 1]
    end = max(line(slip.text, start).end, start + 1)
    words = slip.text[start:end]
    return report(
        "reserved_start",
        Span(start, min(end, len(slip.text))),
        f"a value cannot begin with `{mark}`",
        label=f"`{mark}` at the start has a meaning of its own",
        cure=f"{_in_words(words)}put it in quotes: `{_quoted(words)}`",
    )


def _in_words(words: str) -> str:
    if re.fullmatch(r">=?\s*[0-9].*", words):
        phrase = "at least" if words.startswith(">=") else "over"
        return f"write `{phrase} {words.lstrip('>= ')}`, or "
    return ""


def _quoted(words: str) -> str:
    """Return words in quotes, in those that they do not hold themselves."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def colon(slip: Slip) -> Diagnostic:
    """Say why a colon cannot stand where it does."""
    here = slip.line
    before = slip.text[here.start : slip.at]
    above = _line_above(slip.text, here.start)
    tight = _TIGHT.match(slip.text, above.start, above.end) if above else None
    if len(before) > _SIMPLE_KEY - 1:
        return misuse.key_too_long(Span(here.start, slip.at))
    if match := _KEYED.match(slip.text, here.start, slip.at):
        return colon_in_text(slip, match.end())
    if tight:
        return _no_space(slip, Span(tight.start(1), tight.end()))
    if slip.last and "\n" in slip.text[slip.last.start : slip.last.end]:
        return indentation(slip)
    return colon_in_text(slip, here.start)


def _line_above(text: str, start: int) -> Span | None:
    """Return the nearest line above that is not empty."""
    end = text.rfind("\n", 0, start)
    while end >= 0:
        above = line(text, end)
        if above.start < above.end:
            return above
        end = text.rfind("\n", 0, end)
    return None


def colon_in_text(slip: Slip, start: int) -> Diagnostic:
    """Say that a colon inside a text begins another value."""
    end = max(slip.line.end, slip.at)
    while start < slip.at and slip.text[start] in " \t":
        start += 1
    words = slip.text[start:end]
    return report(
        "colon_in_text",
        Span(slip.at, slip.at + 1),
        f"{shown(words)} has a colon in the middle of the text",
        label="a colon and a space begin a value",
        cure=f"put the text in quotes: `{_quoted(words)}`",
    )


def _no_space(slip: Slip, span: Span) -> Diagnostic:
    words = slip.text[span.start : span.end - 1]
    return misuse.no_space(words, Span(span.end - 1, span.end))


def no_colon(slip: Slip) -> Diagnostic:
    """Say that a line is neither a key with its value nor part of a text."""
    here = line(slip.text, slip.since)
    if tight := _TIGHT.match(slip.text, here.start, here.end):
        return _no_space(slip, Span(tight.start(1), tight.end()))
    if len(slip.text[here.start : here.end]) > _SIMPLE_KEY:
        return misuse.key_too_long(here)
    return report(
        "not_a_key",
        Span(slip.since, max(here.end, slip.since)),
        f"{shown(slip.text[slip.since : here.end])} has no colon",
        label="a key and a colon are expected here",
        cure="write `key: value`; set the line in further if it goes on with the text above",
    )


def no_key(slip: Slip) -> Diagnostic:
    """Say what stands where the next key of a map is expected."""
    if (stray := _stray(slip)) is not None:
        return stray
    return indentation(slip) if slip.begins_line else after_value(slip)


def _stray(slip: Slip) -> Diagnostic | None:
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
    if last and text[last.start : last.start + 1] in "\"'" and last.end <= slip.at:
        if "\n" in text[last.start : last.end]:
            return unclosed_quote(Slip(text, slip.at, last.start, last))
        start, mark = last.start, text[last.start]
        label = f"the text ended at the second `{mark}`"
        other = "'" if mark == '"' else '"'
        cure = f"put the whole text in `{other}`, or the rest inside the quotes"
        related = (Related(place=Span(start, last.end), message="this text ended"),)
    else:
        label, related = "the value before this has ended", ()
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


def no_dash(slip: Slip) -> Diagnostic:
    """Say what stands where the next item of a list is expected."""
    if (stray := _stray(slip)) is not None:
        return stray
    return indentation(slip) if slip.begins_line else after_value(slip)


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
        return unclosed_bracket(slip, closing)
    if mark in "]}":
        return _wrong_bracket(slip, closing)
    if mark == ":":
        start = slip.last.start if slip.last else slip.at
        return colon_in_text(slip, min(start, slip.at))
    if slip.last and text[slip.last.start] in "\"'":
        return after_value(slip)
    return report(
        "missing_comma",
        _here(slip),
        f"a comma or `{closing}` is missing before this",
        label="this does not belong to the value before it",
        cure=f"put a comma between the values, or close with `{closing}`",
    )


def _opens_line(slip: Slip) -> bool:
    """Tell whether the place is on a line that reads as a key of the surroundings."""
    return bool(_KEYED.match(slip.text, slip.line.start, slip.line.end + 1))


def _wrong_bracket(slip: Slip, closing: str) -> Diagnostic:
    opening = slip.text[slip.since : slip.since + 1]
    return report(
        "stray_bracket",
        Span(slip.at, slip.at + 1),
        f"`{slip.character()}` does not close `{opening}`",
        label=f"`{closing}` is expected first",
        cure=f"write `{closing}` before it, or in its place",
        related=(Related(Span(slip.since, slip.since + 1), "opened here"),),
    )


def unclosed_bracket(slip: Slip, closing: str = "") -> Diagnostic:
    """Say that a bracket is never closed."""
    opening = slip.text[slip.since : slip.since + 1]
    closing = closing or {"[": "]", "{": "}"}.get(opening, "]")
    return report(
        "unclosed_bracket",
        Span(slip.since, slip.since + 1),
        f"`{opening}` is not closed",
        label="opened here",
        cure=f"write `{closing}` where the list ends"
        if closing == "]"
        else f"write `{closing}` where the map ends",
    )


def unclosed_quote(slip: Slip) -> Diagnostic:
    """Say that a quote is never closed, or only by the next one."""
    mark = slip.text[slip.since : slip.since + 1]
    return report(
        "unclosed_quote",
        Span(slip.since, slip.since + 1),
        f"the quote `{mark}` is not closed on its line",
        label="opened here",
        cure=f"write `{mark}` where the text ends",
    )


def escape(slip: Slip) -> Diagnostic:
    """Say that a backslash in double quotes has no meaning."""
    at = slip.text.rfind("\\", slip.since, slip.at + 1)
    at = slip.at if at < 0 else at
    end = min(max(at + 2, slip.at + 1), len(slip.text))
    return report(
        "unknown_escape",
        Span(at, end),
        f"{shown(slip.text[at:end])} stands for no character",
        label="in double quotes a backslash begins a special character",
        cure="write two backslashes, or put the text in single quotes",
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
        cure=f"begin a new line for the list, or put the text in quotes: `{_quoted(words)}`",
    )


def no_content(slip: Slip) -> Diagnostic:
    """Say that a value is missing, or what stands in its place."""
    mark = slip.character()
    opened = slip.since != slip.at or mark in ",:"
    if mark in "]}" and mark and not slip.text[: slip.at].rstrip().endswith(","):
        return _stray(slip) or unknown(slip)
    if slip.at >= len(slip.text.rstrip()) or not mark:
        return unknown(slip)
    if opened and mark in ",:":
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


def document(slip: Slip) -> Diagnostic:
    """Say what stands after the end of the document."""
    if re.search(r"^(?:\.\.\.|---)", slip.text[: slip.at], re.MULTILINE):
        return misuse.second_document(slip.at)
    return no_key(slip)


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
    return _no_space(slip, Span(start, slip.at + 1))


PHRASES: dict[str, Callable[[Slip], Diagnostic]] = {
    "block sequence entries are not allowed in this context": dash,
    "control characters are not allowed": unknown,
    "could not find expected ':'": no_colon,
    "could not find expected directive name": directive,
    "did not find URI escaped octet": decoration,
    "did not find expected '!'": decoration,
    "did not find expected ',' or ']'": in_list,
    "did not find expected ',' or '}'": in_map,
    "did not find expected '-' indicator": no_dash,
    "did not find expected <document start>": document,
    "did not find expected alphabetic or numeric character": name,
    "did not find expected comment or line break": reserved,
    "did not find expected digit or '.' character": directive,
    "did not find expected hexdecimal number": escape,
    "did not find expected key": no_key,
    "did not find expected node content": no_content,
    "did not find expected tag URI": decoration,
    "did not find expected version number": directive,
    "did not find expected whitespace": decoration,
    "did not find expected whitespace or line break": decoration,
    "did not find the expected '>'": decoration,
    "found a tab character that violates indentation": tab,
    "found a tab character where an indentation space is expected": tab,
    "found an incorrect leading UTF-8 octet": decoration,
    "found an incorrect trailing UTF-8 octet": decoration,
    "found an indentation indicator equal to 0": reserved,
    "found character that cannot start any token": token,
    "found duplicate %TAG directive": directive,
    "found duplicate %YAML directive": directive,
    "found extremely long version number": directive,
    "found incompatible YAML document": directive,
    "found invalid Unicode character escape code": escape,
    "found undefined tag handle": decoration,
    "found unexpected ':'": glued,
    "found unexpected document indicator": unclosed_quote,
    "found unexpected end of stream": unclosed_quote,
    "found unexpected non-alphabetical character": directive,
    "found unknown directive name": directive,
    "found unknown escape character": escape,
    "mapping keys are not allowed in this context": reserved,
    "mapping values are not allowed in this context": colon,
}
"""What libyaml may say, and who knows what was meant; `unknown` where nobody does."""
