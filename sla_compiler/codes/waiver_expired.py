"""A waiver whose last day is past.

A finding is accepted until a day. After it, the finding is shown again, and so is the
waiver, until one of them goes.

## Fails

```yaml
parties:
  marketing: {name: Marketing}
  sales:
    name: Sales
    roles: {sales_manager: Sales manager}
    teams: {inbound_team: {people: 4, attempts_per_day: 30, lead: sales_manager}}
    queues: {parked: Parked leads}
waivers:
  parked: {check: SLA250, because: We park leads from May on, until: 2027-04-30}
```

## Passes

```yaml
parties:
  marketing: {name: Marketing}
  sales:
    name: Sales
    roles: {sales_manager: Sales manager}
    teams: {inbound_team: {people: 4, attempts_per_day: 30, lead: sales_manager}}
    queues: {parked: Parked leads}
waivers:
  parked: {check: SLA250, because: We park leads from May on, until: 2027-12-31}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA902", "waiver-expired", Severity.WARNING)
