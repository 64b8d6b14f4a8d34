"""Something is named that the spec does not declare.

Rules, deadlines and measures speak of stages, teams, attributes and events by name. A
name that nothing bears would make a rule that never applies, and nobody would notice.

## Fails

```yaml
governance:
  responsibilities:
    scoring: {accountable: marketting}
```

## Passes

```yaml
governance:
  responsibilities:
    scoring: {accountable: marketing}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA201", "unknown-name", Severity.ERROR)
