"""Every clause of a spec as written, for checks that ask the same of many."""

from collections.abc import Iterator
from typing import Any

from sla_compiler.model import Model
from sla_compiler.model.text import Text


def clauses(model: Model, *having: str) -> Iterator[Any]:
    """Yield the clauses that have these fields, filled or not, in a settled order."""
    for kind, found in model.clauses.items():
        if kind is not Text and all(hasattr(found[0], name) for name in having):
            yield from found


def texts(model: Model) -> Iterator[Text]:
    """Yield every text of the spec."""
    yield from model.clauses.get(Text, ())
