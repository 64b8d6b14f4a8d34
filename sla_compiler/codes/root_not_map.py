"""A spec is a map of keys and values.

Each part of an agreement stands under a key of its own, which is its name for ever.

## Fails

```yaml
- Sales
- Marketing
```

## Passes

```yaml
parties: [Sales, Marketing]
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA008", "root-not-map", Severity.ERROR)
