"""Every key is a text.

Tools disagree whether the keys `1`, `"1"` and `01` are the same. In quotes they are
texts to all of them.

## Fails

```yaml
grades: {1: at least 45}
```

## Passes

```yaml
grades: {"1": at least 45}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA016", "key-not-text", Severity.ERROR)
