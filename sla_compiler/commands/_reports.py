"""What the verbs that report findings share: where they go, and how they look."""

import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import replace

import click

from sla_compiler.compilation import Compilation
from sla_compiler.reporters import COLOURED, PLAIN, Report, report


def told(
    compilations: Iterable[Compilation], form: str = "text", *, error: bool = False
) -> None:
    """Report what was found in specs; see `tell`."""
    reports = [
        Report(
            name=each.name,
            source=each.source,
            document=each.document,
            diagnostics=each.diagnostics,
        )
        for each in compilations
    ]
    tell(reports, form, error=error)


def tell(reports: Iterable[Report], form: str = "text", *, error: bool = False) -> None:
    """Report what was found, on standard output or, beside other output, on error."""
    stream = sys.stderr if error else sys.stdout
    coloured = stream.isatty() and "NO_COLOR" not in os.environ
    width = shutil.get_terminal_size().columns if stream.isatty() else PLAIN.width
    style = replace(COLOURED if coloured else PLAIN, width=width)
    for line in report(form, reports, style=style):
        click.echo(line, err=error)
