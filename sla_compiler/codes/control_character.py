r"""A spec holds no invisible control characters.

Nobody can see them, editors treat them differently, and some end a line in one tool
and not in another. They come with text copied from elsewhere.

## Fails

```python
b"name: North\x07wind\n"
```

## Passes

```yaml
name: Northwind
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA003", "control-character", Severity.ERROR)
