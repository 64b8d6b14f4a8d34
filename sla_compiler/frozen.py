"""Frozen values: dataclasses whose methods are shared instead of generated.

`dataclass(frozen=True)` writes and compiles six methods for each class, half a
millisecond or more; with the two hundred classes of the forms that alone would be a
third of the time in which a spec is to be checked. These methods are written once. To
everything else, `fields` and `replace` among them, the classes are dataclasses.

Only a class of which a long spec makes thousands of values gets an `__init__` of its
own, once there are enough of them to pay for it.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from itertools import count
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")

_OFTEN = 100
"""As many values cost what it costs to compile an `__init__`."""


@overload
def frozen(cls: type[T]) -> type[T]: ...


@overload
def frozen(*, kw_only: bool = True) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(field,)
)
def frozen(
    cls: type[T] | None = None, *, kw_only: bool = True
) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class a frozen value, compared and hashed by its comparable fields.

    With `kw_only=False` its values may be given in order.
    """
    if cls is None:
        return lambda given: _made(given, kw_only=kw_only)
    return _made(cls, kw_only=kw_only)


def _made(cls: type[T], *, kw_only: bool) -> type[T]:
    made = dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
    all_fields = fields(made)  # type: ignore[arg-type]
    members: dict[str, object] = {
        "_names": tuple(f.name for f in all_fields),
        "_known": frozenset(f.name for f in all_fields),
        "_by_name": kw_only,
        "_compared": tuple(f.name for f in all_fields if f.compare),
        "_shown": tuple(f.name for f in all_fields if f.repr),
        "_defaults": {
            f.name: f.default for f in all_fields if f.default is not MISSING
        },
        "_factories": tuple(
            (f.name, f.default_factory)
            for f in all_fields
            if f.default_factory is not MISSING
        ),
        "_after": getattr(made, "__post_init__", None),
        "_times": count(1),
        "__init__": _init,
        "__repr__": _repr,
        "__eq__": _eq,
        "__hash__": _hash,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    for name, member in members.items():
        setattr(made, name, member)
    return made


def _init(self: Any, *given: object, **named: object) -> None:
    """Take the values by name, or in order; what is not given has its default."""
    cls = type(self)
    if next(cls._times) == _OFTEN and not (cls._factories or cls._after):
        cls.__init__ = _own_init(cls)
    if given:
        named.update(zip(cls._names, given, strict=False))
    if len(named) < len(cls._names):
        named = cls._defaults | named
        for name, factory in cls._factories:
            if name not in named:
                named[name] = factory()
    if named.keys() != cls._known or len(given) > len(cls._names):
        odd = sorted(named.keys() ^ cls._known)
        raise TypeError(f"{cls.__name__} is made with {', '.join(odd)}")
    # A long spec makes a hundred thousand values: each keeps the dict of its call.
    object.__setattr__(self, "__dict__", named)
    if cls._after is not None:
        cls._after(self)


def _own_init(cls: Any) -> Callable[..., None]:
    """Return what `_init` does for this class alone, in half of the time or less."""
    parameters = [
        f"{name}=_defaults['{name}']" if name in cls._defaults else name
        for name in cls._names
    ]
    head = ", ".join(["self", *["*"] * cls._by_name, *parameters])
    entries = ", ".join(f"'{name}': {name}" for name in cls._names)
    source = f"def __init__({head}):\n    _set(self, '__dict__', {{{entries}}})"
    space: dict[str, Any] = {"_set": object.__setattr__, "_defaults": cls._defaults}
    exec(source, space)  # noqa: S102  (of our own field names, as `dataclass` does)
    made: Callable[..., None] = space["__init__"]
    return made


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._shown)
    return f"{type(self).__qualname__}({shown})"


def _values(self: Any) -> tuple[object, ...]:
    return tuple([self.__dict__[name] for name in self._compared])


def _eq(self: Any, other: object) -> object:
    if type(other) is not type(self):
        return NotImplemented
    return _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash((type(self), _values(self)))


def _refuse(self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot change {name} of a {type(self).__name__}")
