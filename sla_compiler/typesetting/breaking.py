"""Mends where WeasyPrint breaks lines: a space at the end of a text counts for nothing.

Where all of a text fits but for the space after it, as before a link, WeasyPrint takes
the text for one that cannot be broken, and ends the line after its first word or, where
words may be broken, inside it.
"""

from functools import wraps
from typing import Any

from weasyprint.layout import inline  # type: ignore[import-untyped]

_split = inline.split_first_line


@wraps(_split)
def _first_line(
    text: str, style: Any, context: Any, max_width: Any, *rest: Any, **more: Any
) -> Any:
    found = _split(text, style, context, max_width, *rest, **more)
    _, length, resume, *_ = found
    if resume is None or max_width is None or not text.endswith(" "):
        return found
    if style["white_space"] not in {"normal", "pre-line"}:
        return found
    if " " in text.encode()[:length].decode().strip(" "):
        return found  # it was broken where the line was full
    bare = _split(text.rstrip(" "), style, context, max_width, *rest, **more)
    if bare[2] is not None or bare[3] > max_width:
        return found
    return _split(text, style, context, None, *rest, **more)


def mend() -> None:
    """Let lines end as they should, in all that is set from now on."""
    inline.split_first_line = _first_line
