"""A dash begins the item of a list only at the start of a line.

A dash and a space after a key look like a list, but YAML has lists only on lines of
their own or in brackets.

## Fails

```yaml
attends: - cmo
```

## Passes

```yaml
attends:
  - cmo
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA032", "dash-in-line", Severity.ERROR)
