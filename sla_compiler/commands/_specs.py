"""What the verbs that read specs share: which files are meant, and their bytes."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sla_compiler.commands import UnableError

FILE = click.Path(readable=False)
"""A path, which the shell completes; that it cannot be read is told in our words."""

PATTERN = "*.sla.yaml"


def paths(given: tuple[str, ...]) -> Iterator[str]:
    """Yield the specs that are meant: files, folders, globs, `-`; each once, in order.

    A folder stands for every `*.sla.yaml` below it. With nothing given, this folder.
    """
    seen = set()
    for name in given or (".",):
        for path in _expanded(name):
            if path not in seen:
                seen.add(path)
                yield path


def _expanded(name: str) -> Iterator[str]:
    path = Path(name)
    if name == "-" or path.is_file():
        yield name
    elif path.is_dir():
        found = sorted(path.rglob(PATTERN))
        if not found:
            raise UnableError(f"{name}: there is no {PATTERN} in this folder")
        yield from (str(each) for each in found)
    else:
        yield from _globbed(name)


def _globbed(name: str) -> Iterator[str]:
    """Yield what a pattern matches; some shells leave that to the program."""
    found = sorted(Path().glob(name)) if not Path(name).is_absolute() else []
    if not found:
        raise UnableError(f"{name}: there is no such file")
    yield from (str(each) for each in found if each.is_file())


def only(name: str) -> str:
    """Return the one spec that a file, a folder, a pattern or `-` stands for."""
    found = list(paths((name,)))
    if len(found) > 1:
        several = ", ".join(found)
        raise UnableError(f"{name}: name one of the specs there: {several}")
    return found[0]


def content(name: str) -> bytes:
    """Return the bytes of a spec; `-` is standard input."""
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def shown(name: str) -> str:
    """Return the name by which reports speak of a spec."""
    return "standard input" if name == "-" else name
