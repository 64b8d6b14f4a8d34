"""A key with nothing behind it, or an empty text, list or map.

Nothing is not a value: it is neither agreed nor left out. What is not settled yet is
`to_be_agreed`; what does not apply is left away.

## Fails

```yaml
governance:
  amendment:
    notice:
```

## Passes

```yaml
governance:
  amendment:
    notice: 14 days
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA106", "no-value", Severity.ERROR)
