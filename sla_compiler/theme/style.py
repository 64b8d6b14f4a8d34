"""A theme as CSS: its letters, its colours, its paper."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from sla_compiler.resources import resource
from sla_compiler.theme import Family, Theme
from sla_compiler.theme.colours import own
from sla_compiler.theme.ours import Paint
from sla_compiler.theme.paint import on_screen

BASE = "agreement.css"
PAINTED = {
    "fill": ("rect", "polygon", "circle", "text"),
    "stroke": ("rect", "polyline"),
}
"""The elements of a picture that are filled, and that are drawn."""


def suited(sheet: str, theme: Theme) -> str:
    """Return a style sheet of ours for the paper of a theme.

    What stands in the margins of paper knows no names of colours, so it is put there.
    """
    faint = dict(theme.colours).get("faint")
    sized = sheet.replace("size: A4", f"size: {theme.page_size}")
    return (
        sized.replace(f"color: {own(BASE)['faint']}", f"color: {faint}")
        if (faint)
        else sized
    )


def styles(theme: Theme, base: str, *, screen: bool) -> tuple[str, ...]:
    """Return the style sheets that a theme adds after ours, for a screen or for paper.

    `base` is our own sheet, which names the letters that are set where the house's
    lack one.
    """
    made = "\n".join(_lines(theme, base, screen=screen))
    return tuple(
        each for each in (made, theme.sheet.made if theme.sheet else "") if each
    )


def _lines(theme: Theme, base: str, *, screen: bool) -> Iterator[str]:
    for family in theme.families:
        yield from _faces(family)
    if theme.families:
        text, label = (
            _named(first, theme, _ours(base, name))
            for name, first in (("text", theme.text), ("label", theme.label))
        )
        yield f":root {{ --text: {text}; --label: {label}; }}"
    paper = [pair for pair in theme.colours if pair[0] != "paper"]
    if paper:
        yield f"@media print {{ {_root(paper)} }}"
    if screen and theme.colours:
        yield _on_screen("light", theme.colours)
    if screen and theme.dark_colours:
        yield _on_screen("dark", theme.dark_colours)
    if screen:
        for scheme, paint in on_screen(theme):
            yield _in_scheme(scheme, "\n".join(_painted(paint)))


def families(theme: Theme, name: Literal["text", "label"]) -> tuple[str, ...]:
    """Return the families in the order in which a letter is sought in them."""
    first = theme.text if name == "text" else theme.label
    sheet = (resource("templates") / BASE).read_text(encoding="utf-8")
    named = _named(first, theme, _ours(sheet, name)).split(",")
    return tuple(each.strip().strip('"') for each in named)


def _on_screen(scheme: str, colours: Iterable[tuple[str, str]]) -> str:
    return _in_scheme(scheme, _root(colours))


def _in_scheme(scheme: str, rules: str) -> str:
    return f"@media screen and (prefers-color-scheme: {scheme}) {{ {rules} }}"


def _painted(paint: Paint) -> Iterator[str]:
    """Yield the colours of pictures as rules, which outweigh the attributes."""
    for kind in dict.fromkeys((*paint.fills, *paint.strokes)):
        for name, colours in (("fill", paint.fills), ("stroke", paint.strokes)):
            if kind in colours:
                of = ", ".join(f".picture {each}.{kind}" for each in PAINTED[name])
                yield f"{of} {{ {name}: {colours[kind]}; }}"


def _root(colours: Iterable[tuple[str, str]]) -> str:
    said = " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours)
    return f":root {{ {said} }}"


def _ours(base: str, name: str) -> str:
    """Return the families that our own sheet sets under a name."""
    found = re.search(rf"--{name}: ([^;]+);", base)
    return found[1] if found else "serif"


def _named(first: Family | None, theme: Theme, ours: str) -> str:
    """Return the families in the order in which a letter is sought in them."""
    own_ = [first.name] if first is not None else []
    further = [family.name for family in theme.further]
    quoted = [f'"{name}"' for name in dict.fromkeys((*own_, *further))]
    if first is None:
        return ", ".join((ours, *quoted))
    return ", ".join((*quoted, ours))


def _faces(family: Family) -> Iterator[str]:
    for face in family.faces:
        style = "italic" if face.italic else "normal"
        yield (
            f'@font-face {{ font-family: "{family.name}"; '
            f"font-weight: {face.weight}; font-style: {style}; "
            f'src: url("{face.file.address}"); }}'
        )
