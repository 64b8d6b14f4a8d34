"""Text stands out from its ground.

People of weak sight, and everyone in the sun, read text whose contrast to its ground is
at least 4.5 to 1. A colour of the house that is fine for a logo may be too light for
words; take a darker shade of it for text.

## Fails

```yaml
theme: 1
name: Northwind Instruments
colours: {accent: "#35c3b4"}
```

## Passes

```yaml
theme: 1
name: Northwind Instruments
colours: {accent: "#0b5d57"}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA802", "weak-contrast", Severity.WARNING)
