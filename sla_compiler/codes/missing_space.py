"""A space stands after the colon of a key.

Without the space, `key:value` is one text to YAML, as in `10:00` or
`https://example.com`.

## Fails

```yaml
sla:1
about: {}
```

## Passes

```yaml
sla: 1
about: {}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA025", "missing-space", Severity.ERROR)
