"""What the reader says of YAML that is sound, but not part of the spec language."""

import re
from collections.abc import Mapping as Lookup

from sla_compiler.diagnostic import Diagnostic, Related
from sla_compiler.document import limits
from sla_compiler.document.layout import TIGHT, no_space
from sla_compiler.document.report import report, shown
from sla_compiler.document.scalars import LARGE, Doubtful
from sla_compiler.document.tree import Entry, Mapping, Node, Scalar, Sequence
from sla_compiler.source import Span
from sla_compiler.words.number import MOST

_DECORATION = re.compile(r"&[A-Za-z0-9_-]+|![^\s,\[\]{}]*")
_BETWEEN = re.compile(r"(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\n]*)*")
_DIRECTIVE = re.compile(r"^%[^\r\n]*", re.MULTILINE)


def second_document(span: Span) -> Diagnostic:
    """Say that another document begins."""
    return report(
        "second_document",
        span,
        "a second document begins in the same file",
        label="one file holds one agreement",
        cure="put what follows into a file of its own, or delete it",
    )


def directive(text: str, end: int) -> Diagnostic:
    """Say that a line that begins with `%` changes how the rest is read."""
    found = _DIRECTIVE.search(text, 0, end)
    start, stop = found.span() if found else (0, 0)
    return report(
        "directive",
        Span(start, stop),
        f"the line {shown(text[start:stop])} changes how the file is read",
        label="every spec is read as YAML 1.2",
        cure="delete the line",
    )


def decorations(text: str, start: int) -> tuple[list[Diagnostic], int]:
    """Return a finding for each anchor and tag before a node, and where the node is."""
    found = []
    while match := _DECORATION.match(text, start):
        word, span = match[0], Span(*match.span())
        found.append(tag(word, span) if word[0] == "!" else anchor(word, span))
        between = _BETWEEN.match(text, match.end())
        start = between.end() if between else match.end()
    return found, start


def anchor(word: str, span: Span) -> Diagnostic:
    """Say that `&name` marks a place to copy from."""
    return report(
        "anchor",
        span,
        f"{shown(word)} marks a place to copy from",
        label="every text must be read where it stands",
        cure="write the value where it is needed; if it is text, put it in quotes",
    )


def alias(text: str, span: Span) -> Diagnostic:
    """Say that `*name` copies from elsewhere."""
    return report(
        "alias",
        span,
        f"{shown(text[span.start : span.end])} copies a value from another place",
        label="every value must be read where it stands",
        cure="write the value itself; if it is text, put it in quotes",
    )


def tag(word: str, span: Span) -> Diagnostic:
    """Say that `!name` gives a value a type."""
    return report(
        "tag",
        span,
        f"{shown(word)} names a type for the value",
        label="the types of values are fixed by the language",
        cure="delete it; if it is text, put it in quotes",
    )


def number(text: str, span: Span, doubtful: Doubtful) -> Diagnostic:
    """Say that a number is written in a form that tools read differently."""
    plain = f"write `{doubtful.number}`, or " if doubtful.number else ""
    if doubtful is LARGE:
        plain = f"numbers in a spec are below {MOST + 1:,}; "
    is_long = len(text) > limits.DIGITS
    quoted = "" if is_long else f': "{text}"'
    too_long = doubtful is LARGE or (is_long and not doubtful.number)
    return report(
        "number_too_long" if too_long else "number_form",
        span,
        f"{shown(text)} {doubtful.reason}",
        label="not read as a number",
        cure=f"{plain}put it in quotes if it is text{quoted}",
    )


def too_deep(start: int) -> Diagnostic:
    """Say that lists and maps stand too deep inside one another."""
    return report(
        "too_deep",
        Span(start, start + 1),
        f"more than {limits.DEPTH} lists and maps stand inside one another here",
        label="no agreement needs this",
        cure="close the brackets that were left open, or set the lines out again",
    )


def too_many(start: int) -> Diagnostic:
    """Say that there are more values than a spec may have."""
    return report(
        "too_large",
        Span(start, start + 1),
        f"the file has more than {limits.NODES:,} values",
        label="nothing is read from here on",
        cure="split the agreement into several specs",
    )


def key(node: Node, before: Lookup[str, Entry]) -> Diagnostic | None:
    """Return why a node cannot be a key of this map, if so."""
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        return _key_not_text(node)
    if node.plain and node.text == "<<":
        return _merge(node.span)
    if len(node.text) > limits.KEY:
        return key_too_long(node.span)
    if node.text in before:
        return _duplicate(node, before[node.text][0].span)
    return None


def _key_not_text(node: Node) -> Diagnostic:
    match node:
        case Mapping():
            what, cure = "a map", "write a name before the colon"
        case Sequence():
            what, cure = "a list", "write a name before the colon"
        case Scalar(text=""):
            what, cure = "empty", "write a name before the colon"
        case Scalar(text=text):
            what, cure = "not a text", f'put it in quotes: `"{text}"`'
    return report(
        "key_not_text",
        node.span,
        f"the key {shown(node.text)} is {what}"
        if isinstance(node, Scalar) and node.text
        else f"the key is {what}",
        label="every key is a text",
        cure=cure,
    )


def empty_key(start: int) -> Diagnostic:
    """Say that nothing stands before a colon."""
    return report(
        "key_not_text",
        Span(start, start + 1),
        "no key stands before the colon",
        label="every key is a text",
        cure="write a name before the colon, or put the text in quotes",
    )


def _merge(span: Span) -> Diagnostic:
    return report(
        "merge_key",
        span,
        "`<<` copies the entries of another map into this one",
        label="every entry must be read where it stands",
        cure="write the entries themselves",
    )


def key_too_long(span: Span) -> Diagnostic:
    """Say that a key is longer than any name."""
    return report(
        "key_too_long",
        span,
        f"the key has more than {limits.KEY} characters",
        label="what stands before a colon is a name",
        cure="put the whole text in quotes, or give it a shorter name",
    )


def _duplicate(node: Scalar, first: Span) -> Diagnostic:
    return report(
        "duplicate_key",
        node.span,
        f"the key {shown(node.text)} stands twice in the same map",
        label="here again",
        cure="keep one of them, or give this one another name",
        related=(Related(place=first, message="it stands here first"),),
    )


def empty() -> Diagnostic:
    """Say that a file holds nothing."""
    return report(
        "empty",
        Span(0, 0),
        "the file holds no agreement",
        label="only empty lines and comments, if anything",
        cure="begin with `sla: 1`, or let `sla init` write a first version",
    )


def root(node: Node, text: str) -> Diagnostic:
    """Say that a file holds something else than a map."""
    if isinstance(node, Scalar) and (tight := TIGHT.match(node.text)):
        at = node.part(0, tight.end()).end
        return no_space(tight[0][:-1], Span(at - 1, at))
    what = "a list" if isinstance(node, Sequence) else "a single value"
    end = text.find("\n", node.start)
    end = node.end if end < 0 else min(end, node.end)
    return report(
        "root_not_map",
        Span(node.start, end),
        f"the file holds {what}, not a map of keys and values",
        label="an agreement is a map",
        cure="begin with `sla: 1`, each part under a key of its own",
    )
