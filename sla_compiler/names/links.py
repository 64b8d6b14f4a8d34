"""The links in prose: each leads to something that stands in the agreement."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Route
from sla_compiler.document.tree import Document, Mapping, Node, Scalar, Sequence, walk
from sla_compiler.frozen import frozen
from sla_compiler.names.declared import places
from sla_compiler.names.places import CLAUSES, PARTS, place_of, upward
from sla_compiler.names.still_open import is_open
from sla_compiler.words.error import quoted
from sla_compiler.words.near import nearest
from sla_compiler.words.prose import paths_in

_PROSE = (("prose", "*"), ("governance", "own_clauses", "*", "text"))
"""Where texts stand that are set as prose."""

_LIKENESSES = 50
"""For how many unknown paths the nearest is sought."""


def links(
    document: Document, made: Iterable[str], broken: frozenset[Route]
) -> tuple[Diagnostic, ...]:
    """Return a finding for each link in prose that leads to nothing.

    `made` are the paths of what follows from the spec, such as its duties. Nothing is
    said of what may stand where something is `broken`, or still to be agreed.
    """
    used = tuple(_used(document))
    if not used:
        return ()
    known = _known(document, made)
    astray = [
        (place, path)
        for place, path in used
        if path not in known.paths and not _may_come(path, document, known, broken)
    ]
    return tuple(
        _leads_nowhere(place, path, known, likeness=met < _LIKENESSES)
        for met, (place, path) in enumerate(astray)
    )


@frozen
class _Known:
    """The paths that links may lead to, what is written at a path, and below it."""

    paths: frozenset[str]
    written: dict[str, Route]
    below: dict[str, set[str]]


def _used(document: Document) -> Iterator[tuple[At, str]]:
    """Yield each path that a link in prose leads to, and where it stands."""
    for pattern in _PROSE:
        for route, text in places(document, pattern):
            for at, node in walk(text, route):
                if isinstance(node, Scalar):
                    for path, part in paths_in(node.text):
                        yield At(at, part=part), path


def _known(document: Document, made: Iterable[str]) -> _Known:
    written = dict(paths(document))
    every = {above for path in made for above in upward(path)}
    known = {each for each in (*written, *every) if place_of(each)} | PARTS | CLAUSES
    below: dict[str, set[str]] = defaultdict(set)
    for path in {above for each in known for above in upward(each)}:
        above, _, name = path.rpartition(".")
        below[above].add(name)
    return _Known(paths=frozenset(known), written=written, below=dict(below))


def paths(document: Document) -> Iterator[tuple[str, Route]]:
    """Yield the path and the route of all that has one; in a list, that is by an id."""
    yield from _below(document.root, "", ())


def _below(node: Node, path: str, route: Route) -> Iterator[tuple[str, Route]]:
    inside: Iterable[tuple[str, str | int, Node]] = ()
    match node:
        case Mapping():
            inside = ((key.text, key.text, value) for key, value in node.entries)
        case Sequence():
            inside = (
                (given.text, at, item)
                for at, item in enumerate(node.items)
                if isinstance(item, Mapping)
                and isinstance(given := item.get("id"), Scalar)
            )
    for name, step, value in inside:
        here = f"{path}.{name}" if path else name
        yield here, (*route, step)
        yield from _below(value, here, (*route, step))


def _may_come(
    path: str, document: Document, known: _Known, broken: frozenset[Route]
) -> bool:
    """Tell whether what a path names may have been meant, or may yet be agreed."""
    route = next((known.written[a] for a in upward(path) if a in known.written), ())
    node = document.node(route)
    if ":" in path:
        below = () if node is None else walk(node)
        return any(is_open(each) for _, each in below) or any(
            each[: len(route)] == route[: len(each)] for each in broken
        )
    items = node.items if isinstance(node, Sequence) else ()
    return any(map(is_open, (node, *items))) or any(
        each[: len(route)] == route[: len(each)] and len(each) <= len(route) + 1
        for each in broken
    )


def _leads_nowhere(
    place: At, path: str, known: _Known, *, likeness: bool
) -> Diagnostic:
    if path in known.written:
        message, near = f"{quoted(path)} stands in no clause", ""
    else:
        message = f"unknown path {quoted(path)}"
        near = _near(path, known) if likeness else ""
    finding = Finding(
        place=place,
        message=message,
        label="a link leads to a clause or to a defined word",
        help=f"there is `{near}`"
        if near
        else "write the path of one, such as `#handoff.acceptance`",
    )
    return Diagnostic(code=code("link_to_nothing"), finding=finding)


def _near(path: str, known: _Known) -> str:
    """Return the path that was probably meant: step by step, else by its last name."""
    steps, found = path.split("."), ""
    for at, step in enumerate(steps, 1):
        names = known.below.get(found, set())
        name = step if step in names else nearest(step, names)
        if not name:
            break
        found = f"{found}.{name}" if found else name
        if at == len(steps) and found in known.paths:
            return found
    alike = [each for each in known.paths if each.rpartition(".")[2] == steps[-1]]
    found = found if found in known.paths else ""
    return alike[0] if len(alike) == 1 else found
