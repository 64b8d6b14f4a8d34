"""Every score earns a grade.

Where the grades leave a gap, leads with those points have no grade, no priority and no
route, and nobody notices.

## Fails

```yaml
qualification:
  fit:
    criteria:
      large: {when: {employees: over 1000}, add: 40}
    grades: {A: at least 30, B: 0 to under 20}
  mql: {fit.grade: A}
```

## Passes

```yaml
qualification:
  fit:
    criteria:
      large: {when: {employees: over 1000}, add: 40}
    grades: {A: at least 30, B: 0 to under 30}
  mql: {fit.grade: A}
```
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from sla_compiler.checks import check
from sla_compiler.checks._points import Span, both, grades, is_whole, reach, scores
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA433", Severity.WARNING)
def points_without_grade(model: Model) -> Iterator[Finding]:
    """Yield each run of points that a score can come to and no grade covers."""
    for name, score in scores(model):
        labelled, possible = grades(score), reach(score)
        spans = [span for _, span in labelled]
        read = len(spans) == len(score.grades) and model.intact(*score.route)
        if not spans or not read or _are_odd(spans, possible):
            continue
        for gap in _gaps(spans, possible):
            if _holds_points(gap, whole=is_whole(score)):
                yield Finding(
                    place=At((*score.route, "grades"), on="key"),
                    message=f"no grade for {gap.plain()} points of {name}",
                    label="leads with these points have no grade",
                    help=f"write `{_widened(labelled, gap)}`, "
                    "or add a grade for these points",
                )


def _widened(labelled: list[tuple[str, Span]], gap: Span) -> str:
    """Return a grade beside a gap as it covers the gap: the one below, if any."""
    below = [each for each in labelled if each[1].high == gap.low is not None]
    above = [each for each in labelled if each[1].low == gap.high is not None]
    if below:
        label, span = below[-1]
        end = (gap.high, gap.high_open) if above else (None, False)
        return f"{label}: {Span(span.low, span.low_open, *end).plain()}"
    label, span = labelled[0]
    return f"{label}: {Span(high=span.high, high_open=span.high_open).plain()}"


def _are_odd(spans: list[Span], possible: Span) -> bool:
    """Tell whether a grade is out of reach or overlaps, which leaves gaps behind."""
    return any(both(span, possible) is None for span in spans) or any(
        both(lower, upper) for lower, upper in pairwise(spans)
    )


def _gaps(spans: list[Span], possible: Span) -> Iterator[Span]:
    """Yield what lies between the spans, which rise, within what is possible."""
    at, is_open = possible.low, False
    for span in spans:
        if span.low is not None and (at is None or at <= span.low):
            yield Span(at, is_open, span.low, not span.low_open)
        if span.high is None:
            return
        if at is None or span.high >= at:
            at, is_open = span.high, not span.high_open
    if possible.high is None or (at is not None and at <= possible.high):
        yield Span(at, is_open, possible.high)


def _holds_points(gap: Span, *, whole: bool) -> bool:
    """Tell whether any score lies in a gap; of whole points, whether any whole one."""
    if gap.low is None or gap.high is None:
        return gap.low is not None or gap.high is not None
    is_open = gap.low_open or gap.high_open
    if not whole or gap.low == gap.high:
        return gap.low < gap.high or (gap.low == gap.high and not is_open)
    first = Fraction(gap.low.__ceil__())
    if gap.low_open and first == gap.low:
        first += 1
    return first < gap.high or (first == gap.high and not gap.high_open)
