"""A standard clause has words in the binding language.

The clause library is written in some languages, which `about.language` has to be one of
for its words to bind. In another, write the clause yourself under `own_clauses`, with the
same name: your words then take its place.

## Fails

```yaml
about:
  id: few
  title: Wenige
  version: "1.0.0"
  effective: 2027-01-01
  language: de
governance:
  clauses: [confidentiality]
```

## Passes

```yaml
about:
  id: few
  title: Wenige
  version: "1.0.0"
  effective: 2027-01-01
  language: de
governance:
  clauses: [confidentiality]
  own_clauses:
    confidentiality: {title: Vertraulichkeit, text: Die Parteien schweigen über alles.}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.library import clauses
from sla_compiler.model import Model
from sla_compiler.model.governance import Governance


@check("SLA408", Severity.ERROR)
def clause_without_words(model: Model) -> Iterator[Finding]:
    """Yield each standard clause of which there are no words that bind."""
    language, rules = model.about.language, model.governance or Governance()
    own = {each.id for each in rules.own_clauses}
    for at, name in enumerate(rules.clauses):
        written = {each.language for each in clauses(name)}
        if written and language not in written and name not in own:
            listed = ", ".join(f"`{each}`" for each in sorted(written))
            yield Finding(
                place=At(("governance", "clauses", at)),
                message=f"the library has no words for `{name}` in `{language}`",
                label=f"it is written in {listed}",
                help=f"write your own under `own_clauses`, as `{name}`",
                related=(
                    Related(place=At(("about", "language")), message="declared here"),
                ),
            )
