"""A lead and what happened to it, as the reading takes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sla_compiler.agreement.condition import Value
from sla_compiler.clock.zone import Instant

Own = Mapping[str, Value]
"""Facts that belong to a happening itself."""

NONE: Own = MappingProxyType({})

ATTRIBUTE_CHANGE = "set"
"""The event of an entry that only puts facts on record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the history: an event with facts of its own, or facts set anew.

    A fact that is set to nothing is missing from then on.
    """

    at: Instant
    event: str = ATTRIBUTE_CHANGE
    own: Own = field(default_factory=lambda: NONE)
    facts: Mapping[str, Value | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A lead: the facts known when it was created, and its history."""

    id: str
    created: Instant
    attributes: Own = field(default_factory=lambda: NONE)
    history: tuple[Entry, ...] = ()

    def until(self, at: Instant) -> tuple[Entry, ...]:
        """Return the history up to an instant, in time; at one instant as written."""
        entries = (entry for entry in self.history if entry.at <= at)
        return tuple(sorted(entries, key=lambda entry: entry.at))
