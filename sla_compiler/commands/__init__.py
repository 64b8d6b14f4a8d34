"""The verbs of the command line, one file each.

A verb's file holds a click command that is named as its file is (`check` in
`check.py`), loads at its top nothing heavier than click, and leaves all work to the
API. A new file in this folder is a new verb, and nothing else is to be edited. A file
whose name starts with an underscore is no verb, but serves several.
"""

from collections.abc import Iterator
from enum import IntEnum
from importlib import import_module
from pkgutil import iter_modules

import click


class Exit(IntEnum):
    """What the exit status of every verb means."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    UNABLE = 3


class UnableError(click.ClickException):
    """The verb could not do its work, and no spec is at fault; the message says why.

    Unreadable input and a missing library of the system are such reasons.
    """

    exit_code = Exit.UNABLE


class MalformedVerbError(TypeError):
    """A verb's file is not what a verb's file must be."""

    def __init__(self, name: str) -> None:
        """Name the file under which its author knows it."""
        super().__init__(
            f"sla_compiler/commands/{name}.py: it needs a click command `{name}`"
        )


def names() -> Iterator[str]:
    """Yield the name of every verb's file, sorted."""
    found = sorted(module.name for module in iter_modules(__path__))
    yield from (name for name in found if not name.startswith("_"))


def load(name: str) -> click.Command:
    """Return the verb kept in the file `name`."""
    found = getattr(import_module(f"{__name__}.{name}"), name, None)
    if not isinstance(found, click.Command):
        raise MalformedVerbError(name)
    return found
