"""A bracket that is opened is closed.

Everything below would belong to the list or map.

## Fails

```yaml
attends: [cmo, cro
at: "10:00"
```

## Passes

```yaml
attends: [cmo, cro]
at: "10:00"
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA022", "unclosed-bracket", Severity.ERROR)
