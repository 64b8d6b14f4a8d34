"""From a model to all of its texts, each under its path and class."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import get_args

from sla_compiler.agreement.from_model.paths import ids_of, path
from sla_compiler.agreement.texts import Entry, Texts
from sla_compiler.diagnostic import Route
from sla_compiler.model import Model
from sla_compiler.model.condition import Condition
from sla_compiler.model.text import Text

MODEL = Model.__module__
_CONDITIONS = frozenset(get_args(Condition))
_PLACES = ("route", "absent", "pending")


def texts(model: Model, class_of: Callable[[Route], str]) -> Texts:
    """Return every text of the spec; `class_of` reads its class from the schemas."""
    ids = ids_of(model)
    entries = (
        Entry(path(text.route, ids), class_of(text.route), text)
        for text in _texts(model)
    )
    return Texts((*entries, *_waivers(model)))


def _waivers(model: Model) -> Iterator[Entry]:
    """Yield what waivers say besides their reason: they bind nobody, and are shown."""
    for waiver in model.waivers:
        said = {"check": waiver.check, "at": waiver.at, "until": str(waiver.until)}
        for key, value in said.items():
            if value is not None:
                text = Text(((model.about.language, value),), (*waiver.route, key))
                yield Entry(f"waivers.{waiver.id}.{key}", "editorial", text)


def _texts(value: object) -> Iterator[Text]:
    """Yield the texts in a value, however deep, in the order of the spec."""
    stack = [value]
    while stack:
        here = stack.pop()
        if isinstance(here, Text):
            yield here
        elif isinstance(here, tuple):
            stack.extend(reversed(here))
        else:
            names = _holding(type(here))  # type: ignore[arg-type]
            stack.extend(getattr(here, name) for name in reversed(names))


@cache
def _holding(kind: type) -> tuple[str, ...]:
    """Return the fields in which a text may stand: conditions and values hold none."""
    is_clause = kind.__module__.startswith(MODEL) and kind not in _CONDITIONS
    if not is_clause or not is_dataclass(kind):
        return ()
    return tuple(f.name for f in fields(kind) if f.name not in _PLACES)
