"""The reader: what each text means, where it stands, and what is said of each slip."""

import re
from decimal import Decimal
from pathlib import Path

import _ruamel_yaml  # type: ignore[import-not-found]
import pytest

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document import decoding, limits
from sla_compiler.document.from_source import read
from sla_compiler.document.slip import Slip, unknown
from sla_compiler.document.syntax import PHRASES
from sla_compiler.document.tree import Document, Mapping, Scalar, Sequence, plain
from sla_compiler.source import Span


def document(text: str) -> Document:
    """Return the document of a text that is sound."""
    found, findings = read(text.encode(), "spec.sla.yaml")
    assert found is not None, findings
    return found


def value(text: str) -> object:
    """Return what a plain scalar means."""
    return plain(document(f"key: {text}").root)["key"]  # type: ignore[index]


def scalar(text: str, key: str = "key") -> tuple[Document, Scalar]:
    """Return a document and the scalar under a key of it."""
    found = document(text)
    node = found.root.get(key)
    assert isinstance(node, Scalar)
    return found, node


def told(data: str | bytes) -> list[tuple[str, str]]:
    """Return the name and the underlined characters of each finding."""
    raw = data if isinstance(data, bytes) else data.encode()
    text = decoding.from_bytes(raw, "spec.sla.yaml").text
    return [
        (each.code.name, text[span.start : span.end])
        for each, span in spans(read(raw, "spec.sla.yaml")[1])
    ]


def spans(findings: tuple[Diagnostic, ...]) -> list[tuple[Diagnostic, Span]]:
    """Return each finding with its place, which the reader always gives as a span."""
    placed = []
    for each in findings:
        assert isinstance(each.finding.place, Span)
        placed.append((each, each.finding.place))
    return placed


def only(data: str) -> Diagnostic:
    """Return the one finding of a text."""
    (finding,) = read(data.encode(), "spec.sla.yaml")[1]
    return finding


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *[(word, word) for word in ("no", "yes", "on", "off", "y", "N", "Yes", "nULL")],
        *[
            (word, word)
            for word in ("10:00", "1:30:00", "2027-01-01", "1.2.3", "25 USD")
        ],
        *[
            (word, word)
            for word in ("0o8", "1,000", "1e", "e5", ".", "+", "=", "<<", "a_1")
        ],
        *[(word, None) for word in ("", "~", "null", "Null", "NULL")],
        *[(word, True) for word in ("true", "True", "TRUE")],
        *[(word, False) for word in ("false", "False", "FALSE")],
        ("0", 0),
        ("-7", -7),
        ("+5", 5),
        ("2027", 2027),
        ("0.10", Decimal("0.10")),
        ("-1.5", Decimal("-1.5")),
        (".5", Decimal("0.5")),
        ("5.", Decimal(5)),
        ("-0.0", Decimal("0.0")),
    ],
)
def test_plain_scalars_read_as_the_core_schema_says(
    text: str, expected: object
) -> None:
    """What every editor reads as a text is a text; numbers are exact."""
    found = value(text)

    assert (type(expected), str(expected)) == (type(found), str(found))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("010", "10"),
        ("-007", "-7"),
        ("00.5", "0.5"),
        ("0x1F", "31"),
        ("0o17", "15"),
        ("0b11", "3"),
        ("1_000", "1000"),
        ("1_000.5", "1000.5"),
        ("1e5", "100000"),
        ("1.5E-3", "0.0015"),
        (".inf", ""),
        ("-.INF", ""),
        (".nan", ""),
        ("1e999999999", ""),
        ("0x" + "F" * 3000, ""),
    ],
)
def test_doubtful_numbers_are_refused_with_the_cure(text: str, meant: str) -> None:
    """A number that tools read differently is refused, and its plain form named."""
    finding = only(f"key: {text}").finding

    assert [("number-form" if len(text) < 50 else "number-too-long", text)] == told(
        f"key: {text}"
    )
    assert (f"`{meant}`" in finding.help) == bool(meant)
    assert "quotes" in finding.help


def test_endless_digits_are_refused_quickly() -> None:
    """A number of a million digits is not reckoned with."""
    assert [("number-too-long", "9" * 1_000_000)] == told("key: " + "9" * 1_000_000)
    assert [("number-too-long", "0." + "9" * 5000)] == told("key: 0." + "9" * 5000)


def test_marks_inside_words_are_part_of_the_words() -> None:
    """Colons and question marks in brackets read as YAML 1.2 reads them."""
    text = (
        "key: {at: 10:00, url: http://a.example/b?c=d, ask: Ready?, odd: a ? b, :x: ?y}"
    )

    expected = {
        "at": "10:00",
        "url": "http://a.example/b?c=d",
        "ask": "Ready?",
        "odd": "a ? b",
        ":x": "?y",
    }
    assert {"key": expected} == plain(document(text).root)


