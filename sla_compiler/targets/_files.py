"""From compiled specs to the files that are made of them."""

from collections.abc import Sequence
from dataclasses import field

from sla_compiler import targets
from sla_compiler.agreement import Agreement
from sla_compiler.compilation import Compilation
from sla_compiler.frozen import frozen
from sla_compiler.locale import load, tags
from sla_compiler.targets import Build, MissingLibraryError, Spec
from sla_compiler.theme import PLAIN, Theme

FALLBACK = "en"


class NameTakenError(ValueError):
    """Two agreements would write the same file."""


@frozen
class Files:
    """The files under their names, and the targets that lacked a library."""

    files: dict[str, bytes]
    missing: tuple[str, ...] = field(default=())


def render(
    compilations: Sequence[Compilation],
    wanted: Sequence[str],
    tag: str | None,
    theme: Theme = PLAIN,
) -> Files:
    """Return every wanted file of every agreement, in a language or the binding one.

    Raises:
        NameTakenError: two agreements would write the same file.
        TemplateFailedError: a template of the theme could not be set.
        TypesettingError: a page takes more than a page may.
        UnfitError: a spec says what a target cannot show.
        ValueError: a spec has errors.

    """
    files: dict[str, bytes] = {}
    missing: dict[str, None] = {}
    for build in (build_of(each, tag, theme) for each in compilations):
        for target in map(targets.load, wanted):
            name = target.file_name(build)
            if name in files:
                raise NameTakenError(f"two specs would write `{name}`")
            try:
                files[name] = target.render(build)
            except MissingLibraryError:
                missing[target.name] = None
    return Files(files=files, missing=tuple(missing))


def build_of(
    compilation: Compilation, tag: str | None = None, theme: Theme = PLAIN
) -> Build:
    """Return what targets make the files of a sound spec from.

    Raises:
        ValueError: the spec has errors.

    """
    agreement, document = compilation.agreement, compilation.document
    if agreement is None or document is None:
        raise ValueError(f"{compilation.name} has errors")
    return Build(
        agreement=agreement,
        spec=Spec(data=compilation.data, document=document),
        locale=load(_language(agreement, tag)),
        theme=theme,
    )


def _language(agreement: Agreement, tag: str | None) -> str:
    """Return the language to write in: English where there are no words for it."""
    asked = tag or agreement.language
    return asked if asked in tags() else FALLBACK
