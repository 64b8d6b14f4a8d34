"""A goal is spread over the time in which it is to be reached.

A share for a month or quarter outside the goal's period is a share that nobody can
bring.

## Fails

```yaml
goals:
  deals:
    metric: deals
    target: 40
    period: 2027-Q1
    seasonality: {january: 50 %, april: 50 %}
```

## Passes

```yaml
goals:
  deals:
    metric: deals
    target: 40
    period: 2027-Q1
    seasonality: {january: 50 %, march: 50 %}
```
"""

from collections.abc import Iterator

from sla_compiler.agreement.from_model.header import MONTHS
from sla_compiler.checks import check
from sla_compiler.checks._seasons import QUARTERS
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.words.period import Period


@check("SLA412", Severity.ERROR)
def season_outside_goal(model: Model) -> Iterator[Finding]:
    """Yield each share of a month or quarter in which the goal does not run."""
    first = MONTHS.index(model.about.fiscal_year)
    for goal in model.goals or ():
        if not isinstance(goal.period, Period):
            continue
        months = list(goal.period.dates(first + 1).months())
        runs = {MONTHS[month.month - 1] for month in months}
        runs |= {f"q{(month.month - 1 - first) % 12 // 3 + 1}" for month in months}
        for name, _ in goal.seasonality:
            if name not in runs:
                noun = "quarter" if name in QUARTERS else "month"
                yield Finding(
                    place=At((*goal.route, "seasonality", name), on="key"),
                    message=f"`{name}` lies outside {goal.period.plain()}",
                    label=f"the goal does not run in this {noun}",
                    help="move its share to where the goal runs, or change `period`",
                )
