"""Lists and maps stand only so deep inside one another.

No construct of the language needs more than a dozen levels; more of them come from
brackets left open.

## Fails

```yaml
a:
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## Passes

```yaml
a: [[[[1]]]]
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA006", "too-deep", Severity.ERROR)