def test_spans_are_exact_beyond_the_ascii_letters() -> None:
    """Offsets count characters of the text, a byte order mark apart."""
    found, _ = read(b"\xef\xbb\xbf" + "é: [😀, {ß: ÿ}]\r\nz: 1\r\n".encode(), "spec")
    assert found is not None
    text = found.source.text
    pairs = found.root.entries
    shown = [
        (text[k.span.start : k.span.end], text[v.span.start : v.span.end])
        for k, v in pairs
    ]

    assert [("é", "[😀, {ß: ÿ}]"), ("z", "1")] == shown


@pytest.mark.parametrize("style", ["|", ">", "|+", ">-", ""])
def test_the_end_of_the_last_line_means_nothing(style: str) -> None:
    """A file reads the same with and without the end of its last line."""
    text = f"a: {style}\n  words"

    assert document(text).root == document(f"{text}\n").root


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_block_ends_with_its_last_node(end: str) -> None:
    """Neither the empty lines nor the comments after a block belong to it."""
    text = end.join(
        ["a:", "  b:", "    - c", "    - d: e", "", "# note", "f: |", "  g", "", "h: 1"]
    )
    found = document(text)
    a, f = found.root.get("a"), found.root.get("f")
    assert isinstance(a, Mapping)
    assert isinstance(f, Scalar)
    b = a.get("b")
    assert isinstance(b, Sequence)

    assert text[b.span.start : b.span.end] == end.join(["- c", "    - d: e"])
    assert text[a.span.start : a.span.end].endswith("d: e")
    assert text[f.span.start : f.span.end] == end.join(["|", "  g"])


@pytest.mark.parametrize(
    ("written", "part", "underlined"),
    [
        ("key: some words", "words", "words"),
        ('key: "some words"', "words", "words"),
        ("key: 'it''s here'", "'s h", "''s h"),
        (r'key: "a\tb\u00e9c"', "bé", r"b\u00e9"),
        (r'key: "\U0001F600!"', "😀", r"\U0001F600"),
        ("key: one\n  two\n\n  three", "three", "three"),
        ("key: one\n  two\n\n  three", "e t", "e\n  t"),
        ('key: "one\n  two\n\n  three"', "two\nthree", "two\n\n  three"),
        ('key: "one\\\n  two"', "onetwo", "one\\\n  two"),
        ("key: |\n  one\n   two\n", " two", " two"),
        ("key: |\r\n  one\r\n  two\r\n", "two", "two"),
        ("key: >-\n  one\n  two\n\n  three\n", "three", "three"),
        ("key: >\n  one\n    two\n  three\n", "  two\nthree", "  two\n  three"),
        ("key: |2\n    one\n", "one", "one"),
        ("key: >\n\n  one\n\n\n  two\n", "\ntwo", "\n  two"),
        ("key: |+\n  one\n\n", "one", "one"),
    ],
)
def test_a_part_of_a_text_is_underlined_exactly(
    written: str, part: str, underlined: str
) -> None:
    """Escapes, folds and indentation do not shift what is underlined."""
    found, node = scalar(written)
    start = node.text.index(part)
    span = node.part(start, start + len(part))

    assert found.source.text[span.start : span.end] == underlined


def test_a_place_of_no_width_is_a_place() -> None:
    """An empty part stands between two characters; an empty value after its colon."""
    _, node = scalar('key: "ab"')
    _, empty = scalar("key:\nz: 1")

    assert Span(7, 7) == node.part(1, 1)
    assert Span(4, 4) == empty.span
    assert empty.value is None


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"a: caf\xe9\n", "not-utf8", "byte 7 of the file, 0xE9"),
        ("a: 1".encode("utf-16"), "not-utf8", "UTF-16"),
        (b"a\0b", "not-text", "not a text file"),
        (b"a: b\x07", "control-character", "U+0007"),
        ("a: b\x85c".encode(), "control-character", "U+0085"),
        ("a: b\u2028c".encode(), "control-character", "U+2028"),
        ("a: b\ufeffc".encode(), "control-character", "U+FEFF"),
        (b"a: 1\rb: 2", "control-character", "carriage return"),
        (b'a: "\\x07"', "control-character", "U+0007"),
        ("a: \u202eb".encode(), "bidirectional-character", "U+202E"),
        (b'a: "\\u202E"', "bidirectional-character", "U+202E"),
        (b"#" * 4_000_001, "too-large", "4.0 MB"),
    ],
)
def test_what_is_no_honest_text_is_refused(data: bytes, name: str, words: str) -> None:
    """Encodings and invisible characters are found before anything is read."""
    (finding,) = read(data, "spec.sla.yaml")[1]

    assert name == finding.code.name
    assert words in finding.finding.message


