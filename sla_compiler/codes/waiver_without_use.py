"""A waiver that accepts nothing.

What it was written for has been mended, or stands elsewhere now. A list of waivers is
worth reading only if each still accepts something.

## Fails

```yaml
waivers:
  old: {check: SLA441, because: The system is being replaced, until: 2027-06-30}
```

## Passes

```yaml
waivers: {}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA901", "waiver-without-use", Severity.WARNING)
