"""`sla funnel`: what the goals need of every stage, month by month."""

import click

from sla_compiler.commands import Exit, UnableError
from sla_compiler.commands._specs import FILE

HELP = """Say what the goals of SPEC need of every stage, month by month.

It is counted back from each goal that has a funnel, exactly, and rounded up once at the
end. SPEC is a file, or `-` for standard input.
"""


@click.command(help=HELP, short_help="Say how many leads the goals need.")
@click.argument("spec", type=FILE, metavar="SPEC")
@click.option("--goal", "wanted", metavar="ID", help="This goal alone.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="text for people, json and csv for programs.",
)
def funnel(spec: str, wanted: str | None, form: str) -> None:
    """Say how many leads the goals need."""
    from sla_compiler.commands._reports import told
    from sla_compiler.commands._specs import content, only, shown
    from sla_compiler.compilation import compile_bytes
    from sla_compiler.funnel.sheet import Sheet, from_aim, written

    spec = only(spec)
    found = compile_bytes(content(spec), shown(spec))
    agreement = found.agreement
    if agreement is None:
        told([found], error=True)
        raise SystemExit(Exit.FINDINGS)
    goals = {each.id: each for each in agreement.goals if each.funnel is not None}
    _expect(wanted, list(goals), shown(spec))
    stages = tuple(stage.id for stage in agreement.stages)
    answers = {
        name: from_aim(name, goal, agreement.provider, stages)
        for name, goal in goals.items()
        if wanted in (None, name)
    }
    sheets = [each for each in answers.values() if isinstance(each, Sheet)]
    click.echo(written(sheets, form), nl=False)
    obstacles = {n: o for n, o in answers.items() if not isinstance(o, Sheet)}
    for name, obstacle in obstacles.items():
        click.echo(f"{name}: {obstacle.message}", err=True)
    raise SystemExit(Exit.FINDINGS if obstacles else Exit.FINE)


def _expect(wanted: str | None, known: list[str], name: str) -> None:
    """Refuse a goal that is not there, and a spec in which none can be worked out."""
    if not known:
        raise UnableError(f"{name}: no goal has a funnel")
    if wanted is not None and wanted not in known:
        listed = ", ".join(f"`{each}`" for each in known)
        raise click.UsageError(f"no goal `{wanted}` has a funnel; there is {listed}")
