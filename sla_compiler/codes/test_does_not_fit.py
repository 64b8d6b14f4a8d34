"""A test that the attribute can never be put to.

Each attribute has a type, a unit and perhaps a list of values. A test of another type,
of a unit that does not convert exactly, or for a value that is not listed would never be
met, and nobody would notice.

## Fails

```yaml
segments:
  web: {when: {source: webb}}
  others: {otherwise: true}
```

## Passes

```yaml
segments:
  web: {when: {source: web}}
  others: {otherwise: true}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA302", "test-does-not-fit", Severity.ERROR)
