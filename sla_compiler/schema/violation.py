"""A place where the schema does not hold."""

from dataclasses import dataclass

from sla_compiler.diagnostic import Route
from sla_compiler.schema.files import Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """What was written at a place, and which keyword of its schema does not hold.

    `text` is a scalar as it was typed, without quotes; it is empty for lists and maps.
    """

    route: Route
    keyword: str
    schema: Schema
    value: object
    text: str
