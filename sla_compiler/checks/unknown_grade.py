"""The priority matrix speaks of grades that the scores have.

Its rows are the grades of fit, its columns those of interest. A row for a grade that
does not exist is for no lead.

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
    C: {high: warm, low: warm}
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
    B: {high: warm, low: warm}
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
from sla_compiler.schema.kinds import listed
from sla_compiler.words.near import nearest


@check("SLA434", Severity.ERROR)
def unknown_grade(model: Model) -> Iterator[Finding]:
    """Yield each row or column of the matrix that is no grade of its score."""
    fit, interest = graded(model, "fit"), graded(model, "interest")
    for row, cells in rows(model):
        at = ("qualification", "priority", row)
        if fit is not None and row not in fit:
            yield _unknown(at, "fit", fit)
        for column, _ in cells:
            if interest is not None and column not in interest:
                yield _unknown((*at, column), "interest", interest)


def _unknown(at: Route, score: str, known: tuple[str, ...]) -> Finding:
    near = nearest(str(at[-1]), known)
    among = f"the grades of {score} are {listed(list(known))}"
    return Finding(
        place=At(at, on="key"),
        message=f"`{at[-1]}` is not a grade of {score}",
        label="no lead has this grade",
        help=f"there is `{near}`"
        if near
        else among
        if known
        else f"give {score} `grades`",
    )
