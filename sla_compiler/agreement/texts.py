"""Every text of an agreement under its path, with its class."""

from dataclasses import field

from sla_compiler.frozen import frozen
from sla_compiler.model.text import Text


@frozen(kw_only=False)
class Entry:
    """A text, where it stands, and whether it is terms, wording or editorial."""

    path: str
    kind: str
    text: Text


@frozen(kw_only=False)
class Texts:
    """All texts, in the order of the spec."""

    entries: tuple[Entry, ...]
    _by_path: dict[str, Text] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Index the texts by path."""
        self._by_path.update((entry.path, entry.text) for entry in self.entries)

    def get(self, path: str) -> Text | None:
        """Return the text at a path such as `parties.sales.name`, if there is one."""
        return self._by_path.get(path)
