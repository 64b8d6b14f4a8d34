"""A goal is spread over quarters or over months, not over both.

A month lies within a quarter, so the share of the quarter already holds its own.

## Fails

```yaml
goals:
  deals:
    metric: deals
    target: 40
    period: 2027
    seasonality: {q1: 20 %, q2: 30 %, q3: 30 %, december: 20 %}
```

## Passes

```yaml
goals:
  deals:
    metric: deals
    target: 40
    period: 2027
    seasonality: {q1: 20 %, q2: 30 %, q3: 30 %, q4: 20 %}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._seasons import QUARTERS, is_mixed
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA411", Severity.ERROR)
def mixed_seasons(model: Model) -> Iterator[Finding]:
    """Yield each goal that gives shares to quarters and to months."""
    for goal in model.goals or ():
        if is_mixed(goal):
            names = [name for name, _ in goal.seasonality]
            month = next(name for name in names if name not in QUARTERS)
            yield Finding(
                place=At((*goal.route, "seasonality", month), on="key"),
                message="`seasonality` mixes quarters and months",
                label="a month among quarters",
                help="give a share to each quarter, or to each month",
            )
