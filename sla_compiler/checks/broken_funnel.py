"""A funnel leads from the goal to the leads that it takes.

The goal, what a deal is worth and the rates between the stages together say how many
leads are needed. If one of them is missing or nought, nobody can say.

## Fails

```yaml
goals:
  revenue:
    metric: new_revenue
    target: 1000000 USD
    period: 2027
    funnel: {rates: {lead_to_mql: 30 %, mql_to_sql: 40 %}}
```

## Passes

```yaml
goals:
  revenue:
    metric: new_revenue
    target: 1000000 USD
    period: 2027
    funnel: {average_deal: 25000 USD, rates: {lead_to_mql: 30 %, mql_to_sql: 40 %}}
```
"""

from collections.abc import Iterator

from sla_compiler.agreement import Agreement
from sla_compiler.checks import check
from sla_compiler.checks._funnels import funnels
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.funnel.arithmetic import Obstacle


@check("SLA481", Severity.ERROR)
def broken_funnel(agreement: Agreement) -> Iterator[Finding]:
    """Yield what keeps the needs of a goal from being told."""
    for goal, found in funnels(agreement):
        if isinstance(found, Obstacle):
            yield Finding(
                place=At((*goal.origin, *found.route), on="key"),
                message=found.message,
                label=f"what `{goal.id}` needs cannot be told",
                help="add what is missing, or delete `funnel`",
            )
