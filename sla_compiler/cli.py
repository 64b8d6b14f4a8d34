"""The command line `sla`: a group of verbs that are loaded when they are asked for."""

import io
import sys

import click

from sla_compiler import commands
from sla_compiler.version import VERSION


class Verbs(click.Group):
    """The verbs of the folder `commands`; nothing of a verb is loaded early."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's)
        """Return what the verbs are called, in the order of the help."""
        return list(commands.names())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the verb of that name, or none."""
        known = cmd_name in self.list_commands(ctx)
        return commands.load(cmd_name) if known else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that was asked for; say so if there is none such."""
        name = args[0]
        known = name.startswith("-") or self.get_command(ctx, name)
        if not known and not ctx.resilient_parsing:
            from sla_compiler.words.near import nearest

            meant = nearest(name, self.list_commands(ctx))
            cure = f"; there is a command `{meant}`" if meant else ""
            ctx.fail(f"there is no command `{name}`{cure}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the verb; what the system refuses to do is told in one line."""
        _write_utf8(sys.stdout)
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            reason = (error.strerror or str(error)).lower()
            raise commands.UnableError(f"{place}{reason}") from error


def _write_utf8(stream: object) -> None:
    """Make a stream write the same bytes on every machine, whatever its locale."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, message="sla %(version)s")
def sla() -> None:
    """Compile a sales-and-marketing agreement, written as YAML.

    Exit status: 0 fine, 1 findings, 2 wrong usage, 3 could not do it.
    """
