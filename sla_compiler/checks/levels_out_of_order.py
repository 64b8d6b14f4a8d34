"""More time means more cases.

Several levels promise a share of cases within each length of time. Whatever is done
within an hour is done within a day, so a longer time cannot hold a smaller share.

## Fails

```yaml
lead_management:
  duties:
    call:
      owes: sales
      after: created
      within: {1 hour: 90 %, 24 hours: 50 %}
      until: attempt
```

## Passes

```yaml
lead_management:
  duties:
    call:
      owes: sales
      after: created
      within: {1 hour: 50 %, 24 hours: 90 %}
      until: attempt
```
"""

from collections.abc import Iterator
from itertools import combinations

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.duty import Level


@check("SLA455", Severity.ERROR)
def levels_out_of_order(model: Model) -> Iterator[Finding]:
    """Yield each deadline whose longer level promises no more than a shorter one."""
    for clause in clauses(model, "within", "owes"):
        for one, other in combinations(clause.within, 2):
            if one.within.family is not other.within.family:
                continue
            short, long = sorted((one, other), key=lambda each: each.within.amount)
            if not _rises(short, long):
                yield Finding(
                    place=At((*clause.route, "within"), on="key"),
                    message=f"`{long.within.plain()}` promises no more cases than "
                    f"`{short.within.plain()}`",
                    label="more time, and no larger share",
                    help="let the share grow with the time",
                )
                break


def _rises(short: Level, long: Level) -> bool:
    if short.share is None or long.share is None:
        return True
    return short.share.share < long.share.share
