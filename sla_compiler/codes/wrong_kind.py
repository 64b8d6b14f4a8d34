"""A value of another kind than this place takes.

A list stands where one text belongs, a text where a number does, or `true` where a word
was meant. Whatever was meant, guessing would make the rule differ from the page.

## Fails

```yaml
lead_management:
  cadences:
    fast:
      attempts: six
      over: 8 days
```

## Passes

```yaml
lead_management:
  cadences:
    fast:
      attempts: 6
      over: 8 days
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA103", "wrong-kind", Severity.ERROR)
