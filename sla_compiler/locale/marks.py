"""Marks in a text: which words of it name a thing that has a place of its own.

Whoever puts a name into a sentence knows what it names; nobody who reads the finished
sentence does. So the name goes in between characters that no spec can hold, with the id
of the place, and stays there through every message, until it is set as a link or bare.
"""

import re
from collections.abc import Callable

_MARKED = re.compile("\x01([^\x01-\x03]*)\x02([^\x01-\x03]*)\x03")
_TORN = re.compile("\x01[^\x02]*(?:\x02|$)|[\x02\x03]")
"""What is left of a mark that was cut, as by a template that shortens a text."""


def marked(name: str, anchor: str) -> str:
    """Return a name, marked with the id of the place that it leads to."""
    return f"\x01{anchor}\x02{name}\x03"


def has_marks(text: str) -> bool:
    """Tell whether there is a mark in a text, or a part of one."""
    return "\x01" in text or "\x02" in text or "\x03" in text


def set_marks(text: str, each: Callable[[str, str], str]) -> str:
    """Return a text with what `each` makes of the name and the id in every mark."""
    if "\x01" not in text:
        return text
    return _MARKED.sub(lambda mark: each(mark[2], mark[1]), text)


def plain(text: str) -> str:
    """Return a text without its marks, the names bare; and without parts of marks."""
    if not has_marks(text):
        return text
    return _TORN.sub("", set_marks(text, lambda name, _: name))


def begins(text: str) -> int:
    """Return where the first letter of a text stands: behind a mark before it."""
    return text.find("\x02") + 1 if text.startswith("\x01") else 0
