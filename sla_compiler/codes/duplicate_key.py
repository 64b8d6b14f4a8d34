"""No key stands twice in the same map.

Most tools keep the last one and silently drop the other, so that a promise is lost
without a word.

## Fails

```yaml
hot: 15 business minutes
warm: 4 business hours
hot: 1 business hour
```

## Passes

```yaml
hot: 15 business minutes
warm: 4 business hours
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA015", "duplicate-key", Severity.ERROR)
