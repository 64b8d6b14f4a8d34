"""Ids for what a CRM calls by other names: small letters, permanent, each but once."""

import re
from collections.abc import Iterable
from unicodedata import normalize

from sla_compiler.names.vocabulary import RESERVED

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")
_LONGEST = 48


def snake(text: str) -> str:
    """Return a text as an id: `Open - Not Contacted` is `open_not_contacted`."""
    letters = normalize("NFKD", text).encode("ascii", "ignore").decode()
    parts = _NOT_IN_ID.sub("_", _HUMP.sub("_", letters).lower())
    return parts.strip("_0123456789")[:_LONGEST].rstrip("_")


class Names:
    """The ids that are taken; each one given out is taken from then on."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Begin with the ids that something bears already."""
        self._taken = {*RESERVED, *taken}

    def give(self, kind: str, *texts: str) -> str:
        """Return an id after the first text that makes one; a number if it is taken."""
        wanted = next(filter(None, map(snake, texts)), kind)
        name, number = wanted, 2
        while name in self._taken:
            name, number = f"{wanted}_{number}", number + 1
        self._taken.add(name)
        return name
