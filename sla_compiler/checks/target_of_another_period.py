"""A target that is a goal's is measured over the goal's own time.

A goal is reached over its whole period. A quarter that had to bring what the goal
wants of the year would promise four times as much.

## Fails

```yaml
goals:
  revenue: {metric: new_revenue, target: 1000000 USD, period: 2027}
kpis:
  revenue: {owner: sales, sum: revenue, per: quarter, target: goals.revenue}
```

## Passes

```yaml
goals:
  revenue: {metric: new_revenue, target: 1000000 USD, period: 2027}
kpis:
  revenue: {owner: sales, sum: revenue, per: year, target: goals.revenue}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Route, Severity
from sla_compiler.model import Model
from sla_compiler.model.goals import Goal
from sla_compiler.model.kpis import Kpi
from sla_compiler.model.target import Elsewhere
from sla_compiler.words.period import Recurring


@check("SLA427", Severity.ERROR)
def target_of_another_period(model: Model) -> Iterator[Finding]:
    """Yield each value of a measure that is taken from a goal of another time."""
    goals = {f"goals.{goal.id}": goal for goal in model.goals or ()}
    for kpi in model.kpis or ():
        for route, name in _taken(kpi):
            goal = goals.get(name)
            if goal is None or _time(goal) == kpi.per:
                continue
            at = At((*goal.route, "period"))
            yield Finding(
                place=At(route),
                message=f"`{kpi.id}` is measured each {kpi.per}, against what is the "
                f"goal for {goal.period.plain()}",
                label=f"this is not the goal of one {kpi.per}",
                help=_cure(kpi, goal),
                related=(Related(place=at, message="the goal's own time"),),
            )


def _taken(kpi: Kpi) -> Iterator[tuple[Route, str]]:
    """Yield what a measure takes from elsewhere, and the place that says so."""
    bands = ((f"bands.{label}", values) for label, values in kpi.bands)
    for key, values in (("target", kpi.target), ("alarm", kpi.alarm), *bands):
        if isinstance(values, Elsewhere):
            yield (*kpi.route, *key.split(".", 1)), values.name


def _time(goal: Goal) -> str:
    """Return the period in which a goal is reached, if a measure can come as often."""
    if isinstance(goal.period, Recurring):
        return goal.period.every
    return "" if goal.period.quarter or goal.period.month else "year"


def _cure(kpi: Kpi, goal: Goal) -> str:
    if time := _time(goal):
        return f"measure it with `per: {time}`, or write what each {kpi.per} must reach"
    return (
        f"write what each {kpi.per} must reach, or let the goal come again, as in "
        f"`period: every {kpi.per}`"
    )
