"""A theme's own style sheet: read as CSS, with the files that it names put inside."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.source import Span
from sla_compiler.theme.files import FONTS, PICTURES, FileRefusedError, file_in
from sla_compiler.theme.finding import say
from sla_compiler.theme.pictures import problems

_ADDRESSED = {"src", "image", "image-set", "-webkit-image-set", "cross-fade"}
_WORD = re.compile(r"@?[\w-]+(?:\([^)\n]*\)?)?|.", re.DOTALL)
_END = re.compile("</style", re.IGNORECASE)
_OUTSIDE = "an agreement asks for nothing from anywhere"


def embedded(text: str, folder: Path) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a style sheet with its files inside, and what is wrong with it."""
    import tinycss2  # type: ignore[import-untyped]

    tokens = tinycss2.parse_component_value_list(text)
    found = [*_ends_early(text), *_Reading(text, folder).read(tokens)]
    made: str = tinycss2.serialize(tokens) if not found else ""
    return made, tuple(found)


def _ends_early(text: str) -> Iterator[Diagnostic]:
    for match in _END.finditer(text):
        said = "`</style` would end the style sheet in the middle of the page"
        yield say("style_syntax", Span(*match.span()), said, "", "delete it")


class _Reading:
    """One pass over the tokens, in which addresses of files become the files."""

    def __init__(self, text: str, folder: Path) -> None:
        self.text = text
        self.folder = folder
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    def read(self, tokens: list[Any]) -> Iterator[Diagnostic]:
        """Yield what is wrong with tokens and with all inside them."""
        for token in tokens:
            match token.type:
                case "error":
                    cure = "close what is open, or delete what is too much"
                    yield self.say("style_syntax", token, _said(token), cure)
                case "at-keyword" if token.lower_value == "import":
                    cure = "copy what it holds into `theme.css`"
                    yield self.say(
                        "reaches_out", token, "`@import` loads a sheet", cure
                    )
                case "url":
                    yield from self.file(token, token)
                case "function" if token.lower_name == "url":
                    named = [each for each in token.arguments if each.type == "string"]
                    yield from self.file(token, *named[:1])
                case "function" if token.lower_name in _ADDRESSED:
                    said = f"`{token.name}()` can load from elsewhere"
                    yield self.say(
                        "reaches_out", token, said, 'write `url("file.png")`'
                    )
                case "function":
                    yield from self.read(token.arguments)
                case "() block" | "[] block" | "{} block":
                    yield from self.read(token.content)

    def file(self, token: Any, holder: Any = None) -> Iterator[Diagnostic]:
        """Put the file in the place of its name, or yield why that cannot be."""
        name = "" if holder is None else holder.value
        if re.match("[a-z][a-z0-9+.-]*:|//", name, re.IGNORECASE):
            cure = "copy the file into the folder of the theme, and name it"
            yield self.say("reaches_out", token, f"`{name}` is not in the folder", cure)
            return
        try:
            file = file_in(self.folder, name, (*PICTURES, *FONTS))
        except FileRefusedError as error:
            yield self.say("theme_file", token, error.message, error.cure)
            return
        if file.media == "image/svg+xml" and (found := problems(file.data, name)[1]):
            told = found[0].finding
            yield self.say("reaches_out", token, f"`{name}`: {told.message}", told.help)
            return
        holder.value = file.address
        holder.representation = f'"{file.address}"'
        if token.type == "url":
            token.representation = f'url("{file.address}")'

    def say(self, name: str, token: Any, message: str, cure: str) -> Diagnostic:
        """Return a finding at a token."""
        at = self.starts[token.source_line - 1] + token.source_column - 1
        word = _WORD.match(self.text, at)
        span = Span(*word.span()) if word else Span(at, at)
        label = _OUTSIDE if name == "reaches_out" else ""
        return say(name, span, message, label, cure)


def _said(token: Any) -> str:
    """Return in our words what a parse error says."""
    kinds = {
        "bad-string": "a text in quotes is not closed on its line",
        "bad-url": "`url(` is not closed",
        "eof-in-string": "a text in quotes is not closed",
        "eof-in-url": "`url(` is not closed",
        ")": "this `)` closes nothing",
        "]": "this `]` closes nothing",
        "}": "this `}` closes nothing",
    }
    return kinds.get(token.kind, "this is not CSS")
