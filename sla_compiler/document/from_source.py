"""From the bytes of a spec to a document, in one pass and without recursion."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document import decoding, misuse, syntax
from sla_compiler.document.building import Building
from sla_compiler.document.events import covered, events, misleads
from sla_compiler.document.tree import Document, Mapping
from sla_compiler.source import Source, Span


def read(data: bytes, name: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Return the document that the bytes of a file hold, or else what prevents it.

    There is a document exactly if there is no finding. The spans of the findings are
    places in the text of `decoding.from_bytes(data, name)`.
    """
    source = decoding.from_bytes(data, name)
    unreadable = tuple(decoding.problems(data, source.text))
    if unreadable:
        return None, unreadable
    with _undisturbed():
        building = grow(source)
    findings = tuple(sorted(_problems(building, source.text), key=_start))
    if findings or not isinstance(building.root, Mapping):
        return None, findings
    return Document(source, building.root), ()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the collector from visiting a growing tree again and again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def grow(source: Source) -> Building:
    """Read the events, with the marks inside words covered if libyaml stops at them."""
    text = source.text
    building = Building(text, covered=misleads(text))
    building.take(events(covered(text) if building.covered else text))
    if building.refusal and not building.covered:
        building = Building(text, covered=True)
        building.take(events(covered(text)))
    return building


def _problems(building: Building, text: str) -> Iterator[Diagnostic]:
    yield from building.problems
    if building.refusal:
        yield syntax.explain(building.refusal, building, text)
    elif building.problems or isinstance(building.root, Mapping):
        return
    elif building.root is None or building.root.start == building.root.end:
        yield misuse.empty()
    else:
        yield misuse.root(building.root, text)


def _start(diagnostic: Diagnostic) -> int:
    place = diagnostic.finding.place
    return place.start if isinstance(place, Span) else 0
