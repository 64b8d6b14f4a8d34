"""One message or attempt of a track or cadence, and when messages go out."""

from dataclasses import field

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text
from sla_compiler.words.duration import Duration
from sla_compiler.words.hours import Opening


@frozen
class Step:
    """One message or attempt."""

    via: str
    day: int | None = None
    hour: int | None = None
    every: Duration | None = None
    for_: Duration | None = None
    offer: Text | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Window:
    """On which weekdays and between which hours messages go out."""

    days: tuple[str, ...] = ()
    between: tuple[Opening, ...] = ()
    calendar: str | None = None
    route: Route = field(default=(), compare=False)