def test_the_same_character_is_told_once() -> None:
    """A file with one habit gives one finding, and says how often."""
    finding = only('a: "\\a"\nb: 1\n'.replace("\\a", "\x07\x07\x07"))

    assert "3 times" in finding.finding.label


SLIPS = {
    "label: Sales: inbound": ("colon-in-text", ":"),
    "a: {label: Sales: inbound}": ("colon-in-text", ":"),
    "a: b: c: d": ("colon-in-text", ":"),
    "sla:1\nabout: x": ("missing-space", ":"),
    "a: 1\nsla:2\nabout: x": ("missing-space", ":"),
    "sla:1": ("missing-space", ":"),
    "{name:Sales}": ("missing-space", ":"),
    "{a:[b]}": ("missing-space", ":"),
    "score: > 50": ("reserved-start", "> 50"),
    "score: >= 50 # c": ("reserved-start", ">= 50"),
    "score: >5\nb: 1": ("reserved-start", ">5"),
    "score: |x": ("reserved-start", "|x"),
    "a: {score: >= 50}": ("reserved-start", ">= 50"),
    "a: %b": ("reserved-start", "%b"),
    "a: @b c": ("reserved-start", "@b c"),
    "a: `b`": ("reserved-start", "`b`"),
    "a: * 5": ("reserved-start", "* 5"),
    "a: & b": ("reserved-start", "& b"),
    "a: *b": ("alias", "*b"),
    "a: *b.c": ("alias", "*b.c"),
    "a: &b c": ("anchor", "&b"),
    "a: &b.c d": ("anchor", "&b.c"),
    "a: !b c": ("tag", "!b"),
    "a: !e!b c": ("tag", "!e!b"),
    "a: !": ("tag", "!"),
    "a:\n  <<: {b: c}": ("merge-key", "<<"),
    "{name: Sales, Marketing}": ("comma-splits-text", "Marketing"),
    "{name: Sales, Marketing, Support}": ("comma-splits-text", "Marketing"),
    "{limit: 1,000}": ("comma-splits-text", "000"),
    "{a: b, b, b}": ("comma-splits-text", "b"),
    "a: 1\nb: 2\na: 3": ("duplicate-key", "a"),
    '{a: 1, "a": 2}': ("duplicate-key", '"a"'),
    "1: a": ("key-not-text", "1"),
    "010: a": ("key-not-text", "010"),
    "true: a": ("key-not-text", "true"),
    "~: a": ("key-not-text", "~"),
    "[a]: b": ("key-not-text", "[a]"),
    "{a: b}: c": ("key-not-text", "{a: b}"),
    ": a": ("key-not-text", ":"),
    f"{'k' * 201}: 1": ("key-too-long", "k" * 201),
    f"{'k' * 1100}: 1": ("key-too-long", "k" * 1100),
    "a:\n\tb: c": ("tab-indentation", "\t"),
    "a: b\n\t\nc: d": ("tab-indentation", "\t"),
    'a: "b\nc: d': ("unclosed-quote", '"'),
    'a: "b\nc: "d"\n': ("unclosed-quote", '"'),
    "a: 'it's'": ("text-after-value", "s'"),
    'a: "b" c': ("text-after-value", "c"),
    "a: {b: c}, d": ("text-after-value", ", d"),
    "a: [b\nc: d": ("unclosed-bracket", "["),
    "a: [b\nc: d]": ("unclosed-bracket", "["),
    "a: {b: [c": ("unclosed-bracket", "["),
    "a: [": ("unclosed-bracket", "["),
    "a: [b]]": ("stray-bracket", "]"),
    "a: [b}": ("stray-bracket", "}"),
    "a: ]": ("stray-bracket", "]"),
    "a: {b: c d: e}": ("colon-in-text", ":"),
    "a: [{b: c} d]": ("missing-comma", "d]"),
    "a: [b, , c]": ("missing-value", ","),
    "a: ,b": ("missing-value", ","),
    "a:\n    b: c\n  d: e": ("wrong-indentation", "d: e"),
    " a: b\nc: d": ("wrong-indentation", "c: d"),
    "a: b\n c: d": ("wrong-indentation", "c: d"),
    "a:\n  - b\n  c: d": ("wrong-indentation", "c: d"),
    "- a\nb: c": ("wrong-indentation", "b: c"),
    "a: [b,\nc\n]": ("wrong-indentation", "c"),
    "a:\n>-\n  b": ("wrong-indentation", ">"),
    "a: - b": ("dash-in-line", "-"),
    "a: b\nc": ("not-a-key", "c"),
    r'a: "C:\sales"': ("unknown-escape", r"\s"),
    r'a: "\uD800"': ("unknown-escape", r"\uD800"),
    "a: b\n---\nc: d": ("second-document", "---"),
    "a: b\n...\nc: d": ("second-document", "c:"),
    "%YAML 1.1\n---\na: b": ("directive", "%YAML 1.1"),
    "%YAML 2.0\n---\na: b": ("directive", "%YAML 2.0"),
    "%TAG !e! x\n---\na: b": ("directive", "%TAG !e! x"),
    "%FOO\n---\na: b": ("directive", "%FOO"),
    'a: "b"# c': ("glued-comment", "#"),
    "a: [b]# c": ("glued-comment", "#"),
    "a: |# c\n  b": ("glued-comment", "#"),
    "": ("empty", ""),
    "# nothing\n---\n": ("empty", ""),
    "- a\n- b": ("root-not-map", "- a"),
    "just words": ("root-not-map", "just words"),
    "a: [-]": ("number-form", "-"),
}


