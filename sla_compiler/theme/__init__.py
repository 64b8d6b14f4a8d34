"""The style of a house: how its agreements look, and nothing of what they say.

A theme is a folder. `from_folder` reads it, strictly, into a value that holds all it
needs, so that whoever sets a page opens no file.
"""

from base64 import b64encode
from typing import Literal

from sla_compiler.frozen import frozen

PageSize = Literal["A4", "Letter"]

PAGE = "agreement.html"
"""The template of the whole page."""


@frozen
class File:
    """What lies in a file of the folder, and its media type, such as `image/png`."""

    media: str
    data: bytes

    @property
    def address(self) -> str:
        """Return the file as an address that holds it whole."""
        return f"data:{self.media};base64,{b64encode(self.data).decode()}"


@frozen
class Logo:
    """The picture on the first page, and what it says to those who hear it."""

    file: File
    alt: str


@frozen
class Face:
    """The letters of one weight, 400 or 700, upright or not."""

    weight: int
    italic: bool
    file: File


@frozen
class Family:
    """Letters that belong together."""

    name: str
    faces: tuple[Face, ...]


Wide = tuple[tuple[str, int], ...]
"""Letters, and how wide each is, in thousandths of the size of a text."""


@frozen
class Written:
    """A file of the house as it was written, and where it lies."""

    shown: str
    text: str


@frozen
class Sheet:
    """The house's own style sheet, and the same with every file it names inside."""

    file: Written
    made: str


@frozen
class Template:
    """A template of the house: what it is called, where it lies, its text."""

    name: str
    shown: str
    text: str


@frozen
class Theme:
    """A whole house style.

    `colours` and `dark_colours` are pairs of a name, such as `accent`, and `#rrggbb`.
    `wide` are the letters, plain and bold, that are wider than pictures count with.
    `written` is its `theme.yaml`; our own style has none.
    """

    name: str
    page_size: PageSize = "A4"
    logo: Logo | None = None
    colours: tuple[tuple[str, str], ...] = ()
    dark_colours: tuple[tuple[str, str], ...] = ()
    text: Family | None = None
    label: Family | None = None
    wide: tuple[Wide, Wide] = ((), ())
    further: tuple[Family, ...] = ()
    sheet: Sheet | None = None
    templates: tuple[Template, ...] = ()
    written: Written | None = None

    @property
    def families(self) -> tuple[Family, ...]:
        """Return every family, each once."""
        own = (each for each in (self.text, self.label) if each is not None)
        return tuple(dict.fromkeys((*own, *self.further)))

    @property
    def logos(self) -> tuple[Logo, ...]:
        """Return the logo, if there is one."""
        return () if self.logo is None else (self.logo,)


PLAIN = Theme(name="")
"""The style of no house: our own."""
