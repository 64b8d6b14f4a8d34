"""A place where the schema does not hold."""

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.schema.files import Schema


@frozen
class Violation:
    """What was written at a place, and which keyword of its schema does not hold.

    `text` is a scalar as it was typed, without quotes; it is empty for lists and maps.
    `whole` is the schema of the whole file.
    """

    route: Route
    keyword: str
    schema: Schema
    value: object
    text: str
    whole: Schema