@pytest.mark.parametrize("text", SLIPS)
def test_one_slip_gives_one_finding_at_its_place(text: str) -> None:
    """Each slip has its own answer, under the very characters, and nothing follows."""
    assert [SLIPS[text]] == told(text)


def test_independent_slips_are_told_in_one_run() -> None:
    """Reading goes on after what is sound YAML, and stops where it is none."""
    text = "a: &x 1\nb: *x\na: 010\nc: {d: e, f}\ng: !t h\ni: [j\nk: 0x1\n"
    expected = [
        ("anchor", "&x"),
        ("alias", "*x"),
        ("duplicate-key", "a"),
        ("number-form", "010"),
        ("comma-splits-text", "f"),
        ("tag", "!t"),
        ("unclosed-bracket", "["),
    ]

    assert expected == told(text)


def test_a_key_that_stands_twice_names_the_first_place() -> None:
    """The related place is the key that stood first."""
    (related,) = only("a: 1\nb: 2\na: 3").finding.related

    assert related.place == Span(0, 1)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("label: Sales: inbound", '`"Sales: inbound"`'),
        ('label: "Sales": inbound', "`'\"Sales\": inbound'`"),
        ("score: >= 50", "`at least 50`"),
        ("score: > 50", "`over 50`"),
        ("{name: Sales, Marketing}", '`"Sales, Marketing"`'),
        ("{limit: 1,000 USD}", "`1000 USD`"),
        ("1: a", '`"1"`'),
    ],
)
def test_the_cure_says_what_to_write(text: str, cure: str) -> None:
    """The help holds the text as it should stand."""
    assert cure in only(text).finding.help


def test_depth_and_size_have_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """No text, however nested or long, makes the reader run on."""
    assert [("too-deep", "[")] == told("a: " + "[" * 100_000)
    assert [("too-deep", "-")] == told("- " * 100_000)

    monkeypatch.setattr(limits, "NODES", 10)

    assert [("too-large", "j")] == told("a: [a, b, c, d, e, f, g, h, i, j, k]")


def test_every_refusal_of_libyaml_has_words_of_ours() -> None:
    """No problem that the extension module can name is without an answer."""
    library = Path(_ruamel_yaml.__file__).read_bytes().decode("latin-1")
    problem = (
        r"(?:(?:did|could) not find [^\0]+|found [^\0]+|[^\0]+ not allowed[^\0]*)\0"
    )
    told_elsewhere = {
        "did not find expected <stream-start>",  # a fault of the caller
        "found duplicate anchor; first occurrence",  # said of nodes, not of events
        "found undefined alias",
    }
    known = set(re.findall(rf"\0({problem[:-2]})\0", library)) - told_elsewhere
    named = {each for each in known if each.isprintable()}

    assert named - set(PHRASES) == set()
    assert len(named) > 30


def test_an_unknown_refusal_has_a_neutral_answer() -> None:
    """What a later libyaml may say is told without its words."""
    slip = Slip("a: b", 3, 3, None, None)

    assert unknown(slip).code.name == "not-yaml"


def test_a_node_is_what_it_says_and_where() -> None:
    """The same text gives the same nodes; the same words elsewhere are another one."""
    text = "a: {x: [1]}\nb: {x: [1]}\n"
    first, again = document(text), document(text)
    a, b = (first.root.get(key) for key in "ab")
    assert a is not None
    assert b is not None

    assert {first.root, first} == {again.root, again}
    assert a != b
    assert plain(a) == plain(b)
