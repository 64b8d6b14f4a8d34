"""A map is not merged into another.

`<<` is read by some tools and not by others, and hides which entries a clause has.

## Fails

```yaml
warm:
  <<: {share: 95 %}
```

## Passes

```yaml
warm:
  share: 95 %
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA014", "merge-key", Severity.ERROR)
