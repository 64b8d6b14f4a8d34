"""From the agreement to plain JSON without floats: what it means, and every text.

What is keyed by an id becomes an object, so that no order counts that means nothing;
what stands in an order (`ORDERED`) stays a list. Values in words are written as an
author would write them. Where a value stands in the way of the form, its class is named
under `is`. Ids and origins of things are outside what is compared; see `digest`.
"""

import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints
from unicodedata import normalize

from sla_compiler.agreement import FORM, Agreement
from sla_compiler.agreement.texts import Texts
from sla_compiler.diagnostic import Route
from sla_compiler.model.text import Text
from sla_compiler.words.number import MOST, plain

SAFE = MOST
"""The largest whole number that RFC 8785 writes as one; beyond it stands a text.

No spec holds a larger one, but a volume that is counted back from a goal may be.
"""

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


def canonical(agreement: Agreement) -> dict[str, Json]:
    """Return an agreement as JSON: `form`, `id`, `terms`, `texts`, `origins`."""
    return {
        "form": FORM,
        "id": agreement.id,
        "terms": _terms(agreement),
        "texts": _texts(agreement.texts, agreement.language),
        "origins": dict(sorted(_origins(agreement))),
    }


def canonical_bytes(agreement: Agreement) -> bytes:
    """Return the canonical JSON by RFC 8785, in UTF-8."""
    import rfc8785

    return rfc8785.dumps(canonical(agreement))


def _terms(agreement: Agreement) -> Json:
    return _Form(agreement.language).thing(agreement, but=("id", "texts"))


class _Form:
    """How the values of one agreement are written; texts in its binding language."""

    def __init__(self, language: str) -> None:
        """Take the binding language."""
        self.language = language

    def thing(self, value: object, but: tuple[str, ...] = ()) -> dict[str, Json]:
        """Return a value's fields, but for these and for where it came from."""
        return {
            name.rstrip("_"): self.of(getattr(value, name), annotation)
            for name, annotation in _plan(type(value))  # type: ignore[arg-type]
            if name not in but
        }

    def of(self, value: object, annotation: object) -> Json:
        """Return a value as JSON, as its annotation says."""
        match value:
            case int() if abs(value) > SAFE:
                return str(value)
            case None | bool() | int():
                return value
            case str():
                return normalize("NFC", value)
            case Fraction():
                return _exact(value)
            case date():
                return value.isoformat()
            case Text():
                return normalize("NFC", value.get(self.language) or "")
            case tuple():
                return self.several(value, annotation)
        return self.one(value, annotation)

    def one(self, value: object, annotation: object) -> Json:
        """Return a value in words, or a thing, under its class if that is a choice."""
        written = getattr(value, "plain", None)
        if written is not None:
            return str(written())
        named: dict[str, Json] = (
            {"is": _name(type(value))} if _choice(annotation) else {}
        )
        return named | self.thing(value)

    def several(self, values: tuple[Any, ...], annotation: object) -> Json:
        """Return pairs and things with ids as an object, all else as a list."""
        inside = _inside(annotation)
        if get_origin(inside) is tuple and Ellipsis not in get_args(inside):
            of = get_args(inside)[1]
            return {_key(key): self.of(value, of) for key, value in values}
        if _is_keyed(inside):
            return {each.id: self.thing(each, but=("id",)) for each in values}
        return [self.of(value, inside) for value in values]


def _exact(number: Fraction) -> str:
    """Return a number in decimals, or as a fraction where those do not end."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return plain(number) if rest == 1 else str(number)


def _key(key: object) -> str:
    return key.isoformat() if isinstance(key, date) else normalize("NFC", str(key))


@cache
def _plan(kind: type) -> tuple[tuple[str, object], ...]:
    """Return the fields of a kind that mean something, with their annotations."""
    hints = get_type_hints(kind)
    return tuple(
        (each.name, hints[each.name])
        for each in fields(kind)
        if each.name not in ("origin", "route")
    )


def _inside(annotation: object) -> object:
    """Return of what a tuple is made; every tuple of the form is of one kind."""
    for each in _options(annotation):
        if get_origin(each) is tuple:
            return get_args(each)[0]
    return object


def _options(annotation: object) -> tuple[object, ...]:
    if get_origin(annotation) in (Union, types.UnionType):
        return get_args(annotation)
    return (annotation,)


def _choice(annotation: object) -> bool:
    """Tell whether a place takes things of several kinds."""
    return sum(is_dataclass(each) for each in _options(annotation)) > 1


def _is_keyed(kind: object) -> bool:
    if not is_dataclass(kind) or getattr(kind, "ORDERED", False):
        return False
    return "id" in {each.name for each in fields(kind)}


def _name(kind: type) -> str:
    """Return the name of a class in small letters: `all_of`."""
    spaced = "".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__)
    return spaced.removeprefix("_")


def _texts(texts: Texts, binding: str) -> dict[str, Json]:
    """Return the wording, which binds, and what is editorial: translations too."""
    wording: dict[str, Json] = {}
    editorial: dict[str, Json] = {}
    for entry in texts.entries:
        said = {
            language: normalize("NFC", t) for language, t in entry.text.in_languages
        }
        if entry.kind != "editorial":
            bound = said.pop(binding, "")
            if entry.kind == "wording":
                wording[entry.path] = bound
        if said:
            editorial[entry.path] = dict(said)
    return {"wording": wording, "editorial": editorial}


def _origins(value: object, owner: str = "") -> Iterator[tuple[str, Json]]:
    """Yield the path from which each thing with an id came."""
    for each in fields(value):  # type: ignore[arg-type]
        for thing in getattr(value, each.name) if _holds(value, each.name) else ():
            if is_dataclass(thing) and hasattr(thing, "origin"):
                key = f"{owner}{each.name}.{getattr(thing, 'id', '')}"
                yield key, _path(thing.origin)


def _holds(value: object, name: str) -> bool:
    return isinstance(getattr(value, name), tuple)


def _path(route: Route) -> Json:
    return list(route)
