"""Every place of a document that speaks of a thing by its name."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from sla_compiler.diagnostic import At, Route
from sla_compiler.document.tree import Document, Mapping, Node, Scalar, Sequence
from sla_compiler.names.still_open import are_settled
from sla_compiler.names.vocabulary import OPEN
from sla_compiler.schema.files import Schema
from sla_compiler.schema.linked import ORIGIN, facing, lacking, schema_at

_TRIGGERS = ("after", "event", "count", "since", "last", "first_time")


class Use(NamedTuple):
    """A name of a kind, and the route of the value or the key that uses it.

    `moments` is filled where the attributes of certain events are meant. (There is one
    for every few lines of a spec: a tuple is made in a fifth of a frozen value's time.)
    """

    kind: str
    name: str
    route: Route
    on: Literal["value", "key"] = "value"
    moments: tuple[str, ...] = ()

    @property
    def at(self) -> At:
        """Return where the name is used."""
        return At(self.route, on=self.on)


def uses(document: Document) -> Iterator[Use]:
    """Yield every use of a name, in the order of the document."""
    for route, node, schema in facing(document.root, but=_nameless()):
        if isinstance(node, Scalar):
            if isinstance(node.value, str) and (kind := _named(node.text, schema)):
                yield Use(kind, node.text, route)
        elif isinstance(node, Mapping) and "x-keys" in schema:
            yield from _keys(document, node, route, schema)


@cache
def _nameless() -> frozenset[int]:
    """Return the schemas in which nothing is named: those of half of all places."""
    return lacking(
        lambda schema: "x-names" in schema or "x-keys" in schema or _is_target(schema)
    )


def _is_target(schema: Schema) -> bool:
    """Tell whether a goal may be named here, besides what is written out."""
    return schema.get("x-words") == "target"


def _named(text: str, schema: Schema) -> str | None:
    """Return of which kind that is which a scalar names, if it names something."""
    if not text or text == OPEN:
        return None
    if _is_target(schema) and text.startswith("goals."):
        return "goal"
    kind: str | None = schema.get("x-names")
    return kind


def _keys(
    document: Document, node: Mapping, route: Route, schema: Schema
) -> Iterator[Use]:
    """Yield what the keys of a map name, apart from those of the language."""
    own, kind = schema.get("properties", {}), schema["x-keys"]
    moments = _moments(document, route) if "where" in route else ()
    if moments and not are_settled(document, moments):
        return
    for key, _ in node.entries:
        if key.text not in own:
            yield Use(kind, key.text, (*route, key.text), "key", moments)


def _moments(document: Document, route: Route) -> tuple[str, ...]:
    """Return the moments whose attributes a condition below `where` is about."""
    at = len(route) - 1 - route[::-1].index("where")
    if (schema_at(route[: at + 1]) or {}).get(ORIGIN) != "condition":
        return ()
    owner = route[:at]
    if len(owner) > 1 and owner[-2] == "points":
        owner = owner[:-2]
    clause = document.node(owner)
    if not isinstance(clause, Mapping):
        return ()
    found = (clause.get(key) for key in _TRIGGERS)
    return tuple(text for node in found if node for text in _texts(node))


def _texts(node: Node) -> Iterator[str]:
    match node:
        case Scalar(value=str(text)):
            yield text
        case Sequence(items=items):
            for item in items:
                yield from _texts(item)
        case _:
            return
