"""A thing bears a name that means something else in the language.

In a condition, `any`, `not` and `count` combine other conditions, and `priority` is what
the qualification decided. An attribute of that name could never be asked for.

## Fails

```yaml
definitions:
  attributes:
    priority: {type: text}
```

## Passes

```yaml
definitions:
  attributes:
    urgency: {type: text}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA203", "reserved-name", Severity.ERROR)
