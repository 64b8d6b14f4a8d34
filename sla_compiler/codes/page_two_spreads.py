"""Page two is one page.

It tells on one page what each party owes, and is counted for letters as wide as usual.
In a font that is wider still, or larger, or between wider margins, it takes a second
page, and can no longer be kept at hand.

## Fails

```css
.one-page { font-size: 30pt; line-height: 40pt }
```

## Passes

```css
.one-page { font-size: 8pt }
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA809", "page-two-spreads", Severity.WARNING)
