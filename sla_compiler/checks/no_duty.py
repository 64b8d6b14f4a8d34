"""An agreement holds somebody to something.

A service-level agreement is a list of duties: who owes what to whom, and by when. A
spec that has goals and definitions but no duty is an essay.

## Fails

```yaml
sla: 1
about:
  id: northwind-inbound
  title: Agreement between Marketing and Sales
  version: "1.0.0"
  effective: 2027-01-01
  until: 2027-12-31
  language: en
parties:
  marketing: {name: Marketing}
  sales: {name: Sales}
goals:
  deals: {metric: deals, target: 40, period: 2027}
left_out:
  definitions: Every word is clear
  qualification: There are few leads
  handoff: There is one team
  nurturing: There are few leads
  lead_management: There is one team
  kpis: There is no data yet
```

## Passes

```yaml
handoff:
  of: mql
  notify: {via: [email], within: 5 minutes}
```
"""

from collections.abc import Iterator

from sla_compiler.agreement import Agreement
from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity


@check("SLA401", Severity.ERROR)
def no_duty(agreement: Agreement) -> Iterator[Finding]:
    """Yield one finding where the register of duties is empty."""
    if not agreement.duties and not agreement.open_paths:
        yield Finding(
            place=At(("parties",), on="key"),
            message="nobody owes anybody anything",
            label="no party has a duty",
            help="write what is owed, as in `handoff: {of: mql, volume: "
            "{at_least: 45, per: month}}`, or under `duties` of a component",
        )
