"""A spec is not empty.

A file of nothing but comments promises nothing.

## Fails

```yaml
# the agreement goes here
```

## Passes

```yaml
sla: 1
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA007", "empty", Severity.ERROR)
