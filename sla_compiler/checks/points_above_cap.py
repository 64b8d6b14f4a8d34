"""Points that a cap cuts off are points for nothing.

A criterion worth more than the cap, or criteria that together are worth more, promise a
difference between leads that the score cannot show.

## Fails

```yaml
qualification:
  fit:
    cap: 20
    criteria:
      large: {when: {employees: over 1000}, add: 25}
  mql: {fit: at least 20}
```

## Passes

```yaml
qualification:
  fit:
    cap: 25
    criteria:
      large: {when: {employees: over 1000}, add: 25}
  mql: {fit: at least 20}
```
"""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.checks import check
from sla_compiler.checks._points import best_of_fit, points_of
from sla_compiler.diagnostic import At, Finding, Related, Route, Severity
from sla_compiler.model import Model
from sla_compiler.model.qualification import Fit, Interest, Signal
from sla_compiler.words.number import plain


@check("SLA430", Severity.WARNING)
def points_above_cap(model: Model) -> Iterator[Finding]:
    """Yield what is worth more than its score can show."""
    axes = model.qualification
    if axes is not None and axes.fit is not None and axes.fit.cap is not None:
        yield from _of_fit(axes.fit, axes.fit.cap)
    if axes is not None and axes.interest is not None:
        yield from _of_interest(axes.interest)


def _of_fit(fit: Fit, cap: Fraction) -> Iterator[Finding]:
    above = False
    for each in fit.criteria:
        most = max(points_of(each), default=Fraction(0))
        if most > cap:
            above = True
            key = "add" if each.add == most else "points"
            yield _above((*each.route, key), most, fit.route, cap)
    best = best_of_fit(fit)
    if best > cap and not above:
        yield Finding(
            place=At((*fit.route, "cap")),
            message=f"the criteria add up to {plain(best)} points, "
            f"and the cap is {plain(cap)}",
            label=f"{plain(best - cap)} points are cut off",
            help=f"write `cap: {plain(best)}`, or lower what the criteria add",
        )


def _of_interest(interest: Interest) -> Iterator[Finding]:
    if interest.cap is None:
        return
    for signal in interest.signals:
        for route, points in _effects(signal):
            if points is not None and points > interest.cap:
                yield _above(route, points, interest.route, interest.cap)


def _effects(signal: Signal) -> Iterator[tuple[Route, Fraction | None]]:
    yield (*signal.route, "add"), signal.add
    yield (*signal.route, "set"), signal.set
    for band in signal.points:
        yield (*band.route, "add"), band.add
        yield (*band.route, "set"), band.set


def _above(route: Route, points: Fraction, score: Route, cap: Fraction) -> Finding:
    return Finding(
        place=At(route),
        message=f"{plain(points)} points are more than the cap of {plain(cap)}",
        label=f"{plain(points - cap)} points are cut off",
        help="raise the cap, or give fewer points",
        related=(Related(place=At((*score, "cap")), message="the cap"),),
    )
