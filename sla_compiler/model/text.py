"""A text in one or several languages."""

from dataclasses import field

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen


@frozen(kw_only=False)
class Text:
    """What an author wrote for people; `in_languages` pairs a language tag with a text.

    A text written once stands under the agreement's binding language.
    """

    in_languages: tuple[tuple[str, str], ...]
    route: Route = field(default=(), compare=False)

    def get(self, language: str) -> str | None:
        """Return the text in `language`, if it was written."""
        return dict(self.in_languages).get(language)
