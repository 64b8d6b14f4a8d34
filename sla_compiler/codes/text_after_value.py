"""Nothing follows a value on its line.

A quote that is closed ends the text, and what follows belongs to nothing.

## Fails

```yaml
title: "Our" agreement
```

## Passes

```yaml
title: Our "agreement"
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA028", "text-after-value", Severity.ERROR)
