"""A baseline is older than the goal that is measured against it.

It says what was reached before. A time that has not come yet has no result.

## Fails

```yaml
goals:
  deals: {metric: deals, target: 40, period: 2027, baseline: {value: 30, period: 2028}}
```

## Passes

```yaml
goals:
  deals: {metric: deals, target: 40, period: 2027, baseline: {value: 30, period: 2026}}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.words.period import Period


@check("SLA422", Severity.ERROR)
def baseline_after_goal(model: Model) -> Iterator[Finding]:
    """Yield each baseline that begins no earlier than its goal."""
    for goal in model.goals or ():
        before = goal.baseline.period if goal.baseline else None
        if not isinstance(before, Period) or not isinstance(goal.period, Period):
            continue
        if before.dates().first >= goal.period.dates().first:
            at = At((*goal.route, "period"))
            yield Finding(
                place=At((*goal.route, "baseline", "period")),
                message="the baseline is not older than the goal",
                label=f"the goal runs in {goal.period.plain()}",
                help="name the time in which the value of the baseline was reached",
                related=(Related(place=at, message="the goal's own time"),),
            )
