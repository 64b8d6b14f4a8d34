"""Changing one leaf of a spec at a time, so that what it decides can be seen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Document, Scalar
from sla_compiler.names import Register
from sla_compiler.schema.leaves import class_of
from sla_compiler.schema.linked import ORIGIN, child, facing, linked

NUMBER = re.compile(r"\d+(\.\d+)?")
OPEN = "to_be_agreed"
WHOLE = {"condition", "test", "text"}
CONSTRUCTS = {"duty", "consequence", "late_step", "day"}
SWAPPED = {
    "known": "unknown",
    "unknown": "known",
    "once": "2 per year",
    "last": "monday",
    "reset": "keep",
    "keep": "reset",
    "monday": "tuesday",
    "tuesday": "wednesday",
    "wednesday": "thursday",
    "thursday": "friday",
    "friday": "saturday",
    "en": "id",
    "id": "en",
}
FIXED: dict[object, tuple[str, str]] = {
    "timezone": ("Europe/London", "Asia/Tokyo"),
    "currency": ("EUR", "USD"),
    "time": ("11:15", "12:30"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """One leaf with another value: where, of which class, and the whole text after."""

    route: Route
    pattern: tuple[str, ...]
    x_class: str
    before: str
    after: str
    text: str


def mutations(document: Document) -> Iterator[Mutation]:
    """Yield the spec with each of its leaves changed, in the order of the text."""
    register = Register.from_document(document)
    for route, node, schema in facing(document.root):
        if not isinstance(node, Scalar) or node.text == OPEN or not route:
            continue
        for after in _changed(node, schema, register):
            yield Mutation(
                route=route,
                pattern=_pattern(route),
                x_class=class_of(route),
                before=node.text,
                after=after,
                text=_replaced(document, node, after),
            )


def _pattern(route: Route) -> tuple[str, ...]:
    """Return the leaf's place in the language: ids and indices become signs."""
    steps: list[str] = []
    schema = linked()
    for step in route:
        known = isinstance(step, str) and step in schema.get("properties", {})
        steps.append(str(step) if known else "#" if isinstance(step, int) else "*")
        schema = child(schema, step) or {}
    return tuple(steps)


def _replaced(document: Document, node: Scalar, after: str) -> str:
    text = document.source.text
    quoted = after if node.plain else '"' + after.replace('"', '\\"') + '"'
    return text[: node.span.start] + quoted + text[node.span.end :]


def _changed(
    node: Scalar, schema: dict[str, object], register: Register
) -> Iterator[str]:
    """Yield other values that the place takes, the likeliest to matter first."""
    if isinstance(node.value, bool):
        # of `true` alone, which some fields are, there is no other value
        if "enum" not in schema or (not node.value) in schema["enum"]:
            yield "false" if node.value else "true"
        return
    names = schema.get("x-names")
    if isinstance(names, str):
        yield from _other_names(node.text, names, register)
        return
    options = schema.get("enum")
    if isinstance(options, list):
        yield from (str(o) for o in options if str(o) not in (node.text, OPEN))
        return
    yield from _other_words(node, schema)


def _other_names(text: str, kind: str, register: Register) -> Iterator[str]:
    names = sorted(name for name in register.names(kind) if name != text)
    head, dot, _ = text.partition(".")
    alike = [name for name in names if dot and name.startswith(head + dot)]
    yield from (*alike, *(name for name in names if name not in alike))


def _other_words(node: Scalar, schema: dict[str, object]) -> Iterator[str]:
    words, text = schema.get("x-words"), node.text
    if text in SWAPPED:
        yield SWAPPED[text]
    elif words == "date" or re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        yield (date.fromisoformat(text) + timedelta(days=1)).isoformat()
    elif words in FIXED:
        yield next(other for other in FIXED[words] if other != text)
    elif words == "hours":
        start, end = text.split("-")
        hour, minute = start.split(":")
        yield f"{int(hour) - 1:02}:{minute}-{end}"
    elif isinstance(node.value, int) or NUMBER.search(text):
        yield from _other_numbers(text)
    else:
        yield f"{text}_x" if schema.get("pattern") else f"{text} other"


def _other_numbers(text: str) -> Iterator[str]:
    """Yield the text with each of its numbers one higher, then one lower."""
    for found in NUMBER.finditer(text):
        for step in (1, -1):
            number = str(
                int(found[0]) + step if found[1] is None else float(found[0]) + step
            )
            yield text[: found.start()] + number + text[found.end() :]


def collapsed(pattern: tuple[str, ...]) -> tuple[str, ...]:
    """Return the place of a leaf in the construct in which it stands.

    A duty, a consequence, an escalation step are the same wherever they stand; so are
    conditions, tests and texts, which are taken whole. An item of a list stands for the
    list.
    """
    schema, found = linked(), list[str]()
    for step in pattern:
        if schema.get(ORIGIN) in WHOLE:
            break
        if schema.get(ORIGIN) in CONSTRUCTS:
            found = [str(schema[ORIGIN])]
        found.append(step)
        schema = child(schema, 0 if step == "#" else step) or {}
    return tuple(found[:-1] if found[-1] == "#" else found)
