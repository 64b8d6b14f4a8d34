"""A thing is declared, and nothing speaks of it.

Mostly it is a rule that was forgotten, or what is left of one that was deleted. A reader
of the agreement looks in vain for what the thing is for.

## Fails

```yaml
definitions:
  lists:
    rivals: [rival.example]
  attributes:
    email_domain: {type: text}
  stages:
    - {id: lead, means: A contact who has shown interest, owner: marketing}
    - {id: mql, means: A lead that Marketing passes on, owner: marketing}
    - {id: sql, means: A lead that Sales has confirmed, owner: sales}
```

## Passes

```yaml
definitions:
  lists:
    rivals: [rival.example]
  attributes:
    email_domain: {type: text}
  stages:
    - {id: lead, means: A contact who has shown interest, owner: marketing}
    - {id: mql, means: A lead that Marketing passes on, owner: marketing}
    - {id: sql, means: A lead that Sales has confirmed, owner: sales}
about:
  excluded:
    rivals: {when: {email_domain: {list: rivals}}}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA250", "unused-name", Severity.WARNING)
