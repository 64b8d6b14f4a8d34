"""A part that the language cannot do without is missing.

A promise without a deadline or a person without a name leaves open what was agreed. What
is not settled yet can be written as `to_be_agreed`: a draft with it compiles, and cannot
be signed.

## Fails

```yaml
governance:
  termination:
    by: [marketing, sales]
```

## Passes

```yaml
governance:
  termination:
    notice: 30 days
    by: [marketing, sales]
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA102", "missing-key", Severity.ERROR)
