"""Compiles a sales-and-marketing agreement written as YAML into document and rules.

`load` reads a spec; `check`, `build`, `evaluate` and `needs` take what it returns.
"""

from sla_compiler.version import VERSION

__all__ = [
    "Beside",
    "Built",
    "Compilation",
    "Evaluated",
    "Evaluation",
    "Finding",
    "Needs",
    "__version__",
    "build",
    "check",
    "evaluate",
    "load",
    "needs",
]

__version__ = VERSION


def __getattr__(name: str) -> object:
    """Return a verb or a kind of value, which is loaded only when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from sla_compiler import api

    return getattr(api, name)


def __dir__() -> list[str]:
    """Return the names that this package is for."""
    return __all__
