"""A template of a theme takes the place of one of ours.

A file or a block under another name would never be shown, and nobody would notice. In
`agreement.html`, blocks are replaced one by one; the page around them stays ours.

## Fails

```html
{% extends "!agreement.html" %}
{% block kover %}<h1>{{ page.title }}</h1>{% endblock %}
```

```html
<h1>{{ page.title }}</h1>
```

## Passes

```html
{% extends "!agreement.html" %}
{% block cover %}<h1>{{ page.title }}</h1>{% endblock %}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA807", "overrides-nothing", Severity.ERROR)
