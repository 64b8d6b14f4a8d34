"""Every clause and text of a spec, by kind: for what is asked of many places alike."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args

from sla_compiler.model.condition import Condition
from sla_compiler.model.text import Text

Clauses = Mapping[type, tuple[Any, ...]]

_ROOM = __name__.rpartition(".")[0]
_CONDITIONS = frozenset(get_args(Condition))
_PLACES = ("route", "absent", "pending", "ids")


def by_kind(model: object) -> Clauses:
    """Return the model, its clauses and texts by their class, in a settled order."""
    found: dict[type, list[Any]] = {}
    parts: dict[type, tuple[str, ...] | None] = {}
    stack = [model]
    while stack:
        here = stack.pop()
        kind = type(here)
        if kind is tuple:
            stack += here[::-1]  # type: ignore[index]
            continue
        if kind not in parts:
            parts[kind] = _parts(kind)
        names = parts[kind]
        if names is not None:
            found.setdefault(kind, []).append(here)
            values = here.__dict__
            # most fields are empty, or texts, in which no clause stands
            stack += [
                value
                for name in reversed(names)
                if (value := values[name]) and type(value) is not str
            ]
    return {kind: tuple(clauses) for kind, clauses in found.items()}


def _parts(kind: type) -> tuple[str, ...] | None:
    """Return the fields of a clause; conditions and values are no clauses."""
    written = kind.__module__.startswith(_ROOM) and kind not in _CONDITIONS
    if not written or not is_dataclass(kind):
        return None
    if kind is Text:
        return ()
    return tuple(f.name for f in fields(kind) if f.name not in _PLACES)
