"""Every duty says what is owed.

`until` names the moment that must come, `must` a condition that must hold, `record` the
facts to write down, `deliver` what is handed over. Without one of them a duty cannot be
kept, or broken.

## Fails

```yaml
lead_management:
  duties:
    report: {owes: sales, every: month}
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
from sla_compiler.checks._duties import contents
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA452", Severity.ERROR)
def duty_without_content(model: Model) -> Iterator[Finding]:
    """Yield each duty of which nothing says what is owed."""
    for duty in clauses(model, "owes", "always"):
        if not contents(duty) and model.intact(*duty.route):
            yield Finding(
                place=At(duty.route, on="key"),
                message=f"nothing says what is owed under `{duty.id}`",
                label="a duty without content",
                help="add `until`, `must`, `record` or `deliver`",
            )
