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

_EXAMPLES = {
    "rate": "at least 30 %",
    "portion": "at most 10 %",
    "count": "at least 10",
    "sum": "goals.new_revenue",
    "mean": "at least 6",
    "median": "at most 3 days",
    "percentile": "at most 8 business hours",
}
"""A target that could stand beside each formula."""


@check("SLA489", Severity.WARNING)
def kpi_without_target(model: Model) -> Iterator[Finding]:
    """Yield each binding measure that nobody can miss."""
    for kpi in model.kpis or ():
        free = kpi.target is None and kpi.kept is None and kpi.binding
        said = formulas(kpi)
        if free and said and model.intact(*kpi.route):
            yield Finding(
                place=At(kpi.route, on="key"),
                message=f"`{kpi.id}` has no target",
                label="nobody can miss it",
                help=f"add `target`, as in `target: {_EXAMPLES[said[0]]}`, or "
                "`binding: false`",
            )
