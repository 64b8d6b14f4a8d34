"""What each keyword of JSON Schema asks, told lean enough for ten thousand lines.

The library's own versions make a validator for every value; these pass one along. They
read a schema prepared by `lean`: types are Python's, patterns are compiled.
"""

# ruff: noqa: ARG001  (every keyword is asked in the same way, of any value)

import re
from collections.abc import Callable, Iterable, Sized
from decimal import Decimal
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError, validators

from sla_compiler.schema.files import Schema
from sla_compiler.schema.linked import ORIGIN, linked

Errors = Iterable[ValidationError]
Asked = Callable[[Any, Any, Schema], Errors]
"""What a keyword asks: of its own value, the instance, and the schema around it."""

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


def violated(
    instance: object, schema: Schema | None = None
) -> Iterable[ValidationError]:
    """Yield what a spec as plain data does not hold of a linked schema."""
    known = _lean_of_the_spec() if schema is None else lean(schema, {})
    yield from _checker()(known).iter_errors(instance)


@cache
def _checker() -> Callable[[Schema], Any]:
    """Return the class of validators that ask the questions below."""
    extend: Any = validators.extend
    made: Callable[[Schema], Any] = extend(
        Draft202012Validator, {name: _asking(asked) for name, asked in KEYWORDS.items()}
    )
    return made


def _asking(asked: Asked) -> Callable[[Any, Any, Any, Schema], Errors]:
    """Return a question as the library puts it, which tells also who asks."""
    return lambda _, value, instance, schema: asked(value, instance, schema)


@cache
def _lean_of_the_spec() -> Schema:
    return lean(linked(), {})


def lean(schema: Schema, known: dict[int, Schema]) -> Schema:
    """Return a linked schema without annotations, its values ready for use."""
    if id(schema) not in known:
        made = known[id(schema)] = {}
        for key in sorted(schema, key=lambda key: key != "type"):
            if key not in _ANNOTATIONS and not key.startswith("x-"):
                made[key] = _ready(key, schema[key], known)
    return known[id(schema)]


def _ready(key: str, value: Any, known: dict[int, Schema]) -> Any:
    """Return the value of a keyword as its question below wants it."""
    match key:
        case "properties":
            return {name: lean(inside, known) for name, inside in value.items()}
        case "items" | "propertyNames" | "additionalProperties" if value is not False:
            return lean(value, known)
        case "type":
            named = [value] if isinstance(value, str) else value
            return frozenset(python for name in named for python in TYPES[name])
        case "pattern":
            return re.compile(value).search
        case _ if key in KEYWORDS:
            return value
        case _:
            raise UnknownKeywordError(key)


def _error(keyword: str, instance: object, schema: Schema) -> tuple[ValidationError]:
    return (
        ValidationError(
            "",
            validator=keyword,
            validator_value=schema[keyword],
            instance=instance,
            schema=schema,
        ),
    )


def _inside(instance: object, schema: Schema, step: str | int) -> Errors:
    """Return the errors of what stands at one step inside an instance."""
    errors: list[ValidationError] = []
    for keyword, value in schema.items():
        errors += KEYWORDS[keyword](value, instance, schema)
    for error in errors:
        error.path.appendleft(step)
    return errors


def _type(types: Any, instance: Any, schema: Schema) -> Errors:
    return () if type(instance) in types else _error("type", instance, schema)


def _properties(known: Any, instance: Any, schema: Schema) -> Errors:
    if type(instance) is not dict:
        return ()
    errors: list[ValidationError] = []
    for key, value in instance.items():
        if key in known:
            errors += _inside(value, known[key], key)
    return errors


def _additional(inside: Any, instance: Any, schema: Schema) -> Errors:
    if type(instance) is not dict:
        return ()
    known = schema.get("properties", ())
    errors: list[ValidationError] = []
    for key, value in instance.items():
        if key in known:
            continue
        if inside is False:
            return _error("additionalProperties", instance, schema)
        errors += _inside(value, inside, key)
    return errors


def _items(inside: Any, instance: Any, schema: Schema) -> Errors:
    if type(instance) is not list:
        return ()
    errors: list[ValidationError] = []
    for at, value in enumerate(instance):
        errors += _inside(value, inside, at)
    return errors


def _names(inside: Any, instance: Any, schema: Schema) -> Errors:
    if type(instance) is not dict:
        return ()
    errors: list[ValidationError] = []
    for key in instance:
        found = _inside(key, inside, key)
        for error in found:
            error.validator = f"propertyNames/{error.validator}"
        errors += found
    return errors


def _required(names: Any, instance: Any, schema: Schema) -> Errors:
    if type(instance) is not dict or all(name in instance for name in names):
        return ()
    return _error("required", instance, schema)


def _pattern(search: Any, instance: Any, schema: Schema) -> Errors:
    if type(instance) is not str or search(instance):
        return ()
    return _error("pattern", instance, schema)


def _enum(values: Any, instance: Any, schema: Schema) -> Errors:
    if any(_same(each, instance) for each in values):
        return ()
    return _error("enum", instance, schema)


def _const(value: Any, instance: Any, schema: Schema) -> Errors:
    if _same(value, instance):
        return ()
    return _error("const", instance, schema)


def _same(one: object, other: object) -> bool:
    """Tell whether values are equal; `True` is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _bound(
    keyword: str, kinds: tuple[type, ...], fails: Callable[[Any, Any], bool]
) -> Asked:
    """Return a question that compares an instance of some kinds with a bound."""

    def asked(bound: Any, instance: Any, schema: Schema) -> Errors:
        if type(instance) not in kinds or not fails(instance, bound):
            return ()
        return _error(keyword, instance, schema)

    return asked


def _fewer(value: Sized, bound: int) -> bool:
    return len(value) < bound


def _more(value: Sized, bound: int) -> bool:
    return len(value) > bound


KEYWORDS: dict[str, Asked] = {
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "propertyNames": _names,
    "required": _required,
    "pattern": _pattern,
    "enum": _enum,
    "const": _const,
    "minLength": _bound("minLength", (str,), _fewer),
    "maxLength": _bound("maxLength", (str,), _more),
    "minItems": _bound("minItems", (list,), _fewer),
    "maxItems": _bound("maxItems", (list,), _more),
    "minProperties": _bound("minProperties", (dict,), _fewer),
    "maxProperties": _bound("maxProperties", (dict,), _more),
    "minimum": _bound("minimum", TYPES["number"], lambda value, least: value < least),
    "maximum": _bound("maximum", TYPES["number"], lambda value, most: value > most),
    "exclusiveMinimum": _bound(
        "exclusiveMinimum", TYPES["number"], lambda value, below: value <= below
    ),
}
"""The questions, by keyword."""
