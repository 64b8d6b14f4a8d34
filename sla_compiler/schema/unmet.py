"""What jsonschema finds wrong with plain data, for numbers as our reader reads them."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator, ValidationError, validators

from sla_compiler.diagnostic import Route
from sla_compiler.schema.files import Schema
from sla_compiler.schema.linked import linked

NAMES = "propertyNames"


class Unmet(NamedTuple):
    """A keyword that does not hold, the value it does not hold of, the way there.

    What is wrong with a key is found at the key's own route, under `propertyNames`.
    """

    keyword: str
    value: object
    route: Route


def unmet(instance: object, name: str = "sla") -> Iterator[Unmet]:
    """Yield what plain data does not hold of the schema of a name."""
    yield from map(_told, _validator(name).iter_errors(instance))


def validator(schema: Schema) -> Any:
    """Return the library's validator of a schema, for numbers as they are read."""
    extend: Any = validators.extend
    checker = Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"number": _is_number, "integer": _is_integer}
    )
    return extend(Draft202012Validator, type_checker=checker)(schema)


@cache
def _validator(name: str) -> Any:
    return validator(linked(name))


def _told(error: ValidationError) -> Unmet:
    route, instance = tuple(error.absolute_path), error.instance
    where = tuple(error.absolute_schema_path)
    if NAMES in where[-2:-1]:
        return Unmet(NAMES, instance, (*route, str(instance)))
    return Unmet(str(error.validator), instance, route)


def _is_number(_: object, value: object) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def _is_integer(_: object, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
