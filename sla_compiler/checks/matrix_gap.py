"""The priority matrix has a cell for every pair of grades.

A lead whose fit has no row, or whose interest has no column in it, has no priority, and
falls through every rule that asks for one.

## Fails

```yaml
qualification:
  fit:
    criteria:
      large: {when: {employees: over 1000}, add: 40}
    grades: {A: at least 20, B: under 20}
  interest:
    signals:
      looks: {event: page_view, add: 5}
    grades: {high: at least 10, low: under 10}
  priority:
    A: {high: hot, low: warm}
    B: {high: warm}
  mql: {priority: hot}
definitions:
  attributes: {employees: {type: number}}
  events: {page_view: {means: Views a page}}
  stages: [{id: mql, owner: marketing, means: Passed on, after: page_view}]
```

## Passes

```yaml
qualification:
  fit:
    criteria:
      large: {when: {employees: over 1000}, add: 40}
    grades: {A: at least 20, B: under 20}
  interest:
    signals:
      looks: {event: page_view, add: 5}
    grades: {high: at least 10, low: under 10}
  priority:
    A: {high: hot, low: warm}
    B: {high: warm, low: cold}
  mql: {priority: hot}
definitions:
  attributes: {employees: {type: number}}
  events: {page_view: {means: Views a page}}
  stages: [{id: mql, owner: marketing, means: Passed on, after: page_view}]
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._matrix import graded, rows
from sla_compiler.diagnostic import At, Finding, Route, Severity
from sla_compiler.model import Model


@check("SLA435", Severity.ERROR)
def matrix_gap(model: Model) -> Iterator[Finding]:
    """Yield each row that is missing, and each cell that is missing in a row."""
    at = ("qualification", "priority")
    table = list(rows(model))
    if not table or not model.intact(*at):
        return
    yield from _missing(at, "fit", graded(model, "fit"), [row for row, _ in table])
    for row, cells in table:
        columns = [column for column, _ in cells]
        yield from _missing((*at, row), "interest", graded(model, "interest"), columns)


def _missing(
    at: Route, score: str, wanted: tuple[str, ...] | None, given: list[str]
) -> Iterator[Finding]:
    # a grade that does not exist was probably meant to be one that is missing
    if wanted is None or not set(given) <= set(wanted):
        return
    for grade in wanted:
        if grade not in given:
            yield Finding(
                place=At(at, on="key"),
                message=f"the matrix lacks the grade `{grade}` of {score}",
                label=f"leads of grade `{grade}` have no priority here",
                help=f"add `{grade}`",
            )
