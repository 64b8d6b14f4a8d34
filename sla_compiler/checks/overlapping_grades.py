"""A score earns one grade.

Where two grades overlap, the same points mean two things, and each system would choose
its own.

## Fails

```yaml
qualification:
  fit:
    criteria:
      large: {when: {employees: over 1000}, add: 40}
    grades: {A: at least 20, B: under 30}
  mql: {fit.grade: A}
```

## Passes

```yaml
qualification:
  fit:
    criteria:
      large: {when: {employees: over 1000}, add: 40}
    grades: {A: at least 20, B: under 20}
  mql: {fit.grade: A}
```
"""

from collections.abc import Iterator
from itertools import pairwise

from sla_compiler.checks import check
from sla_compiler.checks._points import both, grades, scores
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA432", Severity.ERROR)
def overlapping_grades(model: Model) -> Iterator[Finding]:
    """Yield each grade that shares points with the one below it."""
    for _, score in scores(model):
        for (lower, below), (upper, above) in pairwise(grades(score)):
            shared = both(below, above)
            if shared is not None:
                other = At((*score.route, "grades", lower))
                yield Finding(
                    place=At((*score.route, "grades", upper)),
                    message=f"the grades `{upper}` and `{lower}` overlap",
                    label=f"{shared.plain()} earns both",
                    help="let the one end where the other begins, "
                    "as in `35 to under 50` and `at least 50`",
                    related=(Related(place=other, message=f"`{lower}`"),),
                )
