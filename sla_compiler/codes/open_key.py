"""A key is still to be agreed.

`to_be_agreed` stands for a value. A key says what the value is about: without it nobody
could tell what is open, nor find it again once it is agreed.

## Fails

```yaml
qualification:
  fit:
    criteria:
      size: {of: employees, points: {200 to 1000: 20, to_be_agreed: 10}}
```

## Passes

```yaml
qualification:
  fit:
    criteria:
      size: {of: employees, points: {200 to 1000: 20, over 1000: to_be_agreed}}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA111", "open-key", Severity.ERROR)
