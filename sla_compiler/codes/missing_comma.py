"""Values in brackets are separated by commas.

Without the comma it is open where one value ends and the next begins.

## Fails

```yaml
steps: [{day: 0} {day: 7}]
```

## Passes

```yaml
steps: [{day: 0}, {day: 7}]
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA030", "missing-comma", Severity.ERROR)
