"""When people work."""

from dataclasses import field
from datetime import date
from typing import NewType

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text
from sla_compiler.words.hours import Opening

ZoneName = NewType("ZoneName", str)
"""The name of a zone of the IANA database."""


@frozen
class Calendar:
    """Opening hours and holidays in a time zone."""

    id: str
    timezone: ZoneName
    hours: tuple[tuple[str, tuple[Opening, ...]], ...]
    label: Text | None = None
    holidays: tuple[tuple[date, Text], ...] = ()
    route: Route = field(default=(), compare=False)
