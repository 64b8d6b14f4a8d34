"""From a model to all of its texts, each under its path and class."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

from sla_compiler.agreement.from_model.paths import ids_of, path
from sla_compiler.agreement.texts import Entry, Texts
from sla_compiler.diagnostic import Route
from sla_compiler.model import Model
from sla_compiler.model.text import Text


def texts(model: Model, class_of: Callable[[Route], str]) -> Texts:
    """Return every text of the spec; `class_of` reads its class from the schemas."""
    ids = ids_of(model)
    entries = (
        Entry(path(text.route, ids), class_of(text.route), text)
        for text in _texts(model)
    )
    return Texts(tuple(entries))


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in ("route", "absent", "pending"):
                yield from _texts(getattr(value, each.name))
