"""A character for which there is no picture.

A PDF holds the fonts it is set in, so that it looks the same on every machine and in
ten years. Our fonts have the Latin letters of Europe, Africa, Vietnam and Indonesia,
Greek and Cyrillic. A character that none of them has would be an empty box on paper,
and no PDF is written. A house style may bring fonts of its own for other scripts.

## Fails

```yaml
prose:
  goals: We review these goals (目標) each quarter.
```

## Passes

```yaml
prose:
  goals: We review these goals (στόχοι, цели) each quarter.
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA701", "missing-glyph", Severity.ERROR)
