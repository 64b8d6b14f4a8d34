"""The rates of a funnel form a chain.

Each rate leads from a stage to a later one, and from there another goes on, down to the
deal. A rate that ends in the middle says nothing of what the goal needs.

## Fails

```yaml
goals:
  revenue:
    metric: new_revenue
    target: 1000000 USD
    period: 2027
    funnel: {average_deal: 25000 USD, rates: {lead_to_mql: 30 %, sql_to_customer: 40 %}}
definitions:
  attributes: {employees: {type: number}}
  stages:
    - {id: lead, owner: marketing, means: Interested, after: created}
    - {id: mql, owner: marketing, means: Passed on, after: connected}
    - {id: sql, owner: sales, means: Confirmed, after: connected}
    - {id: customer, owner: sales, means: Won, after: connected}
```

## Passes

```yaml
goals:
  revenue:
    metric: new_revenue
    target: 1000000 USD
    period: 2027
    funnel: {average_deal: 25000 USD, rates: {lead_to_mql: 30 %, mql_to_customer: 10 %}}
definitions:
  attributes: {employees: {type: number}}
  stages:
    - {id: lead, owner: marketing, means: Interested, after: created}
    - {id: mql, owner: marketing, means: Passed on, after: connected}
    - {id: customer, owner: sales, means: Won, after: connected}
```
"""

from collections.abc import Iterator

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.goals import Goal
from sla_compiler.checks import check
from sla_compiler.checks._funnels import ends_loose, tables
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.funnel.chain import Rate
from sla_compiler.funnel.table import Table


@check("SLA482", Severity.ERROR)
def loose_rate(agreement: Agreement) -> Iterator[Finding]:
    """Yield each rate that leads up the funnel, or to where none goes on."""
    order = [stage.id for stage in agreement.stages]
    for goal, table in tables(agreement):
        for rate in goal.funnel.rates if goal.funnel else ():
            known = rate.start in order and rate.end in order
            if known and order.index(rate.start) >= order.index(rate.end):
                why = f"`{rate.end}` does not come after `{rate.start}`"
                yield _loose(goal, rate, why, "name the earlier stage first")
            elif ends_loose(goal, rate, table):
                cure = (
                    f"add {_onward(rate.end, order, table)}, or let this one end later"
                )
                yield _loose(goal, rate, f"no rate goes on from `{rate.end}`", cure)


def _onward(end: str, order: list[str], table: Table) -> str:
    """Return what goes on from a stage: the rate to the next of which needs are told."""
    below = order[order.index(end) + 1 :] if end in order else []
    follows = next((stage for stage in below if stage in table.stages), None)
    return f"`{end}_to_{follows}`" if follows else f"a rate from `{end}` on"


def _loose(goal: Goal, rate: Rate, why: str, cure: str) -> Finding:
    name = f"{rate.start}_to_{rate.end}"
    return Finding(
        place=At((*goal.origin, "funnel", "rates", name), on="key"),
        message=f"`{name}` does not connect to the rest of the funnel",
        label=why,
        help=cure,
    )
