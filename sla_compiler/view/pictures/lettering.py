"""How much room text takes, and how it is broken into lines: SVG does neither.

The widths are upper bounds: the greater of our own face and of DejaVu Sans, one of the
widest in use, rounded up. Set in another face a text leaves a little room.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from unicodedata import combining, east_asian_width, normalize

#: Thousandths of the size of the text, and which characters are at most so wide.
REGULAR = {
    300: "'Iijl",
    350: " ,.:;|‘’·\N{NO-BREAK SPACE}",
    400: "()/[\\]ft",
    450: "!r",
    500: '"-_`–',
    550: "*?s“”▸",
    600: "FJLckvxyz•",
    650: "$0123456789EPSTabdeghnopqu{}£",
    700: "ABKRVXYZ€",
    750: "CU",
    800: "&DGHNOQ",
    850: "#+<=>^w~×≈−",
    950: "M",
    1000: "%@Wm—…→",
}
BOLD = {
    350: " 'ijl\N{NO-BREAK SPACE}",
    400: ",./:;I\\|‘’·",
    450: "f",
    500: "!()-[]_`rt–",
    550: '"*▸',
    600: "?Jcsz",
    650: "Lx•",
    700: "$0123456789EFTaekovy“”€£",
    750: "CPSYZbdghnpqu{}",
    800: "ABKRVX",
    850: "#+<=>DGHNU^~×≈−",
    900: "&OQ",
    950: "w",
    1000: "@M—…→",
    1050: "%m",
    1150: "W",
}
WIDEST = 1200
"""What is counted for a character that stands in no list."""
IDEOGRAPH = 1000
ACCENT = 150
"""What an accent adds: with some letters it stands beside them."""


def _by_character(of: Mapping[int, str]) -> Mapping[str, int]:
    pairs = ((one, width) for width, found in of.items() for one in found)
    return MappingProxyType(dict(pairs))


BREAKS = re.compile(r"[ \t\r\n]+")
"""Where a line may end: not at a no-break space."""

WIDTHS = (_by_character(REGULAR), _by_character(BOLD))


@lru_cache(maxsize=4096)
def width(text: str, size: int, *, bold: bool = False) -> int:
    """Return how wide a text is at most, in the units of its size."""
    thousandths = sum(_width(one, bold) for one in text)
    return -(-thousandths * size // 1000)


@lru_cache(maxsize=4096)
def _width(character: str, bold: bool) -> int:  # noqa: FBT001 - quicker by position
    if east_asian_width(character) in "WF":
        return IDEOGRAPH
    widths = WIDTHS[bold]
    return sum(
        ACCENT if combining(part) else widths.get(part, WIDEST)
        for part in normalize("NFD", character)
    )


def wrapped(
    text: str, room: int, size: int, *, bold: bool = False, most: int = 0
) -> tuple[str, ...]:
    """Return the lines of a text in so much room, the last cut short after `most`.

    Without `most` no line is cut.
    """
    lines = tuple(_lines(text, room, size, bold=bold))
    if not most or len(lines) <= most:
        return lines
    return (*lines[: most - 1], cut(" ".join(lines[most - 1 :]), room, size, bold=bold))


def cut(text: str, room: int, size: int, *, bold: bool = False) -> str:
    """Return as much of a text as has room, and a sign that there is more."""
    if width(text, size, bold=bold) <= room:
        return text
    kept = text
    while kept and width(f"{kept}…", size, bold=bold) > room:
        kept = kept[:-1]
    whole, _, _ = kept.rpartition(" ")
    return f"{(whole or kept).rstrip(' ,;:.(“')}…"


def _lines(text: str, room: int, size: int, *, bold: bool) -> Iterator[str]:
    line = ""
    for word in BREAKS.split(text):
        longer = f"{line} {word}".strip()
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            yield line
        *full, line = _broken(word, room, size, bold=bold)
        yield from full
    if line:
        yield line


def _broken(word: str, room: int, size: int, *, bold: bool) -> Iterator[str]:
    """Yield a word whole, or in pieces where it alone is longer than a line."""
    piece = ""
    for one in word:
        if piece and width(piece + one, size, bold=bold) > room:
            yield piece
            piece = ""
        piece += one
    yield piece
