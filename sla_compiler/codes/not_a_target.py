"""A target that does not say which values are good.

A bare number may be the least or the most that is wanted. A target says which.

## Fails

```yaml
kpis:
  answers: {owner: sales, count: first_attempt, target: 40}
```

## Passes

```yaml
kpis:
  answers: {owner: sales, count: first_attempt, target: at least 40}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA303", "not-a-target", Severity.ERROR)
