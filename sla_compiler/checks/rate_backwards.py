"""A measure runs from an earlier stage to a later one.

Leads move down the funnel. A rate from a later stage to an earlier one counts nothing,
and the time between them is below nought.

## Fails

```yaml
kpis:
  confirmed:
    owner: sales
    rate: {from: sql, to: mql, basis: cohort}
    target: at least 40 %
definitions:
  attributes: {employees: {type: number}}
  stages:
    - {id: mql, owner: marketing, means: Passed on, after: created}
    - {id: sql, owner: sales, means: Confirmed, after: connected}
```

## Passes

```yaml
kpis:
  confirmed:
    owner: sales
    rate: {from: mql, to: sql, basis: cohort}
    target: at least 40 %
definitions:
  attributes: {employees: {type: number}}
  stages:
    - {id: mql, owner: marketing, means: Passed on, after: created}
    - {id: sql, owner: sales, means: Confirmed, after: connected}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA491", Severity.ERROR)
def rate_backwards(model: Model) -> Iterator[Finding]:
    """Yield each measure whose stages do not follow one another."""
    stages = model.definitions.stages if model.definitions else ()
    order = [stage.id for stage in stages]
    for between in clauses(model, "from_", "to"):
        start, end = between.from_, between.to
        known = start in order and end in order
        if known and order.index(start) >= order.index(end):
            yield Finding(
                place=At((*between.route, "to")),
                message=f"`{end}` does not come after `{start}`",
                label="the same stage" if start == end else "the earlier stage",
                help="name the earlier stage under `from`, the later one under `to`",
            )
