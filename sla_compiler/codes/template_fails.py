"""A template shows what the page holds.

It asked for something that there is not, did what a template may not do, or takes more
time or memory than any page may. The names that it knows are those in the template that
it replaces.

## Fails

```html
{% extends "!agreement.html" %}
{% block cover %}<h1>{{ page.tittle }}</h1>{% endblock %}
```

```html
{% extends "!agreement.html" %}
{% block cover %}{{ page.__class__.__mro__ }}{% endblock %}
```

## Passes

```html
{% extends "!agreement.html" %}
{% block cover %}<h1>{{ page.title }}</h1>{% endblock %}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA806", "template-fails", Severity.ERROR)
