"""The files of a theme: only those inside its folder, of the kinds that are set."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from sla_compiler.theme import File

MOST = 8_000_000
"""So many bytes a file may have; a picture or a font is far below."""

MOST_TEXT = 200_000
"""So many bytes a style sheet or a template may have: ours have thirty times less."""

PICTURES = (".svg", ".png", ".jpg", ".jpeg")
FONTS = (".ttf", ".otf", ".woff2")
_MEDIA = MappingProxyType(
    {
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".ttf": "font/ttf",
        ".otf": "font/otf",
        ".woff2": "font/woff2",
    }
)
_BEGINS: MappingProxyType[str, Callable[[bytes], bool]] = MappingProxyType(
    {
        ".svg": lambda data: b"<svg" in data,
        ".png": lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"),
        ".jpg": lambda data: data.startswith(b"\xff\xd8\xff"),
        ".jpeg": lambda data: data.startswith(b"\xff\xd8\xff"),
        ".ttf": lambda data: data.startswith((b"\0\1\0\0", b"true")),
        ".otf": lambda data: data.startswith(b"OTTO"),
        ".woff2": lambda data: data.startswith(b"wOF2"),
    }
)


class FileRefusedError(Exception):
    """A file cannot be part of the theme: a fact, and the cure."""

    def __init__(self, message: str, cure: str) -> None:
        """Say why, and how to mend it."""
        super().__init__(message, cure)
        self.message = message
        self.cure = cure


def file_in(folder: Path, name: str, kinds: tuple[str, ...]) -> File:
    """Return a file by its name in the folder, if it is of one of these kinds.

    Raises:
        FileRefusedError: it is not there, elsewhere, too large, or something else.

    """
    kind = Path(name).suffix.lower()
    listed = ", ".join(f"`{each}`" for each in kinds)
    if kind not in kinds:
        raise FileRefusedError(
            f"`{name}` is none of the kinds of file that can stand here",
            f"name a file that ends in one of {listed}",
        )
    data = content(folder, name)
    if not _BEGINS[kind](data):
        raise FileRefusedError(
            f"`{name}` is not what its ending says",
            f"save it again as `{kind}` with the program that made it",
        )
    if kind in (".ttf", ".otf") and _varies(data):
        raise FileRefusedError(
            f"`{name}` is a variable font, of which no two programs make the same",
            "take the static files of the family: one for each weight",
        )
    return File(media=_MEDIA[kind], data=data)


def content(folder: Path, name: str) -> bytes:
    """Return the bytes of a file by its name in the folder.

    Raises:
        FileRefusedError: it is not there, elsewhere, or too large.

    """
    asked = folder / name
    path, root = asked.resolve(), folder.resolve()
    inside = "\\" not in name and not Path(name).is_absolute()
    if not (inside and path.is_relative_to(root)):
        raise FileRefusedError(
            f"`{name}` lies outside the folder of the theme",
            "copy the file into the folder, and write its name there, with `/`",
        )
    if not path.is_file():
        raise FileRefusedError(
            f"there is no file `{name}` in the folder of the theme",
            "write the name as it is, with small and capital letters",
        )
    if path.stat().st_size > MOST:
        raise FileRefusedError(
            f"`{name}` is larger than {MOST // 1_000_000} MB",
            "make it smaller: it stands inside every document",
        )
    return path.read_bytes()


def _varies(data: bytes) -> bool:
    """Tell whether the list of tables of a font names the axes along which it varies.

    The list begins at byte 12, 16 bytes for each table, its name first.
    """
    count = int.from_bytes(data[4:6], "big")
    names = (data[at : at + 4] for at in range(12, 12 + 16 * count, 16))
    return b"fvar" in names
