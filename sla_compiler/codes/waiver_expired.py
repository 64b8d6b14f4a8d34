"""A waiver whose last day is past.

A finding is accepted until a day. After it, the finding is shown again, and so is the
waiver, until one of them goes.

## Fails

```yaml
waivers:
  old: {check: SLA404, because: The system is being replaced, until: 2000-06-30}
```

## Passes

```yaml
waivers: {}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA902", "waiver-expired", Severity.WARNING)
