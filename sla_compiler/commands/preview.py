"""`sla preview`: the agreement in a browser, as its spec is being written."""

from pathlib import Path

import click

from sla_compiler.commands import Exit, UnableError
from sla_compiler.commands._specs import FILE
from sla_compiler.commands._themes import THEME

HELP = """Show the agreement of SPEC in a browser, anew whenever it is saved.

While the spec has errors, they stand above the agreement as it was before. The PDF is
made when it is asked for. Only this machine can see the preview; Ctrl-C ends it.
"""


@click.command(help=HELP, short_help="Show an agreement in a browser while you write.")
@click.argument("spec", type=FILE, metavar="SPEC")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="NUMBER",
    help="Where on this machine; without it, any port that is free.",
)
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@THEME
def preview(spec: str, port: int, house: Path | None, *, opens: bool) -> None:
    """Show an agreement in a browser while you write."""
    from sla_compiler.commands._specs import only
    from sla_compiler.preview.serving import Server
    from sla_compiler.preview.watching import Watch

    if spec == "-":
        raise click.UsageError("standard input cannot be watched; name a file")
    path = Path(only(spec))
    try:
        server = Server(Watch(path, house), str(path), port)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnableError(f"port {port}: {reason}") from error
    click.echo(server.address)
    click.echo("Ctrl-C ends the preview", err=True)
    if opens:
        click.launch(server.address)
    server.run()
    raise SystemExit(Exit.FINE)
