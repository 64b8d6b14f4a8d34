"""Who signs, and what counts as a signature."""

from dataclasses import field
from typing import ClassVar, Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text


@frozen
class SigningRole:
    """A role that signs for a party."""

    id: str
    party: str
    name: Text | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Signoff:
    """The roles that sign."""

    ROOM: ClassVar[bool] = True

    roles: tuple[SigningRole, ...] = ()
    require: tuple[str, ...] = ()
    order: Literal["any", "sequential"] = "any"
    assurance: Literal["named", "forge", "evidence", "key", "hardware", "pades"] = "key"
    route: Route = field(default=(), compare=False)
