"""A text that does not read as the value that belongs here.

Lengths of time, dates, shares and amounts carry their units, and there is one way to
write each. The finding underlines the characters that do not fit.

## Fails

```yaml
lead_management:
  disposition:
    within: 4 hrs
```

## Passes

```yaml
lead_management:
  disposition:
    within: 4 hours
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA105", "malformed-value", Severity.ERROR)
