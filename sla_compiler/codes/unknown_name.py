"""Something is named that the spec does not declare.

Rules, deadlines and measures speak of stages, teams, attributes and events by name. A
name that nothing bears would make a rule that never applies, and nobody would notice.

## Fails

```yaml
definitions:
  attributes:
    employees: {type: number}
  stages:
    - {id: lead, means: A contact, becomes: {employes: at least 1}}
```

## Passes

```yaml
definitions:
  attributes:
    employees: {type: number}
  stages:
    - {id: lead, means: A contact, becomes: {employees: at least 1}}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA201", "unknown-name", Severity.ERROR)
