"""A thing bears a name that means something else in the language.

In a condition `unknown` asks for a missing value, `any` and `not` combine others, and
`priority` is what the qualification decided. What bore such a name could never be asked
for, or would be asked for unawares.

## Fails

```yaml
segments:
  unknown: {otherwise: true}
```

## Passes

```yaml
segments:
  elsewhere: {otherwise: true}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA203", "reserved-name", Severity.ERROR)
