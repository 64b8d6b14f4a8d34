"""`sla completion`: the script by which a shell completes verbs and options."""

import click
from click.shell_completion import get_completion_class

HELP = """Print the completion script of SHELL: bash, zsh or fish.

\b
  bash  sla completion bash > ~/.local/share/bash-completion/completions/sla
  zsh   sla completion zsh > "${fpath[1]}/_sla"
  fish  sla completion fish > ~/.config/fish/completions/sla.fish
"""


@click.command(help=HELP, short_help="Print the completion script of a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell."""
    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(context.find_root().command, {}, "sla", "_SLA_COMPLETE")
    click.echo(script.source_template % script.source_vars())
