r"""A spec is written in UTF-8.

Letters outside English are stored differently by different encodings. A file in
another one shows other letters to other people, and the agreement that one party
signs is not the one the other reads.

## Fails

```python
b"name: Caf\xe9\n"
```

## Passes

```python
b"name: Caf\xc3\xa9\n"
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA001", "not-utf8", Severity.ERROR)
