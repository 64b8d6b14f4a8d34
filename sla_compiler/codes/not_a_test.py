"""Words that were meant as a test and are none.

A test that nobody can read would quietly match nothing. Write `at least 50`, `under 20`,
`35 to under 50`, `known`, or the value itself.

## Fails

```yaml
segments:
  large: {when: {employees: at leest 50}}
  others: {otherwise: true}
```

## Passes

```yaml
segments:
  large: {when: {employees: at least 50}}
  others: {otherwise: true}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA301", "not-a-test", Severity.ERROR)
