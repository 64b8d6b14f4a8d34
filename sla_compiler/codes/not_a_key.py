"""A line in a map has a key and a colon.

A line without a colon between keys is neither a key nor part of the text above, which
goes on only on lines that are set in further.

## Fails

```yaml
title: Our agreement
between two parties
sla: 1
```

## Passes

```yaml
title: Our agreement
  between two parties
sla: 1
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA033", "not-a-key", Severity.ERROR)
