"""`sla check`: everything that is wrong with specs, in one run."""

import click

from sla_compiler.commands import Exit
from sla_compiler.commands._specs import FILE

HELP = """Check specs: files, folders, patterns, or `-` for standard input.

A folder stands for every *.sla.yaml below it; with no PATH, this folder. All that is
wrong is told in one run, in the order of the text. `sla explain CODE` says more of a
finding.
"""


@click.command(help=HELP, short_help="Check specs and say what is wrong with them.")
@click.argument("paths", nargs=-1, type=FILE, metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="text for people, json for programs, github to annotate a pull request.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    help="The least finding that makes the exit status 1.",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day by which waivers are judged; without it, today in UTC.",
)
def check(paths: tuple[str, ...], form: str, fail_on: str, today: object) -> None:
    """Check specs and say what is wrong with them."""
    from datetime import UTC, datetime

    from sla_compiler.commands._reports import told
    from sla_compiler.commands._specs import content, paths as expanded, shown
    from sla_compiler.compilation import compile_bytes

    day = (today if isinstance(today, datetime) else datetime.now(UTC)).date()
    found = [compile_bytes(content(path), shown(path), day) for path in expanded(paths)]
    told(found, form)
    weights = ["error", "warning", "note"]
    counting = weights[: weights.index(fail_on) + 1] if fail_on != "never" else []
    severities = {str(d.code.severity) for each in found for d in each.diagnostics}
    raise SystemExit(Exit.FINDINGS if severities & set(counting) else Exit.FINE)
