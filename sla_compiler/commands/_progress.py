"""What the verbs that take long share: a bar that says how far they are."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import Any

import click

PATIENCE = 1.0
"""So many seconds nobody needs to be told anything."""


@contextmanager
def progress(total: int, label: str) -> Iterator[Callable[[int], None]]:
    """Give what shows how many are done: on a terminal, after a second."""
    began = monotonic()
    with ExitStack() as shown:
        bars: list[Any] = []  # click does not name their type

        def show(done: int) -> None:
            late = monotonic() - began > PATIENCE
            if late and not bars and sys.stderr.isatty():
                bar = click.progressbar(length=total, label=label, file=sys.stderr)
                bars.append(shown.enter_context(bar))
            for bar in bars:
                bar.update(done - bar.pos)

        yield show
