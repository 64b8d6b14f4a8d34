"""A template is written in Jinja.

Every `{%` has its `%}`, every block its `endblock`, and every filter exists. The filter
`safe` does not: what authors write is text, and no theme can turn it into markup.

## Fails

```html
{% extends "!agreement.html" %}
{% block cover %}{{ page.title }
```

```html
{% extends "!agreement.html" %}
{% block cover %}{{ page.title | safe }}{% endblock %}
```

## Passes

```html
{% extends "!agreement.html" %}
{% block cover %}<h1>{{ page.title }}</h1>{% endblock %}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA805", "template-syntax", Severity.ERROR)
