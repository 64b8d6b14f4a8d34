r"""A backslash in double quotes begins a known escape.

In double quotes `\n` is a new line and `\t` a tab; other letters after a backslash
mean nothing. Paths and patterns are best put in single quotes.

## Fails

```yaml
folder: "C:\sales"
```

## Passes

```yaml
folder: 'C:\sales'
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA029", "unknown-escape", Severity.ERROR)
