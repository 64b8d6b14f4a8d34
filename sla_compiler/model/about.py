"""What the agreement is called, from when to when it holds, and what it leaves out."""

from dataclasses import field
from datetime import date
from typing import ClassVar, Literal, NewType

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration

Currency = NewType("Currency", str)
"""A currency code of ISO 4217."""


@frozen
class Exclusion:
    """A class of leads that the agreement leaves out."""

    id: str
    when: Condition
    because: Text | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Reference:
    """A document that goes with the agreement."""

    id: str
    title: Text
    url: Text | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Change:
    """What one version changed, in words."""

    ALONE: ClassVar[bool] = True

    version: Text
    change: Text
    date_: Text | None = None
    route: Route = field(default=(), compare=False)


@frozen
class About:
    """The header of the agreement; every field has a stand-in for when it is broken."""

    ROOM: ClassVar[bool] = True

    id: str = ""
    title: Text | None = None
    summary: Text | None = None
    version: str = ""
    effective: date | None = None
    until: date | None = None
    renewal: Literal["automatic", "by_agreement"] = "by_agreement"
    notice: Duration | None = None
    language: str = "en"
    currency: Currency | None = None
    calendar: str | None = None
    fiscal_year: str = "january"
    scope: Text | None = None
    excluded: tuple[Exclusion, ...] = ()
    references: tuple[Reference, ...] = ()
    changes: tuple[Change, ...] = ()
    route: Route = field(default=(), compare=False)
