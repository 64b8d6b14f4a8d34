"""From a page to a PDF: in a process of its own, within limits, with fonts of our own.

`client.render` is the way in. What sets the type reads HTML and style sheets that may
come from anyone, so it runs apart from the compiler: it may use so much time and
memory, it is given a page and what belongs to it, and it can open nothing else.
"""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Literal

from sla_compiler.frozen import frozen
from sla_compiler.limited import LIMITS, Limits


class TypesettingError(Exception):
    """No PDF was made; the message says why, in words for those who wanted it."""


class MissingLibraryError(TypesettingError):
    """This machine lacks what sets type."""


class LimitError(TypesettingError):
    """The page asks for more time, memory or room than a page may have."""


class IncompleteError(TypesettingError):
    """A part of the page cannot be set, such as a broken picture."""


class RefusedError(TypesettingError):
    """The page asks for something that is not its own."""


@frozen
class Attachment:
    """A file inside the PDF, and what it is to the document."""

    name: str
    data: bytes
    media: str
    description: str
    relationship: Literal["Source", "Data", "Alternative", "Supplement"]


@frozen
class Job:
    """A page to be set, with all that belongs to it.

    An address such as `package:fonts/Inter.ttf` is that of a file in the root named
    `package`. `created` is the moment that the PDF tells, such as
    `2027-01-01T00:00:00Z`: nobody reads a clock. `whole` are the ids of elements that
    are to stand on one sheet each.
    """

    html: str
    created: str
    roots: Mapping[str, Path]
    attachments: tuple[Attachment, ...] = ()
    limits: Limits = LIMITS
    whole: tuple[str, ...] = ()


@frozen
class Pages:
    """The PDF, the characters that no font has, sorted, and what was passed over.

    A PDF that lacks characters is not to be given to anyone. `broken` are the ids of
    elements that were to stand on one sheet, and stand on several.
    """

    pdf: bytes
    missing: tuple[str, ...] = field(default=())
    warnings: tuple[str, ...] = field(default=())
    broken: tuple[str, ...] = field(default=())
