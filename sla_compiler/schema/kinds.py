"""The kinds of value, in words an author knows, and values as one would write them."""

import re
from decimal import Decimal

from sla_compiler.diagnostic import Route
from sla_compiler.schema.files import Schema
from sla_compiler.words.error import quoted

OPEN = "to_be_agreed"
"""What may stand in a draft for any value."""

_WORDS = re.compile(r"[\^$|()a-z_]+")
_NAMES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "`true` or `false`",
    "array": "a list",
    "object": "a map",
}
_PLAIN = re.compile(r"[A-Za-z_][^:#,\[\]{}\"'\n]*|\d[\d ]*[A-Za-z%][^:#,\[\]{}\"'\n]*")
_READ_AS_OTHERS = {"true", "false", "null"}


def subject(route: Route, whole: str = "the spec") -> str:
    """Return how to speak of the place a route leads to, or of the whole file."""
    if not route:
        return whole
    if isinstance(route[-1], int):
        return f"an item of {subject(route[:-1])}"
    return quoted(route[-1])


def fixed_words(schema: Schema) -> list[str] | None:
    """Return the words a text is limited to, or none when it is not so limited.

    A text that may only be `to_be_agreed` is limited to no words at all.
    """
    if "enum" in schema:
        return [word for word in schema["enum"] if word != OPEN]
    pattern = schema.get("pattern", "")
    if pattern and _WORDS.fullmatch(pattern):
        return [word for word in re.findall("[a-z_]+", pattern) if word != OPEN]
    return None


def kinds(schema: Schema) -> list[str]:
    """Return the kinds of value a schema takes, apart from `to_be_agreed`."""
    types = schema["type"]
    named = [types] if isinstance(types, str) else list(types)
    if fixed_words(schema) == [] and len(named) > 1:
        named.remove("string")
    return named


def wanted(schema: Schema, given: str) -> str:
    """Return what a schema takes: `a whole number`, `a text or a list`.

    What was given is left out, for the finding says that it does not do.
    """
    return either([name for kind in kinds(schema) if (name := _NAMES[kind]) != given])


def given(value: object) -> str:
    """Return what kind of thing was written."""
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case int() | Decimal():
            return "a number"
        case list():
            return "a list"
        case dict():
            return "a map"
        case _:
            return "a text"


def flow(value: object) -> str:
    """Return a value as an author may write it on one line."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            inside = (f"{flow(key)}: {flow(each)}" for key, each in value.items())
            return "{" + ", ".join(inside) + "}"
        case list():
            return "[" + ", ".join(map(flow, value)) + "]"
        case str() if not _PLAIN.fullmatch(value) or value in _READ_AS_OTHERS:
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case _:
            return str(value)


def listed(words: list[str], most: int = 12) -> str:
    """Return words in backticks, the last ones left out when there are many."""
    shown = ", ".join(f"`{word}`" for word in words[:most])
    return shown if len(words) <= most else f"{shown} and {len(words) - most} more"


def sentence(text: str) -> str:
    """Return the first sentence of a description as a label: small, no full stop."""
    first = text.partition(". ")[0].removesuffix(".")
    word = first.partition(" ")[0]
    return first if word[1:2].isupper() else first[:1].lower() + first[1:]


def either(names: list[str]) -> str:
    """Return names joined as a choice: `a, b or c`."""
    return " or ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
