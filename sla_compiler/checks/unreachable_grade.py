"""Every grade can be reached by some lead.

A grade that begins above the best possible score, or ends below the lowest, is a
promise to leads that do not exist. Rules that wait for it never act.

## Fails

```yaml
qualification:
  fit:
    cap: 40
    criteria:
      large: {when: {employees: over 1000}, add: 40}
    grades: {A: at least 50, B: under 50}
  mql: {fit.grade: A}
```

## Passes

```yaml
qualification:
  fit:
    cap: 40
    criteria:
      large: {when: {employees: over 1000}, add: 40}
    grades: {A: at least 40, B: under 40}
  mql: {fit.grade: A}
```
"""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.checks import check
from sla_compiler.checks._points import (
    Score,
    best_of_fit,
    grades,
    is_above,
    points_of,
    reach,
    scores,
)
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.qualification import Fit
from sla_compiler.words.number import plain


@check("SLA431", Severity.ERROR)
def unreachable_grade(model: Model) -> Iterator[Finding]:
    """Yield each grade that lies above the best or below the lowest score."""
    for name, score in scores(model):
        if not model.intact(*score.route):
            continue
        if isinstance(score, Fit) and not all(map(points_of, score.criteria)):
            continue  # what a criterion does not say may be what is missing
        possible = reach(score)
        for label, points in grades(score):
            place = At((*score.route, "grades", label))
            if is_above(points, possible):
                best = plain(possible.high or 0)
                yield Finding(
                    place=place,
                    message=f"no lead can reach the grade `{label}`",
                    label=f"the best {name} is {best} points",
                    help=f"let it begin at {best} or lower, or "
                    f"{_raised(score, points.low or Fraction(0))}",
                )
            elif is_above(possible, points):
                lowest = plain(possible.low or 0)
                yield Finding(
                    place=place,
                    message=f"no lead can fall to the grade `{label}`",
                    label=f"the lowest {name} is {lowest} points",
                    help=f"let it end above {lowest}, or delete it",
                )


def _raised(score: Score, low: Fraction) -> str:
    """Return what lets a lead come to so many points."""
    ways = []
    if score.cap is not None and score.cap < low:
        ways.append(f"raise `cap` to {plain(low)}")
    if isinstance(score, Fit) and (more := low - best_of_fit(score)) > 0:
        ways.append(f"give {plain(more)} points more")
    return " and ".join(ways) or "give more points"
