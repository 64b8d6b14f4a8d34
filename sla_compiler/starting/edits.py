"""Values replaced in the text of a document, while all around them stays as it is."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Document, Mapping as Node
from sla_compiler.source import Span

_PLAIN = re.compile(r"(\d+ )?[^\W\d_][\w.()/’–-]*(?: [\w.()/’–&+'-]+)*")
_NOTE = re.compile(r"( +)#")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What YAML, or an older YAML, would not read as a text."""


class Edit(NamedTuple):
    """New characters for a part of a text."""

    span: Span
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with parts of it replaced; no two of them overlap.

    A note behind a value stays in its column as long as there is room.
    """
    for span, new in sorted(edits, reverse=True):
        rest = text[span.end :]
        note = _NOTE.match(rest)
        if note:
            room = len(note[1]) - len(new) + span.end - span.start
            rest = " " * max(room, 1) + rest[note.end(1) :]
        text = text[: span.start] + new + rest
    return text


def value(document: Document, route: Route, text: str) -> Edit:
    """Return the edit that replaces the value at a route."""
    node = document.node(route)
    assert node is not None, route
    return Edit(node.span, text)


def key(document: Document, route: Route, text: str) -> Edit:
    """Return the edit that replaces the key at a route."""
    above, last = document.node(route[:-1]), route[-1]
    assert isinstance(above, Node)
    return Edit(above.key(str(last)).span, text)


def block(lines: Iterable[str]) -> str:
    """Return lines as the value of a key two levels down, one below the other."""
    return ("\n" + " " * 4).join(lines)


def entries(found: Mapping[str, object]) -> str:
    """Return a map as the value of a key two levels down, one line for each entry."""
    return block(f"{name}: {flow(entry)}" for name, entry in found.items())


def flow(node: object) -> str:
    """Return maps, lists and values on one line."""
    match node:
        case dict():
            return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in node.items()) + "}"
        case list():
            return "[" + ", ".join(map(flow, node)) + "]"
        case bool():
            return str(node).lower()
        case _:
            return written(str(node))


def written(text: str) -> str:
    """Return a text as YAML, in quotes only if it needs them."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
