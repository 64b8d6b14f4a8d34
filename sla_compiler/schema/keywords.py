"""What each keyword of JSON Schema asks, made ready for ten thousand lines.

A schema becomes a list of questions, once; each is a function of the value alone, and
knows what its keyword says. The tests hold them to what a library finds.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from sla_compiler.diagnostic import Route
from sla_compiler.schema.files import Schema
from sla_compiler.schema.linked import ORIGIN, linked


class Unmet(NamedTuple):
    """A keyword that does not hold, the value it does not hold of, the way there.

    What is wrong with a key is found at its route, under `propertyNames/<keyword>`.
    """

    keyword: str
    value: object
    route: Route = ()


Question = Callable[[Any], Sequence[Unmet]]
Questions = list[Question]
"""All that a schema asks; a list, since a schema that recurs is among its own parts."""

Known = dict[int, Questions]
"""The questions that are made already, by the identity of their schema."""

Maker = Callable[[Schema, Known], Question]
"""Makes the question of one keyword, from the schema around it."""

TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, Decimal),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}
"""The Python types behind each kind of value; `1.0` is no whole number here."""

_ANNOTATIONS = {"title", "description", "examples", "$schema", "$id", ORIGIN}


class UnknownKeywordError(TypeError):
    """A schema uses a keyword for whose violation there are no words."""


def violated(instance: object, schema: Schema | str = "sla") -> list[Unmet]:
    """Return what plain data does not hold of a linked schema, or the one so named."""
    asked = _of(schema) if isinstance(schema, str) else questions(schema, {})
    return [unmet for question in asked for unmet in question(instance)]


@cache
def _of(name: str) -> Questions:
    return questions(linked(name), {})


def questions(schema: Schema, known: Known) -> Questions:
    """Return what a linked schema asks."""
    if id(schema) not in known:
        made = known[id(schema)] = []
        for keyword in schema:
            if keyword in KEYWORDS:
                made.append(KEYWORDS[keyword](schema, known))
            elif keyword not in _ANNOTATIONS and not keyword.startswith("x-"):
                raise UnknownKeywordError(keyword)
    return known[id(schema)]


def _inside(
    entries: Iterable[tuple[str | int, Any]],
    asked: Mapping[str | int, Questions],
    otherwise: Questions,
) -> list[Unmet]:
    """Return what does not hold inside a map or list; some entries are asked apart."""
    found: list[Unmet] = []
    for step, value in entries:
        for question in asked.get(step, otherwise):
            if unmet := question(value):
                found += [each._replace(route=(step, *each.route)) for each in unmet]
    return found


def _properties(schema: Schema, known: Known) -> Question:
    named = schema["properties"].items()
    asked = {key: questions(inside, known) for key, inside in named}
    return lambda value: (
        _inside(value.items(), asked, []) if type(value) is dict else ()
    )


def _additional(schema: Schema, known: Known) -> Question:
    own = dict.fromkeys(schema.get("properties", ()), Questions())
    if schema["additionalProperties"] is False:
        return lambda value: (
            ()
            if type(value) is not dict or value.keys() <= own.keys()
            else (Unmet("additionalProperties", value),)
        )
    asked = questions(schema["additionalProperties"], known)
    return lambda value: (
        _inside(value.items(), own, asked) if type(value) is dict else ()
    )


def _items(schema: Schema, known: Known) -> Question:
    asked = questions(schema["items"], known)
    return lambda value: (
        _inside(enumerate(value), {}, asked) if type(value) is list else ()
    )


def _names(schema: Schema, known: Known) -> Question:
    asked = questions(schema["propertyNames"], known)

    def ask(value: Any) -> Sequence[Unmet]:
        if type(value) is not dict:
            return ()
        found = _inside(zip(value, value, strict=True), {}, asked)
        return [
            each._replace(keyword=f"propertyNames/{each.keyword}") for each in found
        ]

    return ask


def _type(schema: Schema, _: Known) -> Question:
    named = schema["type"]
    names = [named] if isinstance(named, str) else named
    types = frozenset(python for name in names for python in TYPES[name])
    return lambda value: () if type(value) in types else (Unmet("type", value),)


def _pattern(schema: Schema, _: Known) -> Question:
    search = re.compile(schema["pattern"]).search
    return lambda value: (
        () if type(value) is not str or search(value) else (Unmet("pattern", value),)
    )


def _one_of(keyword: str, values: Callable[[Any], list[Any]]) -> Maker:
    """Return what makes the question whether a value is one of those named."""

    def make(schema: Schema, _: Known) -> Question:
        named = values(schema[keyword])
        # a text is sought at once: it is what nearly all values and choices are
        texts = {each for each in named if type(each) is str}

        def ask(value: Any) -> Sequence[Unmet]:
            known = value in texts if type(value) is str else _among(value, named)
            return () if known else (Unmet(keyword, value),)

        return ask

    return make


def _among(value: object, named: list[Any]) -> bool:
    """Tell whether a value equals one of those named; `True` is not 1."""
    return any(
        value == each and isinstance(value, bool) == isinstance(each, bool)
        for each in named
    )


def _fit(
    keyword: str, kinds: tuple[type, ...], holds: Callable[[Any, Any], bool]
) -> Maker:
    """Return what makes the question whether values of some kinds suit a keyword."""

    def make(schema: Schema, _: Known) -> Question:
        said = schema[keyword]

        def ask(value: Any) -> Sequence[Unmet]:
            if type(value) not in kinds or holds(value, said):
                return ()
            return (Unmet(keyword, value),)

        return ask

    return make


def _at_least(value: Sized, least: int) -> bool:
    return len(value) >= least


def _at_most(value: Sized, most: int) -> bool:
    return len(value) <= most


KEYWORDS: dict[str, Maker] = {
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "propertyNames": _names,
    "required": _fit(
        "required", (dict,), lambda value, names: all(name in value for name in names)
    ),
    "pattern": _pattern,
    "enum": _one_of("enum", list),
    "const": _one_of("const", lambda value: [value]),
    "minLength": _fit("minLength", (str,), _at_least),
    "maxLength": _fit("maxLength", (str,), _at_most),
    "minItems": _fit("minItems", (list,), _at_least),
    "maxItems": _fit("maxItems", (list,), _at_most),
    "minProperties": _fit("minProperties", (dict,), _at_least),
    "maxProperties": _fit("maxProperties", (dict,), _at_most),
    "minimum": _fit("minimum", TYPES["number"], lambda value, least: value >= least),
    "maximum": _fit("maximum", TYPES["number"], lambda value, most: value <= most),
    "exclusiveMinimum": _fit(
        "exclusiveMinimum", TYPES["number"], lambda value, below: value > below
    ),
}
"""How the question of each keyword is made."""
