"""Colours by what they are for, and whether what is written in them can be read."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from sla_compiler.resources import resource

LEAST = 4.5
"""The contrast at which people of weak sight read text (WCAG 2.2, level AA)."""

WRITTEN = ("ink", "faint", "accent", "warn")
GROUNDS = ("paper", "wash")
PAIRS = (
    *((text, ground) for text in WRITTEN for ground in GROUNDS),
    ("on_band", "band"),
)
"""What is written on which ground."""

_ROOT = re.compile(r":root\s*\{([^}]*)\}")
_COLOUR = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6})\b")


@cache
def own(sheet: str) -> Mapping[str, str]:
    """Return the colours that one of our own style sheets sets, by name."""
    text = (resource("templates") / sheet).read_text(encoding="utf-8")
    blocks = (match[1] for match in _ROOT.finditer(text))
    return MappingProxyType(
        {
            name.replace("-", "_"): value
            for block in blocks
            for name, value in _COLOUR.findall(block)
        }
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, by WCAG's formula."""
    low, high = sorted(map(_luminance, (one, other)))
    return high / low


def weak(
    given: Mapping[str, str], ours: Mapping[str, str]
) -> Iterator[tuple[str, str, float]]:
    """Yield each colour of text, a ground, and their contrast, where it is too weak.

    Only pairs count of which at least one is given; the other is ours.
    """
    every = {**ours, **given}
    for text, ground in PAIRS:
        found = contrast(every[text], every[ground])
        if found < LEAST and given.keys() & {text, ground}:
            yield text, ground, found


def _linear(part: int) -> int:
    """Return how much light a part of a colour gives, of `_LIGHT`."""
    share = part / 255
    light = share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
    return round(light * _LIGHT)


_LIGHT = 10**12
"""Light is counted in whole parts: no two machines are to see two contrasts."""
_GLARE = _LIGHT * 500
"""What the eye sees of a black screen: a twentieth, of ten thousand parts."""
_LINEAR = tuple(map(_linear, range(256)))


def _luminance(colour: str) -> int:
    red, green, blue = (_LINEAR[int(colour[at : at + 2], 16)] for at in (1, 3, 5))
    return 2126 * red + 7152 * green + 722 * blue + _GLARE
