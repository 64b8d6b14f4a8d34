"""The matrix that gives a priority to each grade of fit with each grade of interest."""

from collections.abc import Iterator
from typing import Literal

from sla_compiler.model import Model

Row = tuple[str, tuple[tuple[str, str], ...]]


def rows(model: Model) -> Iterator[Row]:
    """Yield the rows of the matrix: a grade of fit, and a cell for each of interest."""
    for row in model.qualification.priority if model.qualification else ():
        if isinstance(row, tuple):
            yield row


def graded(model: Model, score: Literal["fit", "interest"]) -> tuple[str, ...] | None:
    """Return the grades of a score, or nothing where they could not be read."""
    if not model.intact("qualification", score):
        return None
    axis = getattr(model.qualification, score, None)
    return tuple(label for label, _ in axis.grades) if axis else ()
