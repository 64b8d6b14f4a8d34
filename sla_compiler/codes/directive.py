"""Every spec is read as YAML 1.2.

A line that begins with `%` can change what words and numbers mean further down.
`%YAML 1.2` says what holds anyway and is accepted.

## Fails

```yaml
%YAML 1.1
---
sla: 1
```

## Passes

```yaml
%YAML 1.2
---
sla: 1
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA010", "directive", Severity.ERROR)
