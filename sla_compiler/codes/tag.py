"""A value is not given a type by a tag.

The language itself fixes what is a text, a number or a date. A tag would let one tool
read something else than another.

## Fails

```yaml
version: !!str 2
```

## Passes

```yaml
version: "2"
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA013", "tag", Severity.ERROR)
