"""What is told of a theme once paper is set in its style: warnings, in its files."""

import re
from collections.abc import Iterable, Iterator

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.reporters import Report
from sla_compiler.source import Span
from sla_compiler.theme import Theme, Written
from sla_compiler.theme.finding import line_span, say, told

SAID = 160
"""So many characters of a message are told: a value may hold a whole picture."""

_DECLARED = re.compile(
    r"\w+ `(?P<name>[^:`]+):.*` at (?P<line>\d+):\d+, (?P<why>.*?)\.?", re.DOTALL
)
_PLACED = re.compile(r"(?P<why>.*?) at (?P<line>\d+):\d+.*", re.DOTALL)
_QUOTED = re.compile(r"'([^']+)'")
_SHEETS = "correct it; what is for screens alone stands in `@media screen`"


def remarks(theme: Theme, passed_over: Iterable[str], *, over: bool) -> list[Report]:
    """Return what the type setter passed over, and that page two has no room, if so.

    `passed_over` are its own words. Of our own style there is nothing to tell.
    """
    sheet, written = theme.sheet, theme.written
    if written is None:
        return []
    of_sheet: list[Diagnostic] = []
    of_theme: list[Diagnostic] = []
    for each in passed_over:
        placed = sheet and _in_sheet(each, sheet.file)
        if placed:
            of_sheet.append(placed)
        else:
            of_theme.append(_anywhere(each, written))
    if over:
        of_theme.append(_page_two(written))
    files = ((sheet.file if sheet else None, of_sheet), (written, of_theme))
    return [told(file.shown, file.text, all_) for file, all_ in files if file and all_]


def _in_sheet(message: str, sheet: Written) -> Diagnostic | None:
    """Return what is wrong at a place of the sheet of a theme."""
    if found := _DECLARED.fullmatch(message):
        span = line_span(sheet.text, int(found["line"]), found["name"])
        return _passed_over(span, f"`{found['name']}`", found["why"])
    if found := _PLACED.fullmatch(message):
        return _passed_over(line_span(sheet.text, int(found["line"])), "this", message)
    for words in _QUOTED.findall(message):
        at = sheet.text.find(words.strip())
        if at >= 0:
            return _passed_over(Span(at, at + len(words.strip())), "this", message)
    return None


def _passed_over(span: Span, what: str, why: str) -> Diagnostic:
    said = f"{what} is passed over on paper"
    return say("style_passed_over", span, said, _short(why), _SHEETS)


def _anywhere(message: str, theme: Written) -> Diagnostic:
    """Return what is wrong with a template or a font, at its name if that is known."""
    at = next((p for p in map(theme.text.find, _QUOTED.findall(message)) if p >= 0), 0)
    line = theme.text.count("\n", 0, at) + 1
    said = "something of this theme is passed over on paper"
    cure = "look for it in its templates, fonts and pictures"
    span = line_span(theme.text, line)
    return say("style_passed_over", span, said, _short(message), cure)


def _page_two(theme: Written) -> Diagnostic:
    lines = theme.text.split("\n")
    starts = (at for at, line in enumerate(lines, 1) if line.startswith("fonts:"))
    return say(
        "page_two_spreads",
        line_span(theme.text, next(starts, 1)),
        "what every party owes does not fit on one page in this style",
        "page two goes on on the next",
        "take a narrower font for `label`, or set `.one-page` smaller in `theme.css`",
    )


def _short(message: str) -> str:
    said = " ".join(message.split())
    return said if len(said) <= SAID else f"{said[:SAID]}…"


def by_file(reports: Iterable[Report]) -> Iterator[Report]:
    """Yield reports, those of one file as one, each finding once."""
    found_in: dict[tuple[str, str], dict[Diagnostic, None]] = {}
    for each in reports:
        text = each.source.text if each.source else ""
        found_in.setdefault((each.name, text), {}).update(
            dict.fromkeys(each.diagnostics)
        )
    for (name, text), found in found_in.items():
        yield told(name, text, found)
