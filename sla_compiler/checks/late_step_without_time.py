"""A late step says when it is taken.

`within` counts from the breach, `at` is a part of the time before it, as in `80 %`.
With neither nobody knows when to act, with both there are two answers.

## Fails

```yaml
governance:
  escalation: {steps: [{to: [marketing, sales]}]}
```

## Passes

```yaml
governance:
  escalation: {steps: [{at: 80 %, to: marketing}, {within: 24 hours, to: sales}]}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA462", Severity.ERROR)
def late_step_without_time(model: Model) -> Iterator[Finding]:
    """Yield each late step with no time, or with two."""
    for step in clauses(model, "at", "within", "reassign"):
        if (step.at is None) is not (step.within is None):
            continue
        if step.at is not None:
            yield Finding(
                place=At((*step.route, "at"), on="key"),
                message="a late step is taken `at` a part of the time or `within` one "
                "after the breach",
                label="both are given",
                help="keep one of them, or make two steps of it",
            )
        elif model.intact(*step.route):
            yield Finding(
                place=At((*step.route, "to"), on="key"),
                message="nothing says when this step is taken",
                label="they are told, but when",
                help="add `within`, as in `within: 24 hours`, or `at: 80 %`",
            )
