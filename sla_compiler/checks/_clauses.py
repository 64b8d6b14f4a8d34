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


def texts(model: Model) -> Iterator[Text]:
    """Yield every text of the spec."""
    for clause in clauses(model):
        for name in _fields(type(clause)):  # type: ignore[arg-type]
            yield from _texts_in(getattr(clause, name))


def _texts_in(value: object) -> Iterator[Text]:
    """Yield the texts of a clause's own, in lists and pairs too."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts_in(each)


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
