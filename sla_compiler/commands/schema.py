"""`sla schema`: the JSON Schemas that editors and other systems read."""

import click
from click.shell_completion import CompletionItem


def _completed(
    ctx: click.Context,  # noqa: ARG001  (click's)
    param: click.Parameter,  # noqa: ARG001
    incomplete: str,
) -> list[CompletionItem]:
    """Return the names of schemas that begin as typed, for the shell."""
    from sla_compiler.schema import files

    return [CompletionItem(n) for n in files.names() if n.startswith(incomplete)]


@click.command()
@click.argument("name", default="sla", shell_complete=_completed)
@click.option("--list", "listing", is_flag=True, help="Name the schemas there are.")
def schema(name: str, *, listing: bool) -> None:
    """Print the JSON Schema of a spec, or of what NAME says."""
    from sla_compiler.schema import files
    from sla_compiler.words.near import nearest

    known = files.names()
    if listing:
        click.echo("\n".join(known))
        return
    if name not in known:
        near = nearest(name, known) or ", ".join(known)
        raise click.UsageError(f"there is no schema `{name}`; there is: {near}")
    click.echo(files.printed(name), nl=False)
