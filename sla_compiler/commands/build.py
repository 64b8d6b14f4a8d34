"""`sla build`: the agreement as the documents that people sign."""

from pathlib import Path

import click

from sla_compiler.commands import Exit
from sla_compiler.commands._specs import FILE
from sla_compiler.commands._themes import THEME, themed

HELP = """Write the agreement of each SPEC: as HTML, as PDF and as canonical JSON.

A SPEC is a file, a folder, a pattern, or `-` for standard input. All files are written,
or none; a spec with errors writes nothing, and its errors are told.
"""


@click.command(help=HELP, short_help="Write the agreement as HTML, PDF and JSON.")
@click.argument("specs", nargs=-1, required=True, type=FILE, metavar="SPEC...")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    metavar="DIR",
    help="The folder to write into; without it, this folder.",
)
@click.option("--only", metavar="KINDS", help="Some kinds alone, as in `html,pdf`.")
@click.option(
    "--locale",
    "tag",
    metavar="TAG",
    help="The language to write in; without it, the binding language.",
)
@THEME
def build(
    specs: tuple[str, ...],
    output: Path,
    only: str | None,
    tag: str | None,
    house: Path | None,
) -> None:
    """Write the agreement as HTML, PDF and JSON."""
    from sla_compiler.commands._reports import tell, told
    from sla_compiler.commands._specs import content, paths, shown
    from sla_compiler.compilation import compile_bytes
    from sla_compiler.publish import publish
    from sla_compiler.targets._files import NameTakenError, render
    from sla_compiler.theme.finding import TemplateFailedError

    wanted = _wanted(only)
    _expect_language(tag)
    theme = themed(house)
    found = [compile_bytes(content(path), shown(path)) for path in paths(specs)]
    if not all(each.sound for each in found):
        told(found, error=True)
        raise SystemExit(Exit.FINDINGS)
    try:
        made = render(found, wanted, tag, theme)
    except NameTakenError as error:
        raise click.UsageError(str(error)) from error
    except TemplateFailedError as error:
        tell([error.report], error=True)
        raise SystemExit(Exit.FINDINGS) from error
    publish(output, made.files)
    for name in made.files:
        click.echo(output / name)
    for name in made.missing:
        click.echo(f"no {name} was written: {_cure()}", err=True)
    raise SystemExit(Exit.UNABLE if made.missing else Exit.FINE)


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
        return known
    asked = tuple(dict.fromkeys(each.strip() for each in only.split(",")))
    for name in asked:
        if name not in known:
            listed = ", ".join(f"`{each}`" for each in known)
            raise click.UsageError(f"there is no kind `{name}`; there is {listed}")
    return asked


def _expect_language(tag: str | None) -> None:
    """Refuse a language there are no words for."""
    from sla_compiler.locale import tags

    if tag is not None and tag not in tags():
        listed = ", ".join(f"`{each}`" for each in tags())
        raise click.UsageError(f"there is no language `{tag}`; there is {listed}")
