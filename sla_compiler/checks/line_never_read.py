"""What follows a line without a condition is never read.

Routing rules and the bands of a signal are first match: the first that holds decides. A
rule that always holds leaves nothing for those below it.

## Fails

```yaml
handoff:
  of: mql
  routing:
    rules:
      - {id: everyone, to: [sales]}
      - {id: large, to: [sales], when: {country: ID}}
```

## Passes

```yaml
handoff:
  of: mql
  routing:
    rules:
      - {id: large, to: [sales], when: {country: ID}}
      - {id: everyone, to: [sales]}
```
"""

from collections.abc import Iterator
from itertools import pairwise

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Route, Severity
from sla_compiler.model import Model
from sla_compiler.model.handoff import Rule


@check("SLA442", Severity.WARNING)
def line_never_read(model: Model) -> Iterator[Finding]:
    """Yield the first line below each that always holds and always can be followed."""
    routing = model.handoff.routing if model.handoff else None
    rules = routing.rules if routing else ()
    for rule, below in pairwise(rules):
        if _always(rule, _persons(model)) and model.intact(*rule.route):
            cure = (
                f"move `{below.id}` above `{rule.id}`, or give `{rule.id}` a condition"
            )
            yield _idle((*below.route, "id"), (*rule.route, "id"), cure)
            break
    axes = model.qualification
    for signal in axes.interest.signals if axes and axes.interest else ():
        for band, lower in pairwise(signal.points):
            free = band.where is None and band.when is None
            if free and model.intact(*band.route):
                cure = "move it up, or give the line above a condition"
                yield _idle(lower.route, band.route, cure)
                break


def _persons(model: Model) -> frozenset[str]:
    """Return who need not exist for a lead: people named by its own attributes."""
    attributes = model.definitions.attributes if model.definitions else ()
    named = {each.id for each in attributes if each.type == "person"}
    return frozenset({"owner", *named})


def _always(rule: Rule, persons: frozenset[str]) -> bool:
    free = rule.when is None and rule.unless is None and rule.segment is None
    limited = rule.at_most is not None or rule.in_force is not True
    return free and not limited and not persons.issuperset(rule.to)


def _idle(route: Route, before: Route, cure: str) -> Finding:
    return Finding(
        place=At(route),
        message="no lead ever comes to this line",
        label="the line above takes every lead",
        help=cure,
        related=(Related(place=At(before), message="this one has no condition"),),
    )
