"""A key that the language knows, in another place.

The key is right and stands one level too high or too low; mostly its line is indented
too little or too much.

## Fails

```yaml
governance:
  notice: 14 days
```

## Passes

```yaml
governance:
  amendment:
    notice: 14 days
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA110", "misplaced-key", Severity.ERROR)
