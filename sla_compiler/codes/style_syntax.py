"""A style sheet is CSS.

A quote or bracket that is not closed takes the next rules with it, and a browser says
nothing of it.

## Fails

```css
.cover::before { content: "Northwind }
.facts { font-size: 11pt }
```

## Passes

```css
.cover::before { content: "Northwind" }
.facts { font-size: 11pt }
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA804", "style-syntax", Severity.ERROR)
