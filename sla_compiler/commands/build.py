"""`sla build`: the agreement as the documents that people sign."""

from collections.abc import Iterator
from pathlib import Path

import click

from sla_compiler.commands import Exit, UnableError
from sla_compiler.commands._specs import FILE
from sla_compiler.commands._themes import THEME, themed
from sla_compiler.making import Made, Order

HELP = """Write the agreement of each SPEC: as HTML, as PDF and as canonical JSON.

A SPEC is a file, a folder, a pattern, or `-` for standard input. Several are compiled
beside each other; one with errors writes nothing and is told, and the others are
written. The folder goes from its old files to the new ones in one step; a file whose
spec, theme and compiler have not changed is not made again.

`--only cards` writes a half-page card for each role, which is made only when asked for.
"""


@click.command(help=HELP, short_help="Write the agreement as HTML, PDF and JSON.")
@click.argument("specs", nargs=-1, required=True, type=FILE, metavar="SPEC...")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("dist"),
    metavar="DIR",
    help="The folder to write into; without it, `dist`.",
)
@click.option("--only", metavar="KINDS", help="Some kinds alone, as in `html,pdf`.")
@click.option(
    "--locale",
    "tag",
    metavar="TAG",
    help="The language to write in, or two as in `en,id`; else the binding language.",
)
@THEME
@click.option("--anew", is_flag=True, help="Make also what has not changed.")
def build(  # noqa: PLR0913  (one for each option)
    specs: tuple[str, ...],
    output: Path,
    only: str | None,
    tag: str | None,
    house: Path | None,
    *,
    anew: bool,
) -> None:
    """Write the agreement as HTML, PDF and JSON."""
    from sla_compiler.commands._progress import progress
    from sla_compiler.commands._specs import paths
    from sla_compiler.making.build import NameTakenError, build as made

    kinds = _wanted(only)
    _expect_language(tag)
    theme = themed(house)
    read, unread = _read(paths(specs))
    orders = [
        Order(name=name, data=data, kinds=kinds, locale=tag, theme=theme)
        for name, data in read.items()
    ]
    try:
        with progress(len(orders), "compiling") as watch:
            done = made(output, orders, watch, anew=anew)
    except NameTakenError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        told = (error.strerror or str(error)).lower()
        kept = "nothing was written, and what was there is as it was"
        raise UnableError(f"{error.filename or output}: {told}; {kept}") from error
    refused = unread | {
        order.name: each.refusal
        for order, each in zip(orders, done, strict=True)
        if each.refusal
    }
    raise SystemExit(_told(output, done, refused))


def _read(paths: Iterator[str]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the bytes of specs by their names, and why others cannot be read."""
    from sla_compiler.commands._specs import content, shown

    read: dict[str, bytes] = {}
    unread: dict[str, str] = {}
    for path in paths:
        try:
            read[shown(path)] = content(path)
        except OSError as error:
            unread[shown(path)] = (error.strerror or str(error)).lower()
    return read, unread


def _told(output: Path, done: list[Made], refused: dict[str, str]) -> Exit:
    """Say what was written and what not, and why; return what that comes to."""
    from sla_compiler.commands._reports import tell
    from sla_compiler.theme.remarks import by_file

    reports = [report for each in done for report in each.reports]
    # what is wrong with a theme is found with every spec, and told once
    reports = [each for at, each in enumerate(reports) if each not in reports[:at]]
    warnings = [report for each in done for report in each.warnings]
    if reports or warnings:
        tell((*reports, *by_file(warnings)), error=True)
    for each in done:
        for document in each.documents:
            click.echo(output / document.name)
    for name, why in refused.items():
        click.echo(f"Error: {name}: {why}", err=True)
    lacking = dict.fromkeys(kind for each in done for kind in each.lacking)
    for kind in lacking:
        click.echo(f"no {kind} was written: {_cure()}", err=True)
    unable = bool(refused or lacking)
    return Exit.UNABLE if unable else Exit.FINDINGS if reports else Exit.FINE


def _cure() -> str:
    """Return what this machine lacks, and the command that brings it."""
    from sla_compiler import machine

    lacking = tuple(part for part in machine.parts() if part.version is None)
    names = ", ".join(part.name for part in lacking)
    commands = " && ".join(machine.cure(lacking))
    return f"this machine lacks {names}; run `{commands}`"


def _wanted(only: str | None) -> tuple[str, ...]:
    """Return the targets that are meant, refusing those that are not there."""
    from sla_compiler import targets

    known = tuple(targets.names())
    if only is None:
        return tuple(targets.usual())
    asked = tuple(dict.fromkeys(each.strip() for each in only.split(",")))
    for name in asked:
        if name not in known:
            listed = ", ".join(f"`{each}`" for each in known)
            raise click.UsageError(f"there is no kind `{name}`; there is {listed}")
    return asked


def _expect_language(tag: str | None) -> None:
    """Refuse what is no language of ours, nor two."""
    from sla_compiler.locale import EditionError, edition

    if tag is not None:
        try:
            edition(tag)
        except EditionError as error:
            raise click.UsageError(str(error)) from error
