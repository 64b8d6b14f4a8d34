"""Every duty says when it is due.

`after` or `becomes` starts a clock, `before` sets a limit, `every` recurs, and `always`
holds at all times. Without one of them nobody can say when the duty was broken.

## Fails

```yaml
lead_management:
  duties:
    report: {owes: sales, deliver: A report}
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
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA450", Severity.ERROR)
def duty_without_clock(model: Model) -> Iterator[Finding]:
    """Yield each duty of which nothing says when it is due."""
    for duty in clauses(model, "owes", "always"):
        if not clocks(duty) and model.intact(*duty.route):
            yield Finding(
                place=At(duty.route, on="key"),
                message=f"nothing says when `{duty.id}` is due",
                label="a duty without a clock",
                help="add `after` and `within`, `before`, `every`, or `always: true`",
            )
