"""A value of another kind than this place takes.

A list stands where one text belongs, a text where a number does, or `true` where a word
was meant. Whatever was meant, guessing would make the rule differ from the page.

## Fails

```yaml
governance:
  amendment:
    notice: [14 days, 48 hours]
```

## Passes

```yaml
governance:
  amendment:
    notice: 14 days
    emergency: 48 hours
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA103", "wrong-kind", Severity.ERROR)
