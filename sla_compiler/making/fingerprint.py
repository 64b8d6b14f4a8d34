"""What a document is made from, as one short text: equal texts, equal documents.

Everything that may change a byte goes in. Too much may be in it, and then a document is
made again for nothing; what is left out lets an old document pass for a new one.
"""

import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from sla_compiler import machine, targets
from sla_compiler.making import Order
from sla_compiler.resources import resource
from sla_compiler.theme import Theme

_PACKAGE = Path(__file__).parents[1]
_COMPILED = "__pycache__"


def of(order: Order, kind: str) -> str:
    """Return what one kind of document of an order is made from, as a SHA-256."""
    parts = (
        program(),
        kind,
        order.name,
        (order.locale or "") if targets.load(kind).speaks else "",
        sha256(order.data).hexdigest(),
        _look(order.theme),
    )
    return sha256("\0".join(parts).encode()).hexdigest()


@cache
def program() -> str:
    """Return the compiler and what it stands on, as a SHA-256.

    Its own files are read, and not its version alone: who works on it changes them
    from one build to the next.
    """
    found = sha256(sys.version.encode())
    for folder in dict.fromkeys((_PACKAGE, resource("templates"), resource("schemas"))):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and _COMPILED not in path.parts:
                found.update(path.relative_to(folder).as_posix().encode())
                found.update(sha256(path.read_bytes()).digest())
    for each in (*sorted(set(_packages())), *_libraries()):
        found.update(f"{each}\n".encode())
    return found.hexdigest()


@cache
def _look(theme: Theme) -> str:
    """Return a theme as a SHA-256; it holds its fonts, pictures and templates whole."""
    return sha256(repr(theme).encode()).hexdigest()


def _packages() -> Iterator[str]:
    """Yield each Python package that is installed, with its version."""
    for place in map(Path, sys.path):
        if place.is_dir():
            yield from (each.name for each in place.glob("*.dist-info"))


def _libraries() -> Iterator[str]:
    """Yield the libraries of the system, with their versions."""
    for part in machine.parts():
        yield f"{part.name} {part.version}"
