"""From agreements to the files that are made of them."""

from collections.abc import Sequence
from dataclasses import field

from sla_compiler import targets
from sla_compiler.agreement import Agreement
from sla_compiler.frozen import frozen
from sla_compiler.locale import load, tags
from sla_compiler.targets import Build, MissingLibraryError

FALLBACK = "en"


class NameTakenError(ValueError):
    """Two agreements would write the same file."""


@frozen
class Files:
    """The files under their names, and the targets that lacked a library."""

    files: dict[str, bytes]
    missing: tuple[str, ...] = field(default=())


def render(
    agreements: Sequence[Agreement], wanted: Sequence[str], tag: str | None
) -> Files:
    """Return every wanted file of every agreement, in a language or the binding one.

    Raises:
        NameTakenError: two agreements would write the same file.

    """
    files: dict[str, bytes] = {}
    missing: dict[str, None] = {}
    for agreement in agreements:
        build = Build(agreement=agreement, locale=load(_language(agreement, tag)))
        for target in map(targets.load, wanted):
            name = target.file_name(build)
            if name in files:
                raise NameTakenError(f"two specs would write `{name}`")
            try:
                files[name] = target.render(build)
            except MissingLibraryError:
                missing[target.name] = None
    return Files(files=files, missing=tuple(missing))


def _language(agreement: Agreement, tag: str | None) -> str:
    """Return the language to write in: English where there are no words for it."""
    asked = tag or agreement.language
    return asked if asked in tags() else FALLBACK
