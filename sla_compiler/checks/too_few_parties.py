"""An agreement has at least two parties.

Stewards watch over an agreement and third parties may own a stage, but only those of
kind `party` owe and sign. One party alone agrees with nobody.

## Fails

```yaml
parties:
  marketing: {name: Marketing}
  sales: {kind: third, name: Sales}
```

## Passes

```yaml
parties:
  marketing: {name: Marketing}
  sales: {name: Sales}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.parties import Party


@check("SLA402", Severity.ERROR)
def too_few_parties(model: Model) -> Iterator[Finding]:
    """Yield one finding where fewer than two parties are of kind `party`."""
    bound = [party.id for party in model.parties if party.kind == "party"]
    if len(bound) < 2 and model.intact("parties"):
        other = next((p for p in model.parties if p.kind == "third"), None)
        if other is not None:
            yield _of_another_kind(other)
            return
        alone = f"only `{bound[0]}` is" if bound else "nobody is"
        yield Finding(
            place=At(("parties",), on="key"),
            message=f"{alone} bound by this agreement",
            label="two of kind `party` are needed",
            help="declare who owes and who is owed, as in "
            "`sales: {kind: party, name: Sales}`",
        )


def _of_another_kind(party: Party) -> Finding:
    """Return the finding where somebody is there, and is not bound."""
    return Finding(
        place=At((*party.route, "kind")),
        message="fewer than two parties are bound by this agreement",
        label=f"`{party.id}` is a third, and owes nothing",
        help=f"write `kind: party` if `{party.id}` owes and is owed, or declare who is",
    )
