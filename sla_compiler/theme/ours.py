"""What our own pictures are painted with, by day; by night, `pictures-screen.css` says.

What a theme has no colour for is ours in its pictures too.
"""

from collections.abc import Mapping
from types import MappingProxyType

from sla_compiler.frozen import frozen


@frozen(kw_only=False)
class Paint:
    """What each kind of mark is filled with, and drawn with, where it is."""

    fills: Mapping[str, str]
    strokes: Mapping[str, str]


@frozen
class Further:
    """Colours that no theme gives: of what comes back, of further owners, of heat."""

    back: str
    owners: tuple[str, ...]
    heat: tuple[str, ...]
    heat_ink: str


OURS = Paint(
    MappingProxyType(
        {
            "ink": "#1b2530",
            "faint": "#55606b",
            "accent": "#17456e",
            "light": "#ffffff",
            "heat-ink": "#1b2530",
            "chip": "#ffffff",
            "owner0": "#e4edf6",
            "owner1": "#e0f1ea",
            "owner2": "#f6eddb",
            "owner3": "#f0e7f5",
            "owner4": "#eef0f2",
            "window": "#e4edf6",
            "exit-card": "#fbeeec",
            "back-card": "#fdf5e8",
            "track-card": "#f5f7f9",
            "any": "#f5f7f9",
            "month": "#6f93b5",
            "way": "#1b2530",
            "exit": "#8a1f11",
            "back": "#8a4b00",
            "track": "#55606b",
            "heat0": "#8c2d04",
            "heat1": "#f0a35e",
            "heat2": "#f9d9ae",
            "heat3": "#e3e9ee",
            "heat4": "#f2f4f6",
            "heat5": "#ffffff",
            "mark0": "#17456e",
            "mark1": "#1d6b50",
            "mark2": "#8a4b00",
            "mark3": "#6b3f86",
            "mark4": "#55606b",
        }
    ),
    MappingProxyType(
        {
            "owner0": "#17456e",
            "owner1": "#1d6b50",
            "owner2": "#8a5a00",
            "owner3": "#6b3f86",
            "owner4": "#55606b",
            "chip": "#8a96a3",
            "exit-card": "#8a1f11",
            "back-card": "#8a4b00",
            "track-card": "#8a96a3",
            "any": "#8a96a3",
            "way": "#1b2530",
            "exit": "#8a1f11",
            "back": "#8a4b00",
            "track": "#55606b",
            "heat0": "none",
            "heat1": "none",
            "heat2": "none",
            "heat3": "none",
            "heat4": "#cfd6dd",
            "heat5": "#cfd6dd",
            "mark1": "none",
            "month": "none",
            "window": "none",
            "axis": "#55606b",
            "close": "#17456e",
        }
    ),
)

DAY = Further(
    back="#8a4b00",
    owners=("#1d6b50", "#8a4b00", "#6b3f86", "#17456e"),
    heat=("#8c2d04", "#f0a35e", "#f9d9ae", "#e3e9ee", "#f2f4f6", "#ffffff"),
    heat_ink="#1b2530",
)
NIGHT = Further(
    back="#d9a35b",
    owners=("#5fb496", "#d2a455", "#b08fd0", "#6fa3d4"),
    heat=("#a8401c", "#7a4a12", "#54401d", "#26333f", "#1a222b", "#11171d"),
    heat_ink="#e6ebf0",
)
