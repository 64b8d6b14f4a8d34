"""An ordered partition of the leads."""

from dataclasses import field

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition
from sla_compiler.model.text import Text


@frozen
class Segment:
    """A class of leads with a calendar and a team of its own."""

    id: str
    label: Text | None = None
    when: Condition | None = None
    otherwise: bool = False
    calendar: str | None = None
    team: str | None = None
    route: Route = field(default=(), compare=False)
