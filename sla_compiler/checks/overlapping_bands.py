"""A value earns the points of one band.

The bands of a criterion have no order, so where two of them hold the same value, nobody
can say which points it earns.

## Fails

```yaml
qualification:
  fit:
    criteria:
      size: {of: employees, points: {50 to 200: 10, 200 to 1000: 20}}
  mql: {fit: at least 10}
```

## Passes

```yaml
qualification:
  fit:
    criteria:
      size: {of: employees, points: {50 to 199: 10, 200 to 1000: 20}}
  mql: {fit: at least 10}
```
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from sla_compiler.checks import check
from sla_compiler.checks._points import Span, both, span
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.condition import OneOf, Test
from sla_compiler.words.number import plain
from sla_compiler.words.test import Range


@check("SLA436", Severity.ERROR)
def overlapping_bands(model: Model) -> Iterator[Finding]:
    """Yield each pair of bands of one criterion that hold the same number."""
    fit = model.qualification.fit if model.qualification else None
    for criterion in fit.criteria if fit else ():
        bands = [found for test, _ in criterion.points if (found := _band(test))]
        for (said, one), (other_said, other) in combinations(bands, 2):
            shared = both(one, other)
            if shared is not None:
                yield Finding(
                    place=At((*criterion.route, "points"), on="key"),
                    message=f"`{said}` and `{other_said}` overlap",
                    label=f"{shared.plain()} lies in both",
                    help="let the one end before the other begins",
                )


def _band(test: Test) -> tuple[str, Span] | None:
    """Return what a band is called, and the numbers in it."""
    match test:
        case Range():
            found = span(test)
            return (test.plain(), found) if found else None
        case OneOf(values=(Fraction() as number,)):
            return plain(number), Span(number, high=number)
    return None
