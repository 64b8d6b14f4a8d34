"""Somebody receives every lead.

Routing is first match. If the last rule has a condition, a lead that meets none of the
rules lies where nobody looks.

## Fails

```yaml
handoff:
  of: mql
  routing:
    rules:
      - {id: large, to: [sales], when: {country: ID}}
```

## Passes

```yaml
handoff:
  of: mql
  routing:
    rules:
      - {id: large, to: [sales], when: {country: ID}}
      - {id: everyone, to: [sales]}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.handoff import Rule


@check("SLA444", Severity.WARNING)
def lead_without_route(model: Model) -> Iterator[Finding]:
    """Yield one finding where every rule has a condition."""
    routing = model.handoff.routing if model.handoff else None
    rules = [rule for rule in routing.rules if rule.in_force] if routing else []
    if not rules or not model.intact("handoff", "routing", "rules"):
        return
    free = {rule.segment for rule in rules if _is_free(rule)}
    segments = {segment.id for segment in model.segments}
    if None not in free and (not segments or free < segments):
        yield Finding(
            place=At((*rules[-1].route, "id")),
            message="some leads are received by nobody",
            label="the last rule has a condition",
            help="add a last rule without one, as in `- {id: everyone, to: [...]}`",
        )


def _is_free(rule: Rule) -> bool:
    return rule.when is None and rule.unless is None and rule.at_most is None
