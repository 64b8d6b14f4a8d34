"""`sla explain`: why a kind of finding matters, what fails and what passes."""

import click
from click.shell_completion import CompletionItem


def _completed(
    ctx: click.Context,  # noqa: ARG001  (click's)
    param: click.Parameter,  # noqa: ARG001
    incomplete: str,
) -> list[CompletionItem]:
    """Return the codes that begin as typed, each with its name, for the shell."""
    from sla_compiler.explain import all_explanations

    codes = (each.code for each in all_explanations())
    return [
        CompletionItem(code.id, help=code.name)
        for code in codes
        if code.id.startswith(incomplete.upper())
    ]


@click.command(short_help="Explain a finding by its code.")
@click.argument("code", shell_complete=_completed)
def explain(code: str) -> None:
    """Explain a finding: why it matters, what fails, what passes.

    CODE is what stands in brackets in a report, such as SLA203, or the finding's name.
    """
    from sla_compiler.explain import explain as explained, suggestion, terminal
    from sla_compiler.reporters import PLAIN

    found = explained(code)
    if found is None:
        near = suggestion(code)
        cure = f"; there is {near}" if near else ""
        raise click.UsageError(f"there is no code {code}{cure}")
    for line in terminal(found, style=PLAIN):
        click.echo(line)
