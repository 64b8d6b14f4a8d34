"""A line is set in like the lines it belongs to.

What belongs to what is said by the indentation alone. A line between two depths
belongs to nothing.

## Fails

```yaml
sales:
    name: Sales
  contact: sales@northwind.example
```

## Passes

```yaml
sales:
    name: Sales
    contact: sales@northwind.example
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA023", "wrong-indentation", Severity.ERROR)
