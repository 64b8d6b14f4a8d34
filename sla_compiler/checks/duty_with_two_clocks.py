"""A duty has one clock.

`after` starts a clock, `before` sets a limit, `every` recurs, `always` holds at all
times. With two of them it is due at two different times, and each system would choose
its own.

## Fails

```yaml
lead_management:
  duties:
    report: {owes: sales, every: month, after: created, deliver: A report}
```

## Passes

```yaml
lead_management:
  duties:
    report: {owes: sales, every: month, deliver: A report}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.checks._duties import clocks
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA451", Severity.ERROR)
def duty_with_two_clocks(model: Model) -> Iterator[Finding]:
    """Yield each duty that is due by two clocks at once."""
    for duty in clauses(model, "owes", "always"):
        if len(found := clocks(duty)) > 1:
            first, second = found[:2]
            other = At((*duty.route, first), on="key")
            yield Finding(
                place=At((*duty.route, second), on="key"),
                message=f"`{duty.id}` is due by `{first}` and by `{second}`",
                label="a second clock",
                help="keep one of them, or make two duties of it",
                related=(Related(place=other, message="the first"),),
            )
