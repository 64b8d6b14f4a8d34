"""`sla evaluate`: what an agreement makes of a lead."""

import click

from sla_compiler.commands import Exit
from sla_compiler.commands._specs import FILE

HELP = """Say what the agreement SPEC makes of a lead and its history.

The file holds one lead record, or several under `leads`, as JSON or YAML; `sla schema
lead` prints its shape. The history is read up to --at.
"""


@click.command(help=HELP, short_help="Say what an agreement makes of a lead.")
@click.argument("spec", type=FILE)
@click.option(
    "--lead",
    "lead",
    required=True,
    type=FILE,
    metavar="FILE",
    help="The file of the lead, or `-`.",
)
@click.option("--at", "at", help="The instant, with its offset; without it, now.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text for people, json for programs.",
)
def evaluate(spec: str, lead: str, at: str | None, form: str) -> None:
    """Say what an agreement makes of a lead."""
    from sla_compiler.commands._reports import told
    from sla_compiler.commands._specs import content, only, shown
    from sla_compiler.compilation import Compilation, compile_bytes
    from sla_compiler.document import decoding
    from sla_compiler.reading import lead_file, report

    if spec == lead == "-":
        raise click.UsageError("only one of SPEC and --lead can be standard input")
    instant = _instant(at)
    spec = only(spec)
    compilation = compile_bytes(content(spec), shown(spec))
    if compilation.agreement is None or compilation.document is None:
        told([compilation])
        raise SystemExit(Exit.FINDINGS)
    data = content(lead)
    leads = lead_file.read(data, shown(lead), compilation.agreement)
    if leads.diagnostics:
        told(
            [
                Compilation(
                    name=shown(lead),
                    data=data,
                    source=decoding.from_bytes(data, shown(lead)),
                    document=leads.document,
                    diagnostics=leads.diagnostics,
                )
            ]
        )
        raise SystemExit(Exit.FINDINGS)
    for line in report.report(
        form, compilation.agreement, compilation.document, leads.leads, instant
    ):
        click.echo(line)


def _instant(at: str | None) -> int:
    """Return the instant that is asked for; without one, the present."""
    from datetime import UTC, datetime

    from sla_compiler.clock.zone import instant
    from sla_compiler.reading.lead_values import written_instant
    from sla_compiler.words.error import WordError

    if at is None:
        return instant(datetime.now(UTC))
    try:
        return written_instant(at)
    except WordError as error:
        message = f"{error.message}; {error.help}"
        raise click.BadParameter(message, param_hint="--at") from error
