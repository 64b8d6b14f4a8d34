"""A clause comes into force while the agreement is.

From a day after the last one it never is in force; from a day before the first one it
is in force no earlier than the agreement itself.

## Fails

```yaml
kpis:
  handed_over:
    owner: marketing
    count: entered.mql
    target: at least 20
    in_force: 2028-01-01
```

## Passes

```yaml
kpis:
  handed_over:
    owner: marketing
    count: entered.mql
    target: at least 20
    in_force: 2027-07-01
```
"""

from collections.abc import Iterator
from datetime import date

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA424", Severity.WARNING)
def in_force_outside_term(model: Model) -> Iterator[Finding]:
    """Yield each clause that comes into force before or after the agreement is."""
    first, last = model.about.effective, model.about.until
    if first is None or (last is not None and last < first):
        return
    for clause in clauses(model, "in_force"):
        day = clause.in_force
        if not isinstance(day, date):
            continue
        place = At((*clause.route, "in_force"))
        if day < first:
            yield Finding(
                place=place,
                message=f"{day} is before the agreement takes effect",
                label=f"the agreement takes effect on {first}",
                help="delete `in_force`, or name a later day",
            )
        elif last is not None and day > last:
            yield Finding(
                place=place,
                message="this clause never comes into force",
                label=f"the agreement ends on {last}",
                help="name an earlier day, or write `in_force: false`",
            )
