"""A key that the language knows, in another place.

The key is right and stands one level too high or too low; mostly its line is indented
too little or too much.

## Fails

```yaml
handoff:
  within: 4 business hours
  acceptance:
    within: 4 business hours
```

## Passes

```yaml
handoff:
  acceptance:
    within: 4 business hours
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA110", "misplaced-key", Severity.ERROR)
