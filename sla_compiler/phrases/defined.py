"""What an agreement defines in words: each such thing has a row in the glossary."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

from sla_compiler.agreement import Agreement
from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen

ABBREVIATION = re.compile("[A-Z]{2,6}")
"""Words of which nobody doubts that they name what is called so."""


class _Thing(Protocol):
    """What has an id, and a place where it was written."""

    @property
    def id(self) -> str:
        """Return its id."""

    @property
    def origin(self) -> Route:
        """Return where it was written."""


@frozen
class Defined:
    """A thing with a meaning: its kind, as whose name it is known, and where it is.

    `family` is the kind under which a voice knows its name; a term has no other name
    than its id.
    """

    kind: str
    family: str
    id: str
    path: str

    @property
    def anchor(self) -> str:
        """Return the id of its row in the glossary."""
        return anchor(self.path)

    @property
    def meaning(self) -> Route:
        """Return where the author says what it means."""
        route = tuple(self.path.split("."))
        return route if self.kind == "term" else (*route, "means")


@frozen
class Glossary:
    """Where names lead: by family and id, and by abbreviations in what authors say."""

    anchors: Mapping[tuple[str, str], str]
    abbreviations: Mapping[str, str]


NONE = Glossary(anchors=MappingProxyType({}), abbreviations=MappingProxyType({}))
"""Where no name leads anywhere."""


def anchor(path: str) -> str:
    """Return the id that the row of a thing has if the glossary has one for it."""
    return f"glossary.{path}"


def defined(of: Agreement) -> Iterator[Defined]:
    """Yield each thing whose meaning the author says, kind by kind."""
    for each in _things(of):
        if of.texts.get(".".join(map(str, each.meaning))) is not None:
            yield each


def _things(of: Agreement) -> Iterator[Defined]:
    start = "definitions.terms."
    terms = (e.path for e in of.texts.entries if e.path.startswith(start))
    for path in terms:
        yield Defined(kind="term", family="term", id=path[len(start) :], path=path)
    for kind, family, things in (
        ("stage", "stage", of.stages),
        ("end", "end", of.ends),
        ("attribute", "fact", of.attributes),
        ("derived", "fact", of.derived),
        ("event", "event", of.events),
        ("status", "status", of.statuses),
        ("outcome", "outcome", of.outcomes),
        ("kpi", "kpi", of.measures),
    ):
        for thing in things:
            path = _path(thing)
            yield Defined(kind=kind, family=family, id=thing.id, path=path)


def _path(of: _Thing) -> str:
    """Return the path of a thing; what stands in a list is found by its id."""
    return ".".join(of.id if isinstance(step, int) else step for step in of.origin)


def glossary(of: Agreement) -> Glossary:
    """Return where the names of an agreement lead."""
    things = tuple(defined(of))
    known = {(each.family, each.id): each.anchor for each in things}
    # an event may call one of its own attributes what an attribute of leads is called
    unsure = {("fact", own.id) for event in of.events for own in event.has}
    return Glossary(
        anchors={name: known[name] for name in known.keys() - unsure},
        abbreviations=_abbreviations(of, things),
    )


def _abbreviations(of: Agreement, things: tuple[Defined, ...]) -> Mapping[str, str]:
    """Return the abbreviations that one thing alone is called by, in any language."""
    found: dict[str, set[str]] = {}
    for each in things:
        label = of.texts.get(f"{each.path}.label")
        labels = () if label is None else (said for _, said in label.in_languages)
        for name in (each.id.upper(), *labels):
            if ABBREVIATION.fullmatch(name):
                found.setdefault(name, set()).add(each.anchor)
    return {name: min(places) for name, places in found.items() if len(places) == 1}
