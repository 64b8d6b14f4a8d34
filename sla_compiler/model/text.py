"""A text in one or several languages."""

from dataclasses import dataclass, field

from sla_compiler.diagnostic import Route


@dataclass(frozen=True, slots=True)
class Text:
    """What an author wrote for people; `in_languages` pairs a language tag with a text.

    A text written once stands under the agreement's binding language.
    """

    in_languages: tuple[tuple[str, str], ...]
    route: Route = field(default=(), compare=False)

    def get(self, language: str) -> str | None:
        """Return the text in `language`, if it was written."""
        return dict(self.in_languages).get(language)
