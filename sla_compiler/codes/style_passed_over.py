"""What a style sheet says is understood.

What sets paper knows the style sheets of paper, and passes over the rest: a word that is
mistyped, a value that does not fit, or something that only a screen can do. The PDF is
made all the same, without it. What is for screens alone stands in `@media screen`.

## Fails

```css
.house { colour: red }
```

```css
.house { color: reddish }
```

## Passes

```css
.house { color: red }
@media screen { .house { box-shadow: 0 0 4px red } }
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA808", "style-passed-over", Severity.WARNING)
