"""What a goal is said to need is what it needs.

`needs` states a result that everybody remembers. It is worked out anew from the target,
the part of the party that hands leads over, the value of a deal and the rates.

## Fails

```yaml
goals:
  deals:
    metric: deals
    target: 40
    period: 2027
    funnel: {rates: {lead_to_mql: 50 %, mql_to_sql: 40 %}, needs: {mql: 80}}
```

## Passes

```yaml
goals:
  deals:
    metric: deals
    target: 40
    period: 2027
    funnel: {rates: {lead_to_mql: 50 %, mql_to_sql: 40 %}, needs: {mql: 100}}
```
"""

from collections.abc import Iterator

from sla_compiler.agreement import Agreement
from sla_compiler.checks import check
from sla_compiler.checks._funnels import connects, tables
from sla_compiler.diagnostic import At, Finding, Severity


@check("SLA485", Severity.ERROR)
def needs_differ(agreement: Agreement) -> Iterator[Finding]:
    """Yield each stated need that the arithmetic contradicts."""
    for goal, table in tables(agreement):
        if not connects(goal, table):  # told by the check of loose rates
            continue
        for stage, stated in goal.needs:
            told = all(stage in side.reach.stages for side in table.sides)
            needed = table.whole(stage) if told else stated
            if needed != stated:
                yield Finding(
                    place=At((*goal.origin, "funnel", "needs", stage)),
                    message=f"the goal needs {needed} of `{stage}`, not {stated}",
                    label="not what the funnel comes to",
                    help=f"write `{needed}`, or correct the goal or its rates",
                )
