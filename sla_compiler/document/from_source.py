"""From the bytes of a spec to a document, in one pass and without recursion."""

import re
from collections.abc import Iterator

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document import decoding, misuse, syntax
from sla_compiler.document.building import Building
from sla_compiler.document.events import COLON, events
from sla_compiler.document.tree import Document, Mapping
from sla_compiler.source import Source, Span

_IN_WORD = re.compile(r"(?P<key>[\"'\]}]\s*:)|:(?=[^\s,\[\]{}])")
"""A colon that YAML 1.2 reads as part of a word, and libyaml refuses in brackets."""

_REFUSED_COLON = "found unexpected ':'"


def read(data: bytes, name: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Return the document that the bytes of a file hold, or else what prevents it.

    There is a document exactly if there is no finding. The spans of the findings are
    places in the text of `decoding.from_bytes(data, name)`.
    """
    source = decoding.from_bytes(data, name)
    unreadable = tuple(decoding.problems(data, source.text))
    if unreadable:
        return None, unreadable
    building = _build(source)
    findings = tuple(sorted(_problems(building, source.text), key=_start))
    if findings or not isinstance(building.root, Mapping):
        return None, findings
    return Document(source, building.root), ()


def _build(source: Source) -> Building:
    """Read the events, again with the colons inside words covered if need be."""
    building = Building(source.text)
    building.take(events(source.text))
    if building.refusal and building.refusal.problem == _REFUSED_COLON:
        building = Building(source.text)
        building.take(events(_IN_WORD.sub(_cover, source.text)))
    return building


def _cover(match: re.Match[str]) -> str:
    """Return a colon covered, unless it ends a quoted key."""
    return match["key"] or COLON


def _problems(building: Building, text: str) -> Iterator[Diagnostic]:
    yield from building.problems
    if building.refusal:
        yield syntax.explain(building.refusal, text, building.last)
    elif building.problems or isinstance(building.root, Mapping):
        return
    elif building.root is None or building.root.span.start == building.root.span.end:
        yield misuse.empty()
    else:
        yield misuse.root(building.root, text)


def _start(diagnostic: Diagnostic) -> int:
    place = diagnostic.finding.place
    return place.start if isinstance(place, Span) else 0
