"""A spec is YAML.

Where nothing better can be said, the text breaks a rule of YAML near the place that
is shown.

## Fails

```yaml
? [a: b
```

## Passes

```yaml
sla: 1
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA035", "not-yaml", Severity.ERROR)
