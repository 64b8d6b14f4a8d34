"""Changing one leaf of a spec at a time, so that what it decides can be seen."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sla_compiler.agreement.from_model import scope
from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Document, Scalar
from sla_compiler.model.from_document import from_document
from sla_compiler.names import Register
from sla_compiler.schema.leaves import class_of
from sla_compiler.schema.linked import ORIGIN, child, facing, linked
from sla_compiler.words.number import plain

NUMBER = re.compile(r"\d+(\.\d+)?")
OPEN = "to_be_agreed"
WHOLE = {"condition", "test", "text"}
CONSTRUCTS = {"duty", "consequence", "late_step", "day"}
SWAPPED = {
    "known": "unknown",
    "unknown": "known",
    "once": "2 per year",
    "last": "monday",
    "same business day": "2 business days",
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
    register, values = Register.from_document(document), _values(document)
    for route, node, schema in facing(document.root):
        if not isinstance(node, Scalar) or node.text == OPEN or not route:
            continue
        others = tuple(_other_values(node.text, route, values))
        for after in others or _changed(node, schema, register):
            yield Mutation(
                route=route,
                pattern=_pattern(route),
                x_class=class_of(route),
                before=node.text,
                after=after,
                text=_replaced(document, node, after),
            )


def _values(document: Document) -> dict[str, tuple[str, ...]]:
    """Return the values that each fact can have, where they are a closed list."""
    model, _ = from_document(document)
    here = scope.from_model(model)
    every = [here.facts, *here.of_events.values()]
    return {name: _texts(of) for facts in every for name, of in facts.items()}


def _texts(of: scope.Fact) -> tuple[str, ...]:
    return tuple(each for each in of.one_of if isinstance(each, str))


def _other_values(
    text: str, route: Route, values: dict[str, tuple[str, ...]]
) -> Iterator[str]:
    """Yield a test, or a cell of the priorities, with other values of the same fact."""
    names = [step for step in route if isinstance(step, str) and step != "not"]
    is_cell = names[:2] == ["qualification", "priority"] and "when" not in names
    options = values.get("priority" if is_cell else names[-1], ())
    first, space, rest = text.partition(" ")
    if first in options:
        yield from (each + space + rest for each in options if each != first)


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
    # a text of several lines is one line in quotes, wherever it stands
    quoted = after if node.plain else json.dumps(after, ensure_ascii=False)
    return text[: node.span.start] + quoted + text[node.span.end :]


def _changed(
    node: Scalar, schema: dict[str, object], register: Register
) -> Iterator[str]:
    """Yield other values that the place takes, the likeliest to matter first."""
    if isinstance(node.value, bool):
        # of `true` alone, which some fields are, there is no other value
        allowed = schema.get("enum")
        if not isinstance(allowed, list) or (not node.value) in allowed:
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
    """Yield the text with each of its numbers a little, then far, from what it is.

    An upper bound comes down first: raised, it may only overlap with its neighbour. A
    step may skip what no sum of points comes to; twice and half as much do not.
    """
    for found in NUMBER.finditer(text):
        number = Fraction(found[0])
        steps = (-1, 1) if text[: found.start()].endswith("under ") else (1, -1)
        near: list[Fraction] = [number + step for step in steps]
        for other in (*near, Fraction(number // 2), number * 2):
            shown = plain(other) if "." in found[0] else str(int(other))
            yield text[: found.start()] + shown + text[found.end() :]


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
