"""A key that the language does not know.

What stands under an unknown key would be part of the text that people read in git and of
nothing that is agreed, so no key is passed over in silence. Most often the key is a slip
of the fingers, and the finding names the key that is nearest.

## Fails

```yaml
governance:
  amendment:
    notise: 14 days
```

## Passes

```yaml
governance:
  amendment:
    notice: 14 days
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA101", "unknown-key", Severity.ERROR)
