"""An outcome sends a lead one way.

`end` closes it, `to` puts it into a track, `stage` moves it back. A lead cannot be
closed and nurtured at once.

## Fails

```yaml
nurturing:
  tracks:
    win_back: {enter: {by: sales}, steps: [{day: 30, via: email}]}
definitions:
  attributes: {employees: {type: number}}
  stages: [{id: mql, owner: marketing, means: Passed on, after: created}]
  ends: {disqualified: {means: Will not buy}}
lead_management:
  outcomes:
    competitor:
      label: Chose a competitor
      may: [return]
      to: win_back
      end: disqualified
```

## Passes

```yaml
nurturing:
  tracks:
    win_back: {enter: {by: sales}, steps: [{day: 30, via: email}]}
definitions:
  attributes: {employees: {type: number}}
  stages: [{id: mql, owner: marketing, means: Passed on, after: created}]
lead_management:
  outcomes:
    competitor: {label: Chose a competitor, may: [return], to: win_back}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model

_WAYS = ("to", "stage")


@check("SLA477", Severity.ERROR)
def outcome_with_two_ways(model: Model) -> Iterator[Finding]:
    """Yield each outcome that ends a lead and sends it on."""
    for outcome in model.lead_management.outcomes if model.lead_management else ():
        others = [key for key in _WAYS if getattr(outcome, key) is not None]
        if outcome.end is not None and others:
            on = At((*outcome.route, others[0]))
            yield Finding(
                place=At((*outcome.route, "end")),
                message=f"`{outcome.id}` ends a lead and sends it on",
                label="here it ends",
                help=f"delete `end`, or `{others[0]}`",
                related=(Related(place=on, message="here it goes on"),),
            )
