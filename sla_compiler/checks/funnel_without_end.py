"""A funnel ends where deals are won.

The value of the goal is divided by what a deal is worth, and that is how often the last
stage must be reached. If the rates end before it, too few leads seem to be enough.

## Fails

```yaml
goals:
  revenue:
    metric: new_revenue
    target: 1000000 USD
    period: 2027
    funnel: {average_deal: 25000 USD, rates: {lead_to_mql: 30 %}}
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
from sla_compiler.checks._funnels import tables
from sla_compiler.diagnostic import At, Finding, Severity


@check("SLA483", Severity.WARNING)
def funnel_without_end(agreement: Agreement) -> Iterator[Finding]:
    """Yield each funnel that does not reach the last stage."""
    last = agreement.stages[-1].id if agreement.stages else ""
    for goal, table in tables(agreement):
        bottom = table.stages[-1]
        if bottom != last and goal.metric != "pipeline":
            yield Finding(
                place=At((*goal.origin, "funnel", "rates"), on="key"),
                message=f"the funnel ends at `{bottom}`, "
                f"and the last stage is `{last}`",
                label="no rate leads to where deals are won",
                help=f"add a rate such as `{bottom}_to_{last}`",
            )
