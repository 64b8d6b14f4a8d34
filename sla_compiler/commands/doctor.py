"""`sla doctor`: what the machine has, what it lacks, and the command that mends it."""

from collections.abc import Iterator

import click

from sla_compiler.commands import Exit


@click.command()
@click.pass_context
def doctor(context: click.Context) -> None:
    """Say what this machine lacks, and the command that mends it."""
    from sla_compiler import machine

    parts = tuple(machine.parts())
    missing = tuple(part for part in parts if part.version is None)
    for part in parts:
        click.echo(f"{part.name:<16} {part.version or 'missing'}")
    for line in _advice(tuple(machine.cure(missing))):
        click.echo(line)
    context.exit(Exit.UNABLE if missing else Exit.FINE)


def _advice(commands: tuple[str, ...]) -> Iterator[str]:
    """Yield what to do about that which is missing."""
    yield ""
    if not commands:
        yield "nothing is missing"
        return
    yield "this brings what is missing:"
    yield from (f"    {command}" for command in commands)
