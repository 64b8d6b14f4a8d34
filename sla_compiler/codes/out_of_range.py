"""A number or a text beyond what this place allows.

No team has fewer than no people, and no month has a fortieth day.

## Fails

```yaml
governance:
  reviews:
    monthly:
      every: month
      day: 0
```

## Passes

```yaml
governance:
  reviews:
    monthly:
      every: month
      day: 1
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA107", "out-of-range", Severity.ERROR)
