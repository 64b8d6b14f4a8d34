r"""A spec holds no characters that change the order of the text.

With them a line can be shown in another order than it is read in, so that people sign
something else than what the compiler understood.

## Fails

```yaml
name: "North\u202Ewind"
```

## Passes

```yaml
name: Northwind
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA004", "bidirectional-character", Severity.ERROR)
