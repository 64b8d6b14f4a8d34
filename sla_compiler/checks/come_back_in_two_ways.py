"""One rule says when a lead may come back.

After some time, when a condition turns true, or before a date: with two of them nobody
knows whether one is enough.

## Fails

```yaml
lead_management:
  outcomes:
    bad_timing:
      label: Timing is wrong
      may: [return]
      again: {after: 180 days, becomes: {attempts: at least 6}}
```

## Passes

```yaml
lead_management:
  outcomes:
    bad_timing: {label: Timing is wrong, may: [return], again: {after: 180 days}}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model

_FORMS = ("after", "becomes", "before")


@check("SLA478", Severity.ERROR)
def come_back_in_two_ways(model: Model) -> Iterator[Finding]:
    """Yield each `again` that gives two forms."""
    for outcome in model.lead_management.outcomes if model.lead_management else ():
        again = outcome.again
        given = [key for key in _FORMS if getattr(again, key, None) is not None]
        if again is not None and len(given) > 1:
            first = At((*again.route, given[0]), on="key")
            yield Finding(
                place=At((*again.route, given[1]), on="key"),
                message=f"`{outcome.id}` says twice when a lead may come back",
                label="a second form",
                help=f"keep `{given[0]}` or `{given[1]}`",
                related=(Related(place=first, message="the first"),),
            )
