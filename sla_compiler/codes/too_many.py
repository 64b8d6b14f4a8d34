"""More entries than this place takes.

Where exactly one choice can hold, two would leave open which of them does.

## Fails

```yaml
governance:
  reviews:
    monthly:
      every: month
      day: {first: tuesday, last: friday}
```

## Passes

```yaml
governance:
  reviews:
    monthly:
      every: month
      day: {first: tuesday}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA109", "too-many", Severity.ERROR)
