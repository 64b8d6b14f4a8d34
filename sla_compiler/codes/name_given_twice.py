"""One name is given to two things that are spoken of in the same places.

Whoever is told, owes or decides is named by one word, be it a party, a role, a team or a
queue; stages, statuses, ends and tracks share their moments; attributes share the
conditions. Two things of one name could not be told apart there.

## Fails

```yaml
parties:
  marketing: {name: Marketing}
  sales:
    name: Sales
    roles: {inbound: Head of inbound}
    teams: {inbound: {people: 4}}
```

## Passes

```yaml
parties:
  marketing: {name: Marketing}
  sales:
    name: Sales
    roles: {inbound_head: Head of inbound}
    teams: {inbound: {people: 4}}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA202", "name-given-twice", Severity.ERROR)
