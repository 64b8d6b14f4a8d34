"""Every text stands in the binding language.

`about.language` says which words count if the languages differ. A text that is written
in others only has no words that count.

## Fails

```yaml
left_out: {}
prose:
  kpis: {id: Diukur setiap bulan}
```

## Passes

```yaml
left_out: {}
prose:
  kpis: {en: Measured every month, id: Diukur setiap bulan}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import texts
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA498", Severity.ERROR)
def text_without_binding_language(model: Model) -> Iterator[Finding]:
    """Yield each text that lacks the words that count."""
    binding = model.about.language
    if not model.intact("about", "language"):
        return
    for text in texts(model):
        if text.get(binding) is None:
            yield Finding(
                place=At(text.route, on="key"),
                message=f"this text is not written in `{binding}`",
                label=f"`{binding}` is binding",
                help=f"add `{binding}: ...`",
                related=(
                    Related(place=At(("about", "language")), message="declared here"),
                ),
            )
