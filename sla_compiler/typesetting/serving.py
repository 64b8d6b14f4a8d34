"""The files that a page may ask for: those of its roots, of a few kinds, not too large.

Everything else is refused, whatever the way it is asked for.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

from sla_compiler.frozen import frozen
from sla_compiler.typesetting import RefusedError

MOST = 8_000_000
"""So many bytes a file may have; a picture or a font is far below."""

MEDIA = MappingProxyType(
    {
        ".ttf": "font/ttf",
        ".otf": "font/otf",
        ".woff2": "font/woff2",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
    }
)
"""The kinds of files that are served, and what each is."""

SHOWN = 40
"""So many characters are quoted of the start of an address, and of its end."""


@frozen
class Served:
    """What lies in a file, and its media type."""

    data: bytes
    media: str


def served(roots: Mapping[str, Path], address: str) -> Served:
    """Return the file at an address such as `package:fonts/Inter.ttf`.

    Raises:
        RefusedError: it lies elsewhere, is of another kind, too large, or not there.

    """
    scheme, _, rest = address.partition(":")
    root = roots.get(scheme)
    if root is None:
        raise RefusedError(f"the page asks for {_shown(address)}, which is not its own")
    file = _inside(root, unquote(rest, errors="replace"))
    media = MEDIA.get(file.suffix.lower()) if file else None
    if file is None or media is None:
        raise RefusedError(
            f"the page asks for {_shown(address)}, which it may not have"
        )
    with file.open("rb") as opened:
        data = opened.read(MOST + 1)
    if len(data) > MOST:
        raise RefusedError(f"{_shown(address)} has more than {MOST:,} bytes")
    return Served(data=data, media=media)


def expect_inline(address: str) -> None:
    """Let an address pass that holds a picture or a font, whole.

    Raises:
        RefusedError: it holds something else, such as a page of its own.

    """
    media = address.removeprefix("data:").partition(",")[0].partition(";")[0]
    if media.lower() not in MEDIA.values():
        raise RefusedError(
            f"the page holds {_shown(address)}, which is no picture and no font"
        )


def _inside(root: Path, name: str) -> Path | None:
    """Return the file of that name, wherever links lead, if that is in the root."""
    parts = name.split("/")
    if {"", ".", ".."} & set(parts) or any(c in name for c in "\\:\0"):
        return None
    file = root.joinpath(*parts).resolve()
    return file if file.is_file() and file.is_relative_to(root.resolve()) else None


def _shown(address: str) -> str:
    if len(address) > 2 * SHOWN:
        address = f"{address[:SHOWN]}…{address[-SHOWN:]}"
    return f"`{address}`"
