"""A text that does not read as the value that belongs here.

Lengths of time, dates, shares and amounts carry their units, and there is one way to
write each. The finding underlines the characters that do not fit.

## Fails

```yaml
governance:
  amendment:
    notice: 14 dais
```

## Passes

```yaml
governance:
  amendment:
    notice: 14 days
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA105", "malformed-value", Severity.ERROR)
