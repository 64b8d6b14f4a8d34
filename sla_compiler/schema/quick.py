"""Whether plain data holds to a schema, answered fast enough for ten thousand lines.

A schema becomes a list of questions, once; each says yes or no of a value. They spare
sound specs the library, which takes as long to load as all else: it alone says what is
wrong, once something is. Tests hold the questions to its answers.
"""

import re
from collections.abc import Callable, Mapping, Sized
from decimal import Decimal
from functools import cache
from typing import Any

from sla_compiler.schema.files import Schema
from sla_compiler.schema.linked import ORIGIN, linked

Question = Callable[[Any], bool]
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


def holds(instance: object, schema: Schema | str = "sla") -> bool:
    """Tell whether plain data holds to a linked schema, or to the one so named."""
    return _all(
        _of(schema) if isinstance(schema, str) else questions(schema, {}), instance
    )


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


def _all(asked: Questions, value: object) -> bool:
    for question in asked:  # noqa: SIM110  (`all` takes twice the time)
        if not question(value):
            return False
    return True


def _entries(asked: Mapping[str, Questions], otherwise: Questions) -> Question:
    """Return the question whether each entry of a map is as it should be."""

    def ask(value: Any) -> bool:
        if type(value) is dict:
            for key, inside in value.items():
                for question in asked.get(key, otherwise):
                    if not question(inside):
                        return False
        return True

    return ask


def _properties(schema: Schema, known: Known) -> Question:
    named = schema["properties"].items()
    return _entries({key: questions(inside, known) for key, inside in named}, [])


def _additional(schema: Schema, known: Known) -> Question:
    own = dict.fromkeys(schema.get("properties", ()), Questions())
    if schema["additionalProperties"] is False:
        return lambda value: type(value) is not dict or value.keys() <= own.keys()
    return _entries(own, questions(schema["additionalProperties"], known))


def _items(schema: Schema, known: Known) -> Question:
    asked = questions(schema["items"], known)
    return lambda value: (
        type(value) is not list or all(_all(asked, each) for each in value)
    )


def _names(schema: Schema, known: Known) -> Question:
    asked = questions(schema["propertyNames"], known)
    return lambda value: (
        type(value) is not dict or all(_all(asked, each) for each in value)
    )


def _type(schema: Schema, _: Known) -> Question:
    named = schema["type"]
    names = [named] if isinstance(named, str) else named
    types = frozenset(python for name in names for python in TYPES[name])
    return lambda value: type(value) in types


def _pattern(schema: Schema, _: Known) -> Question:
    search = re.compile(schema["pattern"]).search
    return lambda value: type(value) is not str or search(value) is not None


def _enum(schema: Schema, _: Known) -> Question:
    return _one_of(schema["enum"])


def _const(schema: Schema, _: Known) -> Question:
    return _one_of([schema["const"]])


def _one_of(named: list[Any]) -> Question:
    """Return the question whether a value is one of those named."""
    # a text is sought at once: it is what nearly all values and choices are
    texts = {each for each in named if type(each) is str}
    return lambda value: value in texts if type(value) is str else _among(value, named)


def _among(value: object, named: list[Any]) -> bool:
    """Tell whether a value equals one of those named; `True` is not 1."""
    return any(
        value == each and isinstance(value, bool) == isinstance(each, bool)
        for each in named
    )


def _fit(
    keyword: str, kinds: tuple[type, ...], suits: Callable[[Any, Any], bool]
) -> Maker:
    """Return what makes the question whether values of some kinds suit a keyword."""

    def make(schema: Schema, _: Known) -> Question:
        said = schema[keyword]
        return lambda value: type(value) not in kinds or suits(value, said)

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
    "enum": _enum,
    "const": _const,
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
