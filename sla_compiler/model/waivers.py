"""Findings of the compiler that are accepted for a while."""

from dataclasses import field
from datetime import date

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text


@frozen
class Waiver:
    """A finding that is accepted, why, and until which day."""

    id: str
    check: str
    because: Text
    until: date
    at: str | None = None
    route: Route = field(default=(), compare=False)
