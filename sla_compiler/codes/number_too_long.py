"""A number has a length that people can read.

Amounts and counts need fewer than twenty digits. What is longer is a code of some
kind, and belongs in quotes.

## Fails

```yaml
account: 12345678901234567890123456789012345678901234567890
```

## Passes

```yaml
account: "12345678901234567890123456789012345678901234567890"
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA019", "number-too-long", Severity.ERROR)
