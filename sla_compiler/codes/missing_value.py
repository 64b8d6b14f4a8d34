"""No comma stands where a value is expected.

Two commas in a row leave open whether something was forgotten.

## Fails

```yaml
attends: [cmo, , cro]
```

## Passes

```yaml
attends: [cmo, cro]
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA034", "missing-value", Severity.ERROR)
