"""What the author of a first spec is told of the lists that were taken from a CRM."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sla_compiler.locale import Locale
from sla_compiler.words.error import quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A message `init-...` of the languages, what it speaks of, and a place in a file.

    What it speaks of stands in backticks, for it is the author's.
    """

    message: str
    of: Mapping[str, str] = field(default_factory=dict)
    place: str = ""

    def said(self, locale: Locale) -> str:
        """Return the note as a line in a language."""
        of = {name: quoted(text) for name, text in self.of.items()}
        text = locale.say(f"init-{self.message}", **of)
        return f"{self.place}: {text}" if self.place else text
