"""Laws of the reader, over random bytes, random pieces of YAML, and a spoiled spec."""

from collections.abc import Iterator
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings, strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node as Composed, ScalarNode, SequenceNode

from sla_compiler.document import decoding
from sla_compiler.document.events import misleads
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Document, Scalar, plain, walk
from sla_compiler.source import Source, Span

SPEC = """\
# An agreement with every way of writing in it.
sla: 1
about:
  title: "Sales & Marketing: \\"Agreement\\" \\u2014 2027"
  version: '2.1'
  scope: {en: Inbound leads, id: Prospek masuk}
  effective: 2027-01-01   # text
goals:
  revenue: {target: 1000000 USD, share: 0.25, at: 10:00, see: https://a.example/?b=c}
  prose: |
    One line,
      and one set in.

    The last.
  folded: >-
    Words
    that flow

    on.
definitions:
  stages:
  - {id: lead, means: Someone, open: true}
  - id: mql
    means: it's one
      that goes on
    grades: ["1", "2", [a, b], {}, []]
  empty:
  none: ~
"""

PIECES = (
    *("a b key: ", ": ", "- ", "? ", "[", "]", "{", "}", ",", "\n", "\n  ", "\n    "),
    *(
        "\r\n",
        '"',
        "'",
        "#",
        " # c",
        "|",
        ">",
        ">-",
        "|+",
        "!",
        "!t ",
        "&x ",
        "*x",
        "%",
    ),
    *("@", "`", "---", "...", "\t", "10:00", "a:b", "x: y\n", "\\", "\\n", "\\u00e9"),
    *("<<: ", "010", "1e5", "0.5", "12", "true", "~", "é", "😀", "-", ":", "?", "it's"),
    *("&", "*", "!<", "1", "a"),
)

texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
spoiled = st.tuples(
    st.integers(0, len(SPEC)), st.integers(0, 12), st.one_of(st.just(""), texts)
).map(lambda cut: SPEC[: cut[0]] + cut[2] + SPEC[cut[0] + cut[1] :])
anything = st.one_of(
    st.binary(max_size=60), texts.map(str.encode), spoiled.map(str.encode)
)


@given(anything)
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_document_or_a_finding(data: bytes) -> None:
    """There is a document if and only if there is no finding, and the same again."""
    begun = process_time()
    document, findings = read(data, "spec.sla.yaml")
    took = process_time() - begun

    assert (document is None) == bool(findings)
    assert took < 1
    assert (document, findings) == read(data, "spec.sla.yaml")


@given(anything)
@settings(max_examples=150, deadline=None)
def test_every_place_lies_in_the_text(data: bytes) -> None:
    """Findings and nodes stand inside the source, and findings in its order."""
    source = decoding.from_bytes(data, "spec.sla.yaml")
    document, findings = read(data, "spec.sla.yaml")
    places = list(_places(document)) if document else []
    starts = []
    for finding in findings:
        assert isinstance(finding.finding.place, Span)
        places.append(finding.finding.place)
        starts.append(finding.finding.place.start)

    assert starts == sorted(starts)
    for place in places:
        assert 0 <= place.start <= place.end <= len(source.text)


@given(st.one_of(texts, spoiled))
@settings(max_examples=150, deadline=None)
def test_a_span_holds_what_was_read(text: str) -> None:
    """A plain text is its span; of a quoted one, so is every word in it."""
    document, _ = read(text.encode(), "spec.sla.yaml")
    for scalar in _scalars(document) if document else ():
        for at, character in enumerate(scalar.text):
            _check(text, scalar, at, character)


@given(st.one_of(texts, spoiled))
@settings(max_examples=100, deadline=None)
def test_another_reader_reads_the_same(text: str) -> None:
    """What is accepted holds the same data to ruamel's reader written in Python."""
    text += "\n"
    document, _ = read(text.encode(), "spec.sla.yaml")
    # it reads a question mark that begins a word in brackets as YAML 1.1 did
    if document is not None and not misleads(text):
        reader = YAML(typ="safe", pure=True)
        reader.version = (1, 2)
        try:
            composed = reader.compose(text)
        except YAMLError:
            # it knows no tab between words; both must accept to be compared
            return

        assert _data(composed) == plain(document.root)


@pytest.mark.parametrize(
    "opening", ["[", "{", "- ", "? ", "a: {", '{"', "[{", "&a ", "!a "]
)
def test_no_repetition_takes_long(opening: str) -> None:
    """Openings without an end are refused in a time that grows with their length."""
    begun = process_time()
    _, findings = read((opening * 20_000).encode(), "spec.sla.yaml")

    assert findings
    assert process_time() - begun < 1


def test_the_spec_itself_is_sound() -> None:
    """What the laws spoil can be read before."""
    document, findings = read(SPEC.encode(), "spec.sla.yaml")

    assert findings == ()
    assert document is not None
    assert document.source == Source("spec.sla.yaml", SPEC)


def _places(document: Document) -> Iterator[Span]:
    """Yield the spans of all nodes and keys."""
    for route, node in walk(document.root):
        yield node.span
        if route and isinstance(route[-1], str):
            above = document.node(route[:-1])
            assert above is not None
            assert above.span.start <= node.span.start
            assert node.span.end <= above.span.end


def _scalars(document: Document) -> Iterator[Scalar]:
    """Yield the scalars, keys as well."""
    for _, node in walk(document.root):
        match node:
            case Scalar():
                yield node
            case _ if hasattr(node, "entries"):
                yield from (key for key, _ in node.entries)


def _check(text: str, scalar: Scalar, at: int, character: str) -> None:
    """Check that a character stands at its place, written out, escaped or folded."""
    span = scalar.part(at, at + 1)
    written = text[span.start : span.end]
    mark = text[scalar.span.start]
    if not scalar.plain and mark == '"' and written[0] == "\\":
        assert len(written) > 1
    elif not scalar.plain and mark == "'" and character == "'":
        assert written == "''"
    elif written not in {"\n", "\r\n"}:
        assert written == character
    else:
        assert character in " \n"


def _data(node: Composed) -> object:
    """Return what ruamel composed as plain data, by the tags it resolved."""
    match node:
        case MappingNode():
            return {key.value: _data(value) for key, value in node.value}
        case SequenceNode():
            return [_data(item) for item in node.value]
        case ScalarNode():
            return _value(str(node.tag).rpartition(":")[2], node.value)
    raise TypeError(node)


def _value(kind: str, text: str) -> object:
    match kind:
        case "null":
            return None
        case "bool":
            return text.lower() == "true"
        case "int":
            return int(text)
        case "float":
            return Decimal(text)
    return text
