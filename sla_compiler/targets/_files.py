"""From a compiled spec to the files that are made of it."""

from collections.abc import Sequence
from dataclasses import field

from sla_compiler import targets
from sla_compiler.agreement import Agreement
from sla_compiler.compilation import Compilation
from sla_compiler.frozen import frozen
from sla_compiler.locale import load, tags
from sla_compiler.reporters import Report
from sla_compiler.targets import Build, MissingLibraryError, Spec
from sla_compiler.theme import PLAIN, Theme
from sla_compiler.theme.remarks import by_file

FALLBACK = "en"


@frozen
class Files:
    """The files under their names, the kind of each, and the kinds that lack a library.

    Files are in the order in which their kinds were asked for. `reports` are warnings.
    """

    files: dict[str, bytes]
    kinds: dict[str, str]
    missing: tuple[str, ...] = field(default=())
    reports: tuple[Report, ...] = field(default=())


def render(
    compilation: Compilation,
    wanted: Sequence[str],
    tag: str | None,
    theme: Theme = PLAIN,
) -> Files:
    """Return every wanted file of an agreement, in a language or the binding one.

    Raises:
        TemplateFailedError: a template of the theme could not be set.
        TypesettingError: a page takes more than a page may.
        UnfitError: the spec says what a target cannot show.
        ValueError: the spec has errors.

    """
    files: dict[str, bytes] = {}
    kinds: dict[str, str] = {}
    missing: list[str] = []
    reports: list[Report] = []
    build = build_of(compilation, tag, theme)
    for target in map(targets.load, wanted):
        name = target.file_name(build)
        try:
            output = target.make(build)
        except MissingLibraryError:
            missing.append(target.name)
            continue
        files[name], kinds[name] = output.data, target.name
        reports.extend(output.reports)
    return Files(
        files=files,
        kinds=kinds,
        missing=tuple(missing),
        reports=tuple(by_file(reports)),
    )


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
    first, *second = (load(each, tied=True) for each in _languages(agreement, tag))
    return Build(
        agreement=agreement,
        spec=Spec(data=compilation.data, document=document),
        locale=first,
        beside=second[0] if second else None,
        theme=theme,
    )


def _languages(agreement: Agreement, tag: str | None) -> list[str]:
    """Return the language to write in, or two; English where there are no words."""
    asked = tag or agreement.language
    return [each if each in tags() else FALLBACK for each in asked.split(",")[:2]]
