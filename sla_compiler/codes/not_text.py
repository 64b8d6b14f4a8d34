r"""A spec is a text file.

A PDF, a spreadsheet or a compressed file was named where the spec itself belongs.

## Fails

```python
b"PK\x03\x04\x00\x00"
```

## Passes

```yaml
name: Northwind
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA002", "not-text", Severity.ERROR)
