"""A text with a comma stands in quotes when it is inside braces.

Inside `{}` a comma ends the value. The rest of the sentence becomes a key without a
value.

## Fails

```yaml
{name: Sales, Marketing}
```

## Passes

```yaml
{name: "Sales, Marketing"}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA027", "comma-splits-text", Severity.ERROR)
