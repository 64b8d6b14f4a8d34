"""Lets WeasyPrint add lengths alike in every Python, so that a page has the same bytes.

From 3.12 on `sum` rounds floats once, at the end; before it did after each of them.
"""

import builtins
import sys
from collections.abc import Iterable
from math import fsum, isfinite
from typing import Any


def added(values: Iterable[Any], start: Any = 0) -> Any:
    """Return a sum, that of floats rounded once."""
    found = tuple(values)
    numbers = all(isinstance(each, (int, float)) for each in (start, *found))
    floats = numbers and any(isinstance(each, float) for each in (start, *found))
    if floats and all(map(isfinite, found)):
        return fsum((start, *found))
    return builtins.sum(found, start)


def add_alike() -> None:
    """Let all that is set from now on be added so."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith("weasyprint."):
            module.sum = added  # type: ignore[attr-defined]
