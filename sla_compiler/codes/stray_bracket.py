"""Every closing bracket has its opening one.

A bracket too many, or of the wrong kind, leaves open what belongs to the list or map.

## Fails

```yaml
attends: [cmo, cro]]
```

## Passes

```yaml
attends: [cmo, cro]
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA031", "stray-bracket", Severity.ERROR)
