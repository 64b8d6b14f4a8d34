"""The colours of pictures: what each kind of mark is filled and drawn with.

On paper no style reaches into a picture, so a template sets attributes: they are those
of paper, and of a light screen whose ground is white as well. Where a theme gives none
of the colours that pictures are made of, they are ours.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from types import MappingProxyType

from sla_compiler.frozen import frozen
from sla_compiler.theme import Theme
from sla_compiler.theme.colours import LEAST, WRITTEN, contrast, own
from sla_compiler.theme.ours import DAY, NIGHT, OURS, Further, Paint
from sla_compiler.theme.tints import (
    BLACK,
    WHITE,
    apart,
    distance,
    hue,
    mixed,
    stands_out,
    tint,
)

LINES = 3.0
"""The contrast at which lines and shapes are seen (WCAG 2.2, level AA)."""

USED = {"accent", "ink", "faint", "line", "wash", "warn", "paper"}
"""The colours that pictures are made of."""


def on_paper(theme: Theme) -> Paint:
    """Return the colours of pictures on white paper."""
    given = dict(theme.colours)
    if not USED & given.keys():
        return OURS
    return made(tuple({**own("agreement.css"), **given, "paper": WHITE}.items()))


def on_screen(theme: Theme) -> Iterator[tuple[str, Paint]]:
    """Yield the colours of pictures on a screen, by its scheme, where they are others.

    A light screen shows what paper does, unless its ground is not white.
    """
    day, night = dict(theme.colours), dict(theme.dark_colours)
    ours = own("agreement.css")
    if "paper" in day:
        yield "light", made(tuple({**ours, **day}.items()))
    if USED & night.keys():
        yield "dark", made(tuple({**ours, **own("screen.css"), **night}.items()))


@cache
def made(colours: tuple[tuple[str, str], ...]) -> Paint:
    """Return the colours of pictures that follow from those of a whole style.

    Whatever those are, text can be read on all that is behind it.
    """
    style = dict(colours)
    paper = style["paper"]
    further = NIGHT if contrast(WHITE, paper) > contrast(BLACK, paper) else DAY
    written = (*(style[name] for name in WRITTEN), further.back)
    ink, faint, accent, warn, back = (apart(each, (paper, LEAST)) for each in written)
    owners = (accent, *_others(accent, further.owners), faint)
    base = _Base(
        paper=paper,
        ink=ink,
        faint=faint,
        accent=accent,
        warn=warn,
        back=back,
        owners=owners,
        light=next(each for each in (WHITE, BLACK) if _bear(owners, each, paper)),
        wash=style["wash"],
        line=style["line"],
    )
    fills, strokes = _fills(base, further), _strokes(base)
    return Paint(MappingProxyType(fills), MappingProxyType(strokes))


@frozen
class _Base:
    """The colours of a style, moved so far that they can be read on its ground."""

    paper: str
    ink: str
    faint: str
    accent: str
    warn: str
    back: str
    owners: tuple[str, ...]
    light: str
    wash: str
    line: str

    def ground(self, colour: str, share: int) -> str:
        """Return a tint on which text can be read."""
        return tint(self.paper, colour, share, self.ink, self.faint, least=LEAST)


def _fills(base: _Base, further: Further) -> dict[str, str]:
    plain, window = base.ground(base.wash, 100), base.ground(base.accent, 12)
    owners = tuple(enumerate(base.owners))
    return {
        "ink": base.ink,
        "faint": base.faint,
        "accent": base.accent,
        "light": base.light,
        **{f"owner{at}": base.ground(each, 12) for at, each in owners},
        **{f"mark{at}": _mark(each, base.light, base.paper) for at, each in owners},
        "chip": base.paper,
        "exit-card": base.ground(base.warn, 9),
        "back-card": base.ground(base.back, 9),
        "track-card": plain,
        "any": plain,
        "way": base.ink,
        "exit": base.warn,
        "back": base.back,
        "track": base.faint,
        "window": window,
        "month": apart(mixed(base.paper, base.accent, 60), (base.paper, LINES)),
        **{f"heat{at}": each for at, each in enumerate(further.heat)},
        "heat0": apart(further.heat[0], (base.light, LEAST)),
        "heat-ink": further.heat_ink,
    }


def _strokes(base: _Base) -> dict[str, str]:
    lines = apart(mixed(base.paper, base.faint, 60), (base.paper, LINES))
    return {
        **{f"owner{at}": each for at, each in enumerate(base.owners)},
        **dict.fromkeys(("chip", "track-card", "any"), lines),
        "exit-card": base.warn,
        "back-card": base.back,
        "way": base.ink,
        "exit": base.warn,
        "back": base.back,
        "track": base.faint,
        "axis": base.faint,
        "close": base.accent,
        **dict.fromkeys(("heat4", "heat5"), base.line),
        **dict.fromkeys(("heat0", "heat1", "heat2", "heat3"), "none"),
        **dict.fromkeys(("mark1", "month", "window"), "none"),
    }


def _others(accent: str, of: Sequence[str]) -> tuple[str, ...]:
    """Return colours for further owners: all but the one that is most like the first.

    Beside a grey, the last is left out.
    """
    first = hue(accent)
    if first is None:
        return tuple(of[:-1])
    like = min(of, key=lambda each: distance(first, hue(each) or first))
    return tuple(each for each in of if each != like)


def _bear(hues: Sequence[str], light: str, paper: str) -> bool:
    """Tell whether marks can bear such numbers, and be seen on the ground."""
    wanted = ((light, LEAST), (paper, LINES))
    return all(stands_out(_mark(each, light, paper), wanted) for each in hues)


def _mark(colour: str, light: str, paper: str) -> str:
    return apart(colour, (light, LEAST), (paper, LINES))
