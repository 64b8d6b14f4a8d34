"""From the bytes of a file to characters that every editor shows alike."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document import limits
from sla_compiler.document.report import report
from sla_compiler.source import Source, Span

_BOM = b"\xef\xbb\xbf"
_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

# Besides what YAML forbids: the line ends that YAML 1.1 knows and 1.2 does not, the
# lone carriage return, which editors disagree on, and the characters that are none.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff"
    "\ud800-\udfff]|\r(?!\n)"
)
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_KINDS = 10
"""So many different characters are worth a finding each; more are one slip."""


def from_bytes(data: bytes, name: str) -> Source:
    """Return the text of a file as well as it can be read, so that spans have a home.

    A byte order mark is not part of the text.
    """
    for mark, encoding in _WIDE.items():
        if data.startswith(mark):
            return Source(name, data[2:].decode(encoding, "replace"))
    return Source(name, _lenient(data))


def problems(data: bytes, text: str) -> Iterator[Diagnostic]:
    """Yield why the bytes of a file are no text that can be read, if so."""
    if len(data) > limits.BYTES:
        yield _too_large(len(data))
    elif data[:2] in _WIDE:
        yield _wide()
    elif (at := data.find(b"\0")) >= 0:
        yield _binary(len(_lenient(data[:at])))
    elif (wrong := _wrong_byte(data)) is not None:
        yield _not_utf8(data, wrong)
    else:
        yield from characters(text, Span)


def characters(text: str, place: Callable[[int, int], Span]) -> Iterator[Diagnostic]:
    """Yield a finding for each kind of character that no text may hold."""
    found = list(_CONTROL.finditer(text)) + list(_BIDI.finditer(text))
    times = Counter(match[0] for match in found)
    first = {match[0]: match.start() for match in reversed(found)}
    for character, count in islice(times.items(), _KINDS):
        at = first[character]
        yield _forbidden(character, count, place(at, at + 1))


def _lenient(data: bytes) -> str:
    return data.removeprefix(_BOM).decode("utf-8", "replace")


def _wrong_byte(data: bytes) -> int | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return wrong.start
    return None


def _too_large(size: int) -> Diagnostic:
    return report(
        "too_large",
        Span(0, 0),
        f"the file has {size / 1e6:.1f} MB, more than a spec may have",
        label=f"a spec has at most {limits.BYTES // 1_000_000} MB",
        cure="split the agreement into several specs",
    )


def _wide() -> Diagnostic:
    return report(
        "not_utf8",
        Span(0, 0),
        "the file is written in UTF-16, not in UTF-8",
        label="here is the mark of UTF-16",
        cure="save the file again in your editor, with the encoding UTF-8",
    )


def _binary(at: int) -> Diagnostic:
    return report(
        "not_text",
        Span(at, at + 1),
        "this is not a text file",
        label="a character with the number zero, which no text has",
        cure="name the `.sla.yaml` file itself, not what was made from it",
    )


def _not_utf8(data: bytes, at: int) -> Diagnostic:
    start = len(_lenient(data[:at]))
    meant = data[at : at + 1].decode("cp1252", "replace")
    likely = f", perhaps meant as `{meant}`" if meant.isprintable() else ""
    return report(
        "not_utf8",
        Span(start, start + 1),
        f"byte {at + 1} of the file, 0x{data[at]:02X}, is not UTF-8",
        label=f"this cannot be read{likely}",
        cure="save the file again in your editor, with the encoding UTF-8",
    )


def _forbidden(character: str, count: int, span: Span) -> Diagnostic:
    number = f"U+{ord(character):04X}"
    more = f"; it stands in the text {count} times" if count > 1 else ""
    if _BIDI.match(character):
        return report(
            "bidirectional_character",
            span,
            f"the invisible character {number} changes the order of the text",
            label=f"what people read here is not what is written{more}",
            cure="delete it, and write the words around it again",
        )
    if character == "\r":
        return report(
            "control_character",
            span,
            "a line ends with a carriage return alone",
            label=f"editors disagree whether a new line begins here{more}",
            cure="save the file again with the line ends LF or CRLF",
        )
    return report(
        "control_character",
        span,
        f"the invisible control character {number} stands in the text",
        label=f"nobody can see it{more}",
        cure="delete it, and write the words around it again",
    )
