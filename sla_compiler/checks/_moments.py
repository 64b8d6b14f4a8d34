"""Every moment that a spec speaks of, and where."""

from collections.abc import Iterator

from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import Route
from sla_compiler.model import Model

#: The fields that name moments wherever they hold a list of texts, or one text.
_LISTS = ("after", "before", "until", "event", "since", "last", "first_time")
_MORE_LISTS = ("count", "needs", "stop_after", "of")
_LONE = ("count", "among", "counts_as")


def moments(model: Model) -> Iterator[tuple[Route, str]]:
    """Yield each moment with its place."""
    for key in (*_LISTS, *_MORE_LISTS):
        for clause in clauses(model, key):
            said = getattr(clause, key)
            if isinstance(said, tuple) and all(isinstance(each, str) for each in said):
                yield from _listed((*clause.route, key), said)
    for key in _LONE:
        for clause in clauses(model, key):
            if isinstance(said := getattr(clause, key), str):
                yield (*clause.route, key), said
    for portion in clauses(model, "among"):
        yield (*portion.route, "of"), portion.of


def _listed(route: Route, names: tuple[str, ...]) -> Iterator[tuple[Route, str]]:
    """Yield each name of a list; a list of one may have been written without it."""
    if len(names) == 1:
        yield route, names[0]
    else:
        yield from (((*route, at), name) for at, name in enumerate(names))
