"""How wide characters are on a terminal, and how those it would obey are shown."""

from unicodedata import category, combining, east_asian_width

TAB = 4
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_LAST_CONTROL = 0x1F
_DELETE = 0x7F
_PICTURES = 0x2400


def visible(text: str) -> str:
    """Return `text` with a picture in place of all that would steer a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def cells(line: str) -> tuple[tuple[str, int], ...]:
    """Return each character of a line as it is shown, with its width in columns."""
    if line.isascii() and line.isprintable():
        return tuple((character, 1) for character in line)
    shown: list[tuple[str, int]] = []
    column = 0
    for character in line:
        text = " " * (TAB - column % TAB) if character == "\t" else _shown(character)
        wide = sum(map(_width, text))
        shown.append((text, wide))
        column += wide
    return tuple(shown)


def width(text: str) -> int:
    """Return how many columns a text without control characters takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _shown(character: str) -> str:
    """Return a character as a reader may see it."""
    if category(character) not in _UNSEEN:
        return character
    point = ord(character)
    if point <= _LAST_CONTROL:
        return chr(_PICTURES + point)
    return "\u2421" if point == _DELETE else f"<U+{point:04X}>"


def _width(character: str) -> int:
    """Return how many columns a shown character takes."""
    if combining(character) or category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1
