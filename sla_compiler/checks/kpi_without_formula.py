"""A measure says what it measures.

One of `kept`, `rate`, `portion`, `count`, `mean`, `median`, `percentile` and `sum`.
Without it there is a name and a target, and nothing that could miss it.

## Fails

```yaml
kpis:
  handed_over: {owner: marketing, target: at least 20}
```

## Passes

```yaml
kpis:
  handed_over: {owner: marketing, count: entered.mql, target: at least 20}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._formulas import formulas
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA487", Severity.ERROR)
def kpi_without_formula(model: Model) -> Iterator[Finding]:
    """Yield each measure that measures nothing."""
    for kpi in model.kpis or ():
        if not formulas(kpi) and model.intact(*kpi.route):
            yield Finding(
                place=At(kpi.route, on="key"),
                message=f"nothing says what `{kpi.id}` measures",
                label="a measure without a formula",
                help="add `kept`, `rate`, `portion`, `count`, `mean`, `median`, "
                "`percentile` or `sum`",
            )
