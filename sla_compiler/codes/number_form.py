"""A number is written in plain decimal digits.

`010` is ten to one tool and eight to another; `1_000` is a number to one and a text
to another. A promise must be the same number to everybody.

## Fails

```yaml
limit: 010
```

## Passes

```yaml
limit: 10
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA018", "number-form", Severity.ERROR)
