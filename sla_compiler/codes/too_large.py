r"""A spec has a size that people can read.

A file of many megabytes is no agreement; most likely data was named instead of the
spec.

## Fails

```python
b"# far too long\n" * 300000
```

## Passes

```yaml
name: Northwind
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA005", "too-large", Severity.ERROR)
