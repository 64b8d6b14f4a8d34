"""The lines of the spec that each clause came from, for readers who ask."""

from dataclasses import replace
from textwrap import dedent
from types import MappingProxyType

from sla_compiler.diagnostic import At, Route
from sla_compiler.document.tree import Document, Scalar
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Excerpt, Part

ELSEWHERE = MappingProxyType({"scope": ("about",), "term": ("about",)})
"""Parts whose id is no path: where the author wrote what they say."""


def with_excerpts(
    parts: tuple[Part, ...], document: Document, voice: Voice
) -> tuple[Part, ...]:
    """Return the parts, each with the lines it came from; some came from none."""
    return tuple(
        replace(
            part,
            written=_excerpts(part.id, document, voice),
            parts=with_excerpts(part.parts, document, voice),
        )
        for part in parts
    )


def _excerpts(name: str, document: Document, voice: Voice) -> tuple[Excerpt, ...]:
    route: Route = ELSEWHERE.get(name, tuple(name.split(".")))
    node = document.node(route)
    if node is None:
        return ()
    source = document.source
    key = document.span(At(route, on="key"))
    end = max(node.span.end, key.end)
    while isinstance(node, Scalar) and source.text[end : end + 1] in {'"', "'"}:
        end += 1
    start = source.position(key.start)
    before = source.line(start.line)[: start.column - 1]
    text = source.text[key.start : end].replace("\r\n", "\n").rstrip()
    first, last = start.line, start.line + text.count("\n")
    lines = {"first": str(first), "last": str(last)}
    label = "written-line" if first == last else "written-lines"
    return (
        Excerpt(
            label=voice.say(label, **lines),
            text=dedent(f"{' ' * len(before)}{text}"),
        ),
    )
