"""An SVG of a theme: a picture alone, which runs nothing and loads nothing."""

import re
from collections.abc import Iterator
from xml.parsers import expat

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.source import Span
from sla_compiler.theme.finding import decoded, line_span, say

_RUNS = {"script", "foreignObject", "iframe", "object", "embed", "handler", "listener"}
_ADDRESS = re.compile(r"url\(\s*[\"']?(?!\s*#)|@import", re.IGNORECASE)
_WHY = "a logo is shown wherever the agreement goes: it may not run or load anything"


def problems(data: bytes, shown: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of an SVG, and what in it is more than a picture."""
    text, unread = decoded(data, shown)
    return text, unread or tuple(_Reading(text).findings())


class _Reading:
    """One pass over an SVG, which notes what it finds in its order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Diagnostic] = []
        self.parser = expat.ParserCreate(encoding="utf-8")
        self.parser.StartElementHandler = self.element
        self.parser.CharacterDataHandler = self.characters
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def findings(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with the picture."""
        try:
            self.parser.Parse(self.text.encode(), True)  # noqa: FBT003 - its own form
        except expat.ExpatError as error:
            span = line_span(self.text, error.lineno)
            cure = "save it again with the program that made it"
            yield say("theme_file", span, "this is not a sound SVG", "", cure)
        yield from self.found

    def refuse(self, what: str, words: str) -> None:
        """Note that something is more than a picture."""
        here = self.parser.CurrentByteIndex
        start = len(self.text.encode()[:here].decode())
        at = self.text.find(words, start) if words else start
        span = Span(at, at + max(1, len(words))) if at >= 0 else Span(start, start + 1)
        cure = "delete it, or save the picture as plain SVG or PNG"
        self.found.append(say("reaches_out", span, what, _WHY, cure))

    def element(self, name: str, given: dict[str, str]) -> None:
        """Refuse what runs, and addresses outside the picture."""
        local = name.rpartition(":")[2]
        if local in _RUNS:
            self.refuse(f"the picture holds `<{local}>`", f"<{name}")
        for key, value in given.items():
            own = key.rpartition(":")[2]
            outside = own in ("href", "src") and not value.startswith(
                ("#", "data:image/")
            )
            if own.startswith("on"):
                self.refuse(f"the picture holds `{key}`", key)
            elif outside or _ADDRESS.search(value):
                self.refuse("the picture loads something from elsewhere", key)

    def characters(self, said: str) -> None:
        """Refuse addresses in the picture's own style."""
        if _ADDRESS.search(said):
            self.refuse("the picture loads something from elsewhere", "")

    def doctype(self, *_: object) -> None:
        """Refuse declarations: they can grow without bound."""
        self.refuse("the picture declares a document type", "<!DOCTYPE")

    def instruction(self, target: str, _: str) -> None:
        """Refuse what names a style sheet elsewhere."""
        self.refuse(f"the picture holds `<?{target}`", f"<?{target}")
