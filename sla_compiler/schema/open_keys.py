"""Keys that are `to_be_agreed`, which stands for values alone."""

import re
from collections.abc import Iterable, Iterator

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Route
from sla_compiler.document.tree import Document, Mapping, walk
from sla_compiler.schema.kinds import OPEN

_AS_KEY = re.compile(rf"{OPEN}[\"']?\s*:")


def open_keys(document: Document) -> tuple[Diagnostic, ...]:
    """Return a finding for each key that says that it is open."""
    # a spec mostly has none, and is not to be walked to see that
    if not _AS_KEY.search(document.source.text):
        return ()
    return tuple(map(_finding, _routes(document)))


def apart_from(
    keys: tuple[Diagnostic, ...], found: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """Return the findings that do not follow from a key that is open."""
    if not keys:
        return tuple(found)
    routes = tuple(filter(None, map(_route, keys)))
    return tuple(
        each
        for each in found
        if not any((_route(each) or ())[: len(key)] == key for key in routes)
    )


def _routes(document: Document) -> Iterator[Route]:
    for route, node in walk(document.root):
        if isinstance(node, Mapping) and node.get(OPEN) is not None:
            yield (*route, OPEN)


def _route(of: Diagnostic) -> Route | None:
    place = of.finding.place
    return place.route if isinstance(place, At) else None


def _finding(route: Route) -> Diagnostic:
    finding = Finding(
        place=At(route, on="key"),
        message=f"`{OPEN}` stands for a value, and this is a key",
        label="a key says what is open",
        help=f"write the key, and `{OPEN}` as its value; "
        "or leave the line out until it is agreed",
    )
    return Diagnostic(code=code("open_key"), finding=finding)
