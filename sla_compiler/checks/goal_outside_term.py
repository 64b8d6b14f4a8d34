"""A goal runs while the agreement does.

Nobody answers under this agreement for a year that it does not touch.

## Fails

```yaml
goals:
  deals: {metric: deals, target: 40, period: 2029}
```

## Passes

```yaml
goals:
  deals: {metric: deals, target: 40, period: 2027}
```
"""

from collections.abc import Iterator

from sla_compiler.agreement.from_model.header import MONTHS
from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.words.period import Period


@check("SLA423", Severity.WARNING)
def goal_outside_term(model: Model) -> Iterator[Finding]:
    """Yield each goal whose period and the agreement's term have no day in common."""
    first, last = model.about.effective, model.about.until
    if first is None or (last is not None and last < first):
        return
    fiscal = MONTHS.index(model.about.fiscal_year) + 1
    for goal in model.goals or ():
        if not isinstance(goal.period, Period):
            continue
        runs = goal.period.dates(fiscal)
        if runs.last < first or (last is not None and runs.first > last):
            term = f"{first} to {last}" if last else f"{first} on"
            yield Finding(
                place=At((*goal.route, "period")),
                message=f"the goal for {goal.period.plain()} lies outside the term",
                label=f"the agreement runs from {term}",
                help="correct the period, or the term under `about`",
            )
