"""A key is a name, not a paragraph.

What stands before a colon names a thing. When a whole sentence stands there, a colon
inside a text was taken for the end of a key.

## Fails

```yaml
? a lead is qualified when it fits the profile that both parties have agreed
  and has shown interest in what is offered within the last ninety days or
  has asked for a demonstration, a consultation or an offer by itself
: means
```

## Passes

```yaml
purpose: "Qualified means: fits and is interested"
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA017", "key-too-long", Severity.ERROR)
