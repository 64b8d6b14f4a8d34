"""A text with a colon and a space in it stands in quotes.

A colon followed by a space ends a key. In the middle of a text it would begin another
value.

## Fails

```yaml
label: Sales: inbound
```

## Passes

```yaml
label: "Sales: inbound"
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA024", "colon-in-text", Severity.ERROR)
