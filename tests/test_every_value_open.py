"""Every value of a draft may still be to be agreed, and nothing follows from it."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from test_no_field_ignored import said

from sla_compiler.canonical import canonical_bytes, digest
from sla_compiler.compilation import compile_text
from sla_compiler.diagnostic import Route
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Document, Node, Scalar, walk
from sla_compiler.locale import Locale, load
from sla_compiler.locale.marks import plain
from sla_compiler.phrases.open_names import open_name
from sla_compiler.phrases.voice import voice
from sla_compiler.view.from_agreement import from_agreement

COMPLETE = Path(__file__).parents[1] / "samples" / "complete" / "complete.sla.yaml"
OPEN = "to_be_agreed"
SETTLED = {
    # which language of specs this is
    ("sla",),
    # an agreement is one between parties, and has a header
    ("about",),
    ("parties",),
    # from which day it binds: a finding of its own says that nothing can be built
    ("about", "effective"),
    # in which language the texts are that bind
    ("about", "language"),
}
"""What a draft must say; so are the ids of what stands in lists, as keys are."""


@cache
def document() -> Document:
    """Return the complete sample."""
    found, _ = read(COMPLETE.read_bytes(), COMPLETE.name)
    assert found is not None
    return found


@cache
def spoken(tag: str) -> Locale:
    """Return a locale, loaded once."""
    return load(tag)


def values() -> Iterator[tuple[Route, Node]]:
    """Yield every value of the sample, be it a word, a list or a map."""
    for route, node in walk(document().root):
        is_open = isinstance(node, Scalar) and node.text == OPEN
        if route and route not in SETTLED and route[-1] != "id" and not is_open:
            yield route, node
    yield ("about", "id"), document().node(("about", "id"))  # type: ignore[misc]


def opened(node: Node) -> str:
    """Return the sample with one of its values open."""
    text = document().source.text
    return text[: node.span.start] + OPEN + text[node.span.end :]


def named(route: Route) -> str:
    """Return the permanent name of a place: by its id, what stands in a list."""
    steps = []
    for end, step in enumerate(route, 1):
        listed = route[: end - 1][-1:] in (("stages",), ("rules",)) and end < len(route)
        given = document().node((*route[:end], "id")) if listed else None
        steps.append(given.text if isinstance(given, Scalar) else str(step))
    return ".".join(steps)


def faults(route: Route, node: Node) -> Iterator[str]:
    """Yield what is wrong with the draft in which one value is open."""
    made = compile_text(opened(node), "draft.sla.yaml")
    yield from (each.finding.message for each in made.diagnostics)
    if made.agreement is None:
        yield "there is no agreement"
        return
    if named(route) not in made.agreement.open_paths:
        yield "the agreement does not list it"
    canonical_bytes(made.agreement)
    for tag in ("en", "id"):
        page = from_agreement(made.agreement, spoken(tag), digest(made.agreement))
        annex = next(each for each in page.annexes if each.id == "annex.to-be-agreed")
        called = open_name(named(route), voice(made.agreement, spoken(tag)))
        if called not in map(plain, said(annex)):
            yield f"the annex ({tag}) does not mention it"


def wrong(part: int, parts: int) -> list[str]:
    """Return all that is wrong with the drafts of one part of the values."""
    return [
        f"{'.'.join(map(str, route))}: {fault}"
        for route, node in islice(values(), part, None, parts)
        for fault in faults(route, node)
    ]


def test_some_values_may_be_open() -> None:
    """Of every three-hundredth value, the draft is sound and says that it is open."""
    assert [] == wrong(13, 300)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(8))
def test_every_value_may_be_open(part: int) -> None:
    """Any value may be open: the draft is sound, and says so."""
    assert [] == wrong(part, 8)
