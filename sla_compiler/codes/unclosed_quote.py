"""A quote that is opened is closed.

Everything up to the next quote, perhaps many lines below, would belong to the text.

## Fails

```yaml
title: "Our agreement
sla: 1
```

## Passes

```yaml
title: "Our agreement"
sla: 1
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA021", "unclosed-quote", Severity.ERROR)
