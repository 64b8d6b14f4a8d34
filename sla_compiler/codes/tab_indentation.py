r"""Lines are set in with spaces.

What belongs to what is said by the indentation alone, and a tab is two, four or eight
columns wide depending on who looks.

## Fails

```python
b"sales:\n\tname: Sales\n"
```

## Passes

```yaml
sales:
  name: Sales
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA020", "tab-indentation", Severity.ERROR)
