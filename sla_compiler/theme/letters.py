"""The letters of a theme in pictures, where a text has so much room and no more.

A picture counts with letters as wide as those of the widest faces in common use. Where
those of a theme are wider still, a text is set smaller, as much as it takes.
"""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from struct import error as StructError  # noqa: N812 - it is an error, and named so

from sla_compiler.theme import Wide
from sla_compiler.theme.wire import Letters
from sla_compiler.view.pictures.drawing import Text
from sla_compiler.view.pictures.lettering import width

SMALL = 1000
"""Widths are thousandths of the size of a text."""


class UnreadableError(Exception):
    """A file is no font, or one that cannot be read."""


def wide(letters: Letters) -> tuple[Wide, Wide]:
    """Return the plain and the bold letters that are wider than pictures count.

    Raises:
        UnreadableError: a file is no font.

    """
    plain, bold = _widths(letters.plain), _widths(letters.bold)
    return tuple(_wide(plain, bold=False)), tuple(_wide(bold, bold=True))


def sized(letters: tuple[Wide, Wide]) -> Callable[[Text], str]:
    """Return what tells the size in which a text has room."""
    known = tuple(map(dict, letters))

    def size(of: Text) -> str:
        counted = width(of.text, SMALL, bold=of.bold)
        real = sum(
            known[of.bold].get(one) or width(one, SMALL, bold=of.bold)
            for one in of.text
        )
        if real <= counted:
            return str(of.size)
        tenths = 10 * of.size * counted // real
        return f"{tenths // 10}.{tenths % 10}"

    return size


def _wide(widths: Mapping[int, int], *, bold: bool) -> Iterator[tuple[str, int]]:
    for code, real in sorted(widths.items()):
        if real > width(chr(code), SMALL, bold=bold):
            yield chr(code), real


def _widths(data: bytes) -> dict[int, int]:
    """Return how wide each character of a font is."""
    from brotli import error as BrotliError  # type: ignore[import-untyped]  # noqa: N812
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    try:
        font = TTFont(BytesIO(data), lazy=True)
        units, across = font["head"].unitsPerEm, font["hmtx"].metrics
        return {
            code: -(-across[glyph][0] * SMALL // units)
            for code, glyph in (font.getBestCmap() or {}).items()
        }
    except (
        *(BrotliError, StructError, TTLibError, ArithmeticError, AssertionError),
        *(AttributeError, EOFError, LookupError, TypeError, ValueError),
    ) as error:
        raise UnreadableError from error
