"""A key that names a thing, and is no name.

Keys are the permanent names of things: approvals, measures and differences speak in them.
They are written in small letters, digits and underscores, so that every system that
reads the rules can keep them. The words that people read go into `label`.

## Fails

```yaml
governance:
  responsibilities:
    Lead Scoring: {accountable: marketing}
```

## Passes

```yaml
governance:
  responsibilities:
    lead_scoring: {label: Lead scoring, accountable: marketing}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA108", "malformed-key", Severity.ERROR)
