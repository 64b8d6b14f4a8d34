"""`sla init`: a first spec, from a few answers."""

import shlex
import sys
from collections.abc import Callable, Iterator

import click

from sla_compiler.commands import Exit, UnableError
from sla_compiler.commands._specs import FILE

HELP = """Begin a spec: a folder to put it in, or a name that ends in .sla.yaml.

Asks for what no option tells, if there is somebody to ask; beside the spec it writes
the schema by which an editor completes it. The notes in the spec teach the language.

A list of a CRM is a CSV whose first line names the columns, as HubSpot, Salesforce or
you call them: kind (stage, status, reason), value, label, description, stage, class,
code. What is left out is told.
"""


@click.command(help=HELP, short_help="Begin a spec, from a few answers.")
@click.argument("path", default=".", type=FILE, metavar="[PATH]")
@click.option("--language", help="The language whose text binds, such as en.")
@click.option("--profile", help="How much it shows: small or full.")
@click.option("--company", help="Whose agreement it is.")
@click.option("--effective", help="The first day on which it holds.")
@click.option("--timezone", help="The zone of the office, such as Asia/Jakarta.")
@click.option("--currency", help="The currency of the goal, such as USD.")
@click.option("--hours", help="The hours of a working day, such as 09:00-17:00.")
@click.option("--id", help="Its permanent name: small letters, digits, hyphens.")
@click.option(
    "--from-csv",
    "exports",
    multiple=True,
    type=FILE,
    metavar="FILE",
    help="Stages, statuses or reasons as a CRM exports them; may be given again.",
)
@click.option("--yes", is_flag=True, help="Ask nothing; take what is usual.")
@click.option("--force", is_flag=True, help="Overwrite files that are there.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day after which the usual first day comes; without it, today in UTC.",
)
def init(
    path: str,
    exports: tuple[str, ...],
    *,
    yes: bool,
    force: bool,
    today: object,
    **given: str | None,
) -> None:
    """Begin a spec, from a few answers."""
    from datetime import UTC, datetime

    from sla_compiler.commands._specs import content, shown
    from sla_compiler.locale import load
    from sla_compiler.starting import picklist, spec
    from sla_compiler.starting.answers import AnswerError, answered
    from sla_compiler.starting.files import PathError, called
    from sla_compiler.starting.table import TableError

    day = (today if isinstance(today, datetime) else datetime.now(UTC)).date()
    asking = not yes and sys.stdin.isatty() and sys.stderr.isatty()
    try:
        name = called(path)
        if not force and (given["id"] or name):
            _refuse_taken(path, given["id"] or name)
        lists = [picklist.read(content(each), shown(each)) for each in exports]
        ask = _ask if asking else None
        answers = answered(given, name, day, ask=ask, assume=yes)
    except TableError as error:
        raise UnableError(str(error)) from error
    except (AnswerError, PathError) as error:
        raise click.UsageError(str(error)) from error
    start = spec.from_answers(answers, tuple(o for each in lists for o in each.options))
    locale = load(answers.language)
    for note in (*(note for each in lists for note in each.unused), *start.notes):
        click.echo(note.said(locale), err=True)
    raise SystemExit(_written(path, answers.id, start.text, force=force))


def _refuse_taken(path: str, agreement: str) -> None:
    """Say before anything is asked that the spec is there already."""
    from sla_compiler.starting.files import destination

    target = destination(path, agreement)
    if target.exists():
        raise UnableError(f"{target}: already there; `--force` overwrites")


def _written(path: str, agreement: str, text: str, *, force: bool) -> Exit:
    """Write the spec and its schema, and tell what was written and what is found."""
    from sla_compiler.commands._reports import told
    from sla_compiler.compilation import compile_text
    from sla_compiler.publish import add
    from sla_compiler.starting import files

    target = files.destination(path, agreement)
    contents = files.contents(target, text)
    taken = files.in_the_way(contents)
    if taken and not force:
        names = " and ".join(map(str, taken))
        raise UnableError(f"{names}: already there; `--force` overwrites")
    add(target.parent, {path.name: data for path, data in contents.items()})
    compiled = compile_text(text, str(target))
    if compiled.diagnostics:
        told([compiled], error=True)
    for line in _next_steps(*map(str, contents)):
        click.echo(line)
    return Exit.FINE if compiled.sound else Exit.FINDINGS


def _ask(question: str, offered: str, read: Callable[[str], object]) -> object:
    """Ask until there is an answer that can be read."""
    from sla_compiler.starting.answers import AnswerError

    def taken(text: str) -> object:
        try:
            return read(text)
        except AnswerError as error:
            raise click.UsageError(str(error)) from error

    try:
        return click.prompt(question, default=offered, value_proc=taken, err=True)
    except click.Abort as error:
        click.echo(err=True)
        raise UnableError("not all was answered, so nothing was written") from error


def _next_steps(spec: str, schema: str) -> Iterator[str]:
    yield f"{spec}: the agreement; open it in an editor"
    yield f"{schema}: by which the editor completes and checks it"
    yield ""
    yield "next:"
    yield f"    sla check {shlex.quote(spec)}"
    yield f"    sla build {shlex.quote(spec)}"
