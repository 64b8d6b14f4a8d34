"""The clause library: what agreements of this kind often say in the same words.

One file a clause and language: its title after `#`, then its text, in the Markdown that
prose is written in. What was once published is signed somewhere and never changes:
better words are a new clause.
"""

from functools import cache

from sla_compiler.frozen import frozen
from sla_compiler.resources import resource


@frozen
class Clause:
    """A clause of the library in one language."""

    language: str
    title: str
    text: str


def names() -> tuple[str, ...]:
    """Return the name of every clause, sorted."""
    files = (resource("templates") / "clauses").glob("*/*.md")
    return tuple(sorted({file.stem for file in files}))


@cache
def clauses(name: str) -> tuple[Clause, ...]:
    """Return a clause in each language in which it is written, by language."""
    files = sorted((resource("templates") / "clauses").glob(f"*/{name}.md"))
    return tuple(
        Clause(language=file.parent.name, title=title, text=text)
        for file in files
        for title, _, text in [_parts(file.read_text(encoding="utf-8"))]
    )


def _parts(written: str) -> tuple[str, str, str]:
    title, gap, text = written.partition("\n\n")
    return title.removeprefix("# "), gap, text.strip()
