"""The kinds of finding that the stages themselves make, one file each.

A file's docstring says why and shows what fails and what passes; its `CODE` is the
identity. Nothing is loaded before a stage has that very thing to say.
"""

from importlib import import_module
from pkgutil import iter_modules

from sla_compiler.diagnostic import Code


def code(name: str) -> Code:
    """Return the code kept in the file `name`, in underscores: `not_utf8`."""
    found: Code = import_module(f"{__name__}.{name}").CODE
    return found


def names() -> tuple[str, ...]:
    """Return the name of every code's file, sorted."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))
