"""Every rule of a score says its points, once.

A criterion has `add`, or `of` with `points` for each value. A signal, and each band of
it, has `add` or `set`; a signal with bands has its points in them. A rule without points
would earn nothing and look as if it did; of two answers one would not count.

## Fails

```yaml
qualification:
  interest:
    signals:
      reads: {event: page_view, at_most: 1 per day}
```

## Passes

```yaml
qualification:
  interest:
    signals:
      reads: {event: page_view, add: 2, at_most: 1 per day}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.qualification import Band, Criterion, Signal


@check("SLA437", Severity.ERROR)
def rule_without_points(model: Model) -> Iterator[Finding]:
    """Yield each criterion, signal and band that says no points, or says them twice."""
    of = model.qualification
    criteria = of.fit.criteria if of is not None and of.fit is not None else ()
    signals = of.interest.signals if of is not None and of.interest is not None else ()
    for criterion in criteria:
        if model.intact(*criterion.route):
            yield from _criterion(criterion)
    for signal in signals:
        if model.intact(*signal.route):
            yield from _signal(signal)


def _criterion(of: Criterion) -> Iterator[Finding]:
    place, name = At(of.route, on="key"), f"`{of.id}`"
    if of.add is not None and (of.of is not None or of.points):
        cure = "delete `add`, or `of` and `points`"
        yield _twice(At((*of.route, "add"), on="key"), name, cure)
    elif of.add is None and of.of is None and not of.points:
        yield _none(
            place, name, "write `add: 10`, or `of` with `points` for each value"
        )
    elif of.add is None and not of.points:
        yield _none(At((*of.route, "of")), name, "add `points` for each value")
    elif of.add is None and of.of is None:
        cure = "add `of` with the attribute whose value decides"
        yield Finding(
            place=At((*of.route, "points"), on="key"),
            message=f"nothing says of which attribute the points of {name} are",
            help=cure,
        )


def _signal(of: Signal) -> Iterator[Finding]:
    given = _given(of)
    if of.points:
        if given:
            cure = f"delete `{given[0]}`, or move it into a band of its own"
            yield _twice(At((*of.route, given[0]), on="key"), f"`{of.id}`", cure)
        for band in of.points:
            yield from _effect(band, At(band.route), f"a band of `{of.id}`")
    else:
        yield from _effect(of, At(of.route, on="key"), f"`{of.id}`")


def _effect(of: Band | Signal, place: At, name: str) -> Iterator[Finding]:
    given = _given(of)
    if not given:
        yield _none(place, name, "write `add: 10`, or `set: 0`")
    elif len(given) > 1:
        at = At((*of.route, "set"), on="key")
        yield _twice(at, name, "delete `add`, or `set`")


def _given(of: Band | Signal) -> list[str]:
    return [name for name in ("add", "set") if getattr(of, name) is not None]


def _none(place: At, name: str, cure: str) -> Finding:
    message = f"nothing says how many points {name} brings"
    return Finding(place=place, message=message, label="a rule of no points", help=cure)


def _twice(place: At, name: str, cure: str) -> Finding:
    message = f"the points of {name} are said twice"
    return Finding(place=place, message=message, help=cure)
