"""A measure measures one thing.

With two formulas there are two numbers, and one target for both.

## Fails

```yaml
kpis:
  handed_over: {owner: marketing, count: entered.mql, sum: revenue, target: at least 20}
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
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA488", Severity.ERROR)
def kpi_with_two_formulas(model: Model) -> Iterator[Finding]:
    """Yield each measure with a second formula."""
    for kpi in model.kpis or ():
        if len(found := formulas(kpi)) > 1:
            first, second = found[:2]
            other = At((*kpi.route, first), on="key")
            yield Finding(
                place=At((*kpi.route, second), on="key"),
                message=f"`{kpi.id}` measures two things",
                label="a second formula",
                help="keep one of them, or make two measures of it",
                related=(Related(place=other, message="the first"),),
            )
