"""One file holds one agreement.

What follows a line of `---` is another document to YAML, and most tools silently
ignore it.

## Fails

```yaml
sla: 1
---
sla: 1
```

## Passes

```yaml
---
sla: 1
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA009", "second-document", Severity.ERROR)
