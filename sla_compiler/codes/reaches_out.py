"""A theme runs nothing and asks for nothing.

An agreement is kept for years and passed on: what it shows must be inside it. A style, a
picture or a template may not load anything from elsewhere, and may not run. Files in the
folder of the theme may be named in `theme.css`; they are put inside the document.

## Fails

```css
@import "https://fonts.example/serif.css";
```

```css
.cover { background: url(https://northwind.example/cover.png); }
```

```html
{% extends "!agreement.html" %}
{% block cover %}<script>track()</script>{{ super() }}{% endblock %}
```

## Passes

```css
.cover { background: url("logo.svg") no-repeat; }
```

```html
{% extends "!agreement.html" %}
{% block cover %}<p>Northwind Instruments</p>{{ super() }}{% endblock %}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA803", "reaches-out", Severity.ERROR)
