"""A consequence follows one thing.

`duty` names what was not kept, `kpi` the measure that fell short. With neither the
consequence never comes; with both nobody knows whether one is enough.

## Fails

```yaml
governance:
  consequences:
    plan: {when: {times: 3}, then: {owes: sales, within: 48 hours, deliver: A plan}}
```

## Passes

```yaml
governance:
  consequences:
    plan:
      when: {duty: lead_management.response, is: late, times: 3}
      then: {owes: sales, within: 48 hours, deliver: A plan}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA492", Severity.ERROR)
def consequence_of_nothing(model: Model) -> Iterator[Finding]:
    """Yield each consequence that follows no miss, or two."""
    for remedy in model.governance.consequences if model.governance else ():
        miss = remedy.when
        if miss.duty is not None and miss.kpi is not None:
            yield Finding(
                place=At((*miss.route, "kpi"), on="key"),
                message=f"`{remedy.id}` follows a duty and a KPI",
                label="a second cause",
                help="keep `duty` or `kpi`, or make two consequences of it",
            )
        elif miss.duty is None and miss.kpi is None and model.intact(*remedy.route):
            yield Finding(
                place=At(miss.route, on="key"),
                message=f"nothing says what `{remedy.id}` follows",
                label="no duty and no KPI",
                help="add `duty`, as in `{duty: lead_management.response, is: late}`, "
                "or `kpi`",
            )
