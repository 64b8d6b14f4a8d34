"""Late steps stand in the order in which they are taken.

First those that come before the deadline, then those after it. A step that is listed
later and taken earlier tells the chief before the manager.

## Fails

```yaml
governance:
  escalation:
    steps: [{within: 48 hours, to: marketing}, {within: 24 hours, to: sales}]
```

## Passes

```yaml
governance:
  escalation:
    steps: [{within: 24 hours, to: marketing}, {within: 48 hours, to: sales}]
```
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.checks._durations import is_longer
from sla_compiler.diagnostic import At, Finding, Related, Route, Severity
from sla_compiler.model import Model
from sla_compiler.model.duty import LateStep


@check("SLA463", Severity.WARNING)
def late_steps_out_of_order(model: Model) -> Iterator[Finding]:
    """Yield each late step that is taken before the one above it."""
    for steps in _ladders(model):
        for above, step in pairwise(steps):
            if _is_earlier(step, above):
                yield Finding(
                    place=At(_time(step)),
                    message="this late step comes before the one above it",
                    label="taken earlier",
                    help="list the steps in the order in which they are taken",
                    related=(Related(place=At(_time(above)), message="taken later"),),
                )


def _ladders(model: Model) -> Iterator[tuple[LateStep, ...]]:
    clause: Any
    for clause in clauses(model, "late"):
        yield clause.late
    if model.governance is not None and model.governance.escalation is not None:
        yield model.governance.escalation.steps


def _time(step: LateStep) -> Route:
    return (*step.route, "within" if step.at is None else "at")


def _is_earlier(step: LateStep, above: LateStep) -> bool:
    if step.at is not None:
        return above.within is not None or (
            above.at is not None and step.at.share < above.at.share
        )
    if step.within is None or above.within is None:
        return False
    return is_longer(above.within, step.within)
