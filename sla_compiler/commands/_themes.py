"""What the verbs that set pages share: the style of the house."""

from pathlib import Path

import click

from sla_compiler.commands import Exit
from sla_compiler.theme import PLAIN, Theme

THEME = click.option(
    "--theme",
    "house",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder of the house style: logo, colours, fonts, paper.",
)


def themed(folder: Path | None) -> Theme:
    """Return the theme in a folder, or ours; what is wrong with it is told.

    Raises:
        SystemExit: it has an error.

    """
    if folder is None:
        return PLAIN
    from sla_compiler.commands._reports import tell
    from sla_compiler.theme.from_folder import from_folder

    reading = from_folder(folder)
    if reading.reports:
        tell(reading.reports, error=True)
    if reading.theme is None:
        raise SystemExit(Exit.FINDINGS)
    return reading.theme
