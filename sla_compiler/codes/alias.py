"""A value is not copied from elsewhere.

Who reads a clause must see what it says without looking for other places; and a
change in one place must not change another clause unseen.

## Fails

```yaml
warm: *usual
```

## Passes

```yaml
warm: 4 business hours
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA012", "alias", Severity.ERROR)
