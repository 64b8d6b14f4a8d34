"""Segments, exclusions and qualification read what is known of a lead.

They are decided before or at the hand-off. A fact of the opportunity is recorded only
later, when there is a deal, so the condition would hold for no lead.

## Fails

```yaml
definitions:
  attributes:
    deal_size: {type: number, of: opportunity}
  stages:
    - {id: mql, owner: marketing, means: A lead that is passed on, after: created}
segments:
  large: {when: {deal_size: over 1000}}
  others: {otherwise: true}
```

## Passes

```yaml
definitions:
  attributes:
    deal_size: {type: number}
  stages:
    - {id: mql, owner: marketing, means: A lead that is passed on, after: created}
segments:
  large: {when: {deal_size: over 1000}}
  others: {otherwise: true}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._conditions import tests
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.model.condition import Condition


@check("SLA445", Severity.WARNING)
def fact_of_no_lead(model: Model) -> Iterator[Finding]:
    """Yield each test of a fact of the deal where there is no deal yet."""
    attributes = model.definitions.attributes if model.definitions else ()
    of_deals = {each.id: each for each in attributes if each.of == "opportunity"}
    for condition in _early(model) if of_deals else ():
        for test in tests(condition):
            fact = of_deals.get(test.attribute)
            if fact is not None:
                declared = At((*fact.route, "of"))
                yield Finding(
                    place=At(test.route, on="key"),
                    message=f"no lead has `{fact.id}` yet",
                    label="a fact of the deal, and there is none so far",
                    help="test a fact of the lead or its account",
                    related=(Related(place=declared, message="declared here"),),
                )


def _early(model: Model) -> Iterator[Condition]:
    """Yield the conditions that are decided by the hand-off."""
    yield from (each.when for each in model.about.excluded)
    yield from (each.when for each in model.segments if each.when is not None)
    if model.qualification is not None and model.qualification.mql is not None:
        yield model.qualification.mql
