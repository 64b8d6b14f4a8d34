"""Findings of the compiler that are accepted for a while."""

from dataclasses import dataclass, field
from datetime import date

from sla_compiler.diagnostic import Route
from sla_compiler.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding that is accepted, why, and until which day."""

    id: str
    check: str
    because: Text
    until: date
    at: str | None = None
    route: Route = field(default=(), compare=False)
