"""A binding measure has a target.

Without one nobody can miss it. A number that is only watched says `binding: false`; one
that measures a duty by `kept` has the target of the duty.

## Fails

```yaml
kpis:
  handed_over: {owner: marketing, count: entered.mql}
```

## Passes

```yaml
kpis:
  handed_over: {owner: marketing, count: entered.mql, binding: false}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._formulas import formulas
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA489", Severity.WARNING)
def kpi_without_target(model: Model) -> Iterator[Finding]:
    """Yield each binding measure that nobody can miss."""
    for kpi in model.kpis or ():
        free = kpi.target is None and kpi.kept is None and kpi.binding
        if free and formulas(kpi) and model.intact(*kpi.route):
            yield Finding(
                place=At(kpi.route, on="key"),
                message=f"`{kpi.id}` has no target",
                label="nobody can miss it",
                help="add `target`, as in `target: at least 30 %`, or `binding: false`",
            )
