"""Colours made from others: exact, so that every machine makes the same.

All are `#rrggbb`. Where a colour has to stand out from others, the nearest one that
does is sought; where none does, the one that stands out most is taken.
"""

from collections.abc import Iterable
from fractions import Fraction

from sla_compiler.theme.colours import contrast

BLACK, WHITE = "#000000", "#ffffff"
WHOLE = 100
"""Shares are hundredths."""

COLOURLESS = 24
"""A colour whose parts differ by less has no hue to speak of."""


def mixed(ground: str, colour: str, share: int) -> str:
    """Return so many hundredths of a colour on a ground."""
    parts = (
        (low * (WHOLE - share) + high * share + WHOLE // 2) // WHOLE
        for low, high in zip(_parts(ground), _parts(colour), strict=True)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)


def apart(colour: str, *least: tuple[str, float]) -> str:
    """Return a colour, or the nearest darker or lighter one, that stands out.

    `least` are colours, and the contrast to each.
    """
    tried = (
        mixed(colour, end, share)
        for share in range(WHOLE + 1)
        for end in (BLACK, WHITE)
    )
    found = next((each for each in tried if stands_out(each, least)), None)
    return found or max(
        (BLACK, WHITE),
        key=lambda end: min(contrast(end, other) / much for other, much in least),
    )


def tint(ground: str, colour: str, share: int, *texts: str, least: float) -> str:
    """Return as much of a colour on a ground as lets texts on it be read, if so much.

    On the bare ground they can be, as it is here used.
    """
    tried = (mixed(ground, colour, each) for each in range(share, -1, -1))
    wanted = [(text, least) for text in texts]
    return next((each for each in tried if stands_out(each, wanted)), ground)


def stands_out(colour: str, least: Iterable[tuple[str, float]]) -> bool:
    """Tell whether a colour has such a contrast to each of the others."""
    return all(contrast(colour, other) >= much for other, much in least)


def hue(colour: str) -> Fraction | None:
    """Return where a colour stands on the circle of six parts; nothing for a grey."""
    red, green, blue = _parts(colour)
    most, width = max(red, green, blue), max(red, green, blue) - min(red, green, blue)
    if width < COLOURLESS:
        return None
    if most == red:
        return Fraction(green - blue, width) % 6
    if most == green:
        return Fraction(blue - red, width) + 2
    return Fraction(red - green, width) + 4


def distance(one: Fraction, other: Fraction) -> Fraction:
    """Return how far two hues are from one another, on the shorter way."""
    between = abs(one - other)
    return min(between, 6 - between)


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
