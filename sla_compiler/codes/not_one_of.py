"""A word that is not one of those this place knows.

Some places take one of a few words, each with a settled meaning. The finding names the
word that is nearest, or all of them.

## Fails

```yaml
about:
  fiscal_year: febuary
```

## Passes

```yaml
about:
  fiscal_year: february
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA104", "not-one-of", Severity.ERROR)
