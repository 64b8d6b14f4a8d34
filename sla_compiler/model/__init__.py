"""What the author wrote, typed and frozen, each node with its path."""

from collections.abc import Iterable
from dataclasses import field
from functools import cached_property

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.about import About
from sla_compiler.model.calendars import Calendar
from sla_compiler.model.clauses import Clauses, by_kind
from sla_compiler.model.definitions import Definitions
from sla_compiler.model.goals import Goal
from sla_compiler.model.governance import Governance
from sla_compiler.model.handoff import Handoff
from sla_compiler.model.kpis import Kpi
from sla_compiler.model.lead_management import LeadManagement
from sla_compiler.model.nurturing import Nurturing
from sla_compiler.model.parties import Party
from sla_compiler.model.qualification import Qualification
from sla_compiler.model.segments import Segment
from sla_compiler.model.signoff import Signoff
from sla_compiler.model.text import Text
from sla_compiler.model.waivers import Waiver


@frozen
class Model:
    """A whole spec as written.

    `absent` holds the paths that could not be read and were reported: whoever concludes
    something from what is not there must ask `intact` first. `pending` holds the paths
    on which the author wrote `to_be_agreed`, `ids` those of what stands in lists, also
    of a clause that is still open.
    """

    about: About
    parties: tuple[Party, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    segments: tuple[Segment, ...] = ()
    goals: tuple[Goal, ...] | None = None
    definitions: Definitions | None = None
    qualification: Qualification | None = None
    handoff: Handoff | None = None
    nurturing: Nurturing | None = None
    lead_management: LeadManagement | None = None
    kpis: tuple[Kpi, ...] | None = None
    governance: Governance | None = None
    signoff: Signoff | None = None
    left_out: tuple[tuple[str, Text], ...] = ()
    prose: tuple[tuple[str, Text], ...] = ()
    waivers: tuple[Waiver, ...] = ()
    absent: frozenset[Route] = field(default=frozenset(), compare=False)
    pending: tuple[Route, ...] = ()
    ids: tuple[tuple[Route, str], ...] = field(default=(), compare=False)

    @cached_property
    def clauses(self) -> Clauses:
        """Return every clause and text of the spec, by its class."""
        return by_kind(self)

    @cached_property
    def _unread(self) -> "_Places":
        return _Places(self.absent)

    @cached_property
    def _unsure(self) -> "_Places":
        return _Places((*self.absent, *self.pending))

    def intact(self, *route: str | int) -> bool:
        """Tell whether nothing at, below or above this path was unreadable or open."""
        return not self._unsure.touch(route)

    def readable(self, *route: str | int) -> bool:
        """Tell whether nothing at, below or above this path was unreadable."""
        return not self._unread.touch(route)


class _Places:
    """Paths, kept so that what is asked of thousands of clauses takes no walk."""

    def __init__(self, routes: Iterable[Route]) -> None:
        """Keep the paths, and all that is above them."""
        self._here = frozenset(routes)
        self._above = frozenset(
            route[:end] for route in self._here for end in range(len(route))
        )

    def touch(self, route: Route) -> bool:
        """Tell whether one of the paths is at, below or above this one."""
        return route in self._above or any(
            route[:end] in self._here for end in range(len(route) + 1)
        )
