"""A text does not begin with a character that is reserved.

At the start of a value, `>` and `|` announce lines of text, `*` and `&` copies, `!` a
type, `%`, `@` and a backtick are kept for later. Inside a text all of them are fine.

## Fails

```yaml
score: >= 50
```

## Passes

```yaml
score: at least 50
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA026", "reserved-start", Severity.ERROR)
