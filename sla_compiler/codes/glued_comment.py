"""A space stands before a comment.

Right after a quote or bracket, `#` begins a comment to some tools and is an error to
others.

## Fails

```yaml
title: "Our agreement"# draft
```

## Passes

```yaml
title: "Our agreement" # draft
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA036", "glued-comment", Severity.ERROR)
