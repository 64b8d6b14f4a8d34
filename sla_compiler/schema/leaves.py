"""Every place of the language where a value stands, and what a change there means."""

from collections.abc import Iterator

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.schema.files import Schema
from sla_compiler.schema.kinds import kinds
from sla_compiler.schema.linked import ORIGIN, child, linked

_CONTAINERS = {"object", "array"}


class UnclassedLeafError(TypeError):
    """A place has no class; says which."""


@frozen
class Leaf:
    """A place that takes a value which is no map and no list.

    In its path `*` stands for any id or key of the author's, `#` for any index.
    """

    path: tuple[str, ...]
    x_class: str
    types: tuple[str, ...]
    x_words: str = ""
    x_names: str = ""


def leaves() -> Iterator[Leaf]:
    """Yield every leaf of the language; what recurs is followed once."""
    yield from _leaves((), linked(), None, ())


def class_of(route: Route) -> str:
    """Return what a change of the value at a route is: the innermost class wins.

    An open clause, `to_be_agreed` instead of a map, is a matter of terms.
    """
    schema, x_class = linked(), linked().get("x-class")
    for step in route:
        below = child(schema, step)
        if below is None:
            raise UnclassedLeafError(f"{route} is no place of the language")
        schema, x_class = below, below.get("x-class", x_class)
    if x_class is None and set(kinds(schema)) - _CONTAINERS:
        raise UnclassedLeafError(f"{route} has no class")
    return x_class or "terms"


def class_of_keys(route: Route) -> str | None:
    """Return what a change of the keys at a route is, where the keys are values.

    The days of `holidays` are such keys; ids are none, being names and no content.
    """
    schema: Schema | None = linked()
    for step in route:
        schema = None if schema is None else child(schema, step)
    found: str | None = (schema or {}).get("x-keyed")
    return found


def _leaves(
    path: tuple[str, ...], schema: Schema, x_class: str | None, origins: tuple[str, ...]
) -> Iterator[Leaf]:
    origin = schema.get(ORIGIN, "")
    if origin in origins:
        return
    x_class = schema.get("x-class", x_class)
    types = tuple(kind for kind in kinds(schema) if kind not in _CONTAINERS)
    if types:
        if x_class is None:
            raise UnclassedLeafError(".".join(path))
        yield Leaf(
            path=path,
            x_class=x_class,
            types=types,
            x_words=schema.get("x-words", ""),
            x_names=schema.get("x-names", ""),
        )
    for step, below in _steps(schema):
        passed = (*origins, origin) if origin else origins
        yield from _leaves((*path, step), below, x_class, passed)


def _steps(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield each way further into a schema, with its sign in a path."""
    yield from schema.get("properties", {}).items()
    for sign, keyword in (("*", "additionalProperties"), ("#", "items")):
        if isinstance(schema.get(keyword), dict):
            yield sign, schema[keyword]
