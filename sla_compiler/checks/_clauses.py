"""Every clause of a spec as written, for checks that ask the same of many."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args

from sla_compiler.model import Model
from sla_compiler.model.condition import Condition
from sla_compiler.model.text import Text

_PACKAGE = Model.__module__
_LEAVES = frozenset((*get_args(Condition), Text))


def clauses(model: Model, *having: str) -> Iterator[Any]:
    """Yield the clauses that have these fields, filled or not, in a settled order."""
    wanted = frozenset(having)
    stack: list[object] = [model]
    while stack:
        here = stack.pop()
        if isinstance(here, tuple):
            stack.extend(reversed(here))
            continue
        names = _fields(type(here))  # type: ignore[arg-type]
        if names and wanted.issubset(names):
            yield here
        stack.extend(getattr(here, name) for name in reversed(names))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Return what a clause consists of; values and conditions are no clauses."""
    written = kind.__module__.startswith(_PACKAGE) and kind not in _LEAVES
    if not written or not is_dataclass(kind):
        return ()
    return tuple(
        field.name
        for field in fields(kind)
        if field.name not in ("route", "absent", "pending")
    )
