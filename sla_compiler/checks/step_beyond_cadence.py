"""The steps of a cadence lie within its time.

`over` says how long the attempts go on. A step on a later day is never counted.

## Fails

```yaml
lead_management:
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast:
      attempts: 2
      over: 5 days
      steps: [{day: 0, via: phone}, {day: 9, via: phone}]
```

## Passes

```yaml
lead_management:
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast:
      attempts: 2
      over: 9 days
      steps: [{day: 0, via: phone}, {day: 9, via: phone}]
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._durations import is_longer, is_nothing
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.model.lead_management import Cadence
from sla_compiler.words.duration import Duration, Family


@check("SLA471", Severity.ERROR)
def step_beyond_cadence(model: Model) -> Iterator[Finding]:
    """Yield each step that comes after the end of its cadence."""
    for cadence in model.lead_management.cadences if model.lead_management else ():
        for step in cadence.steps:
            start = Duration(family=Family.DAYS, amount=step.day or 0)
            if not is_nothing(cadence.over) and is_longer(start, cadence.over):
                over = At((*cadence.route, "over"))
                yield Finding(
                    place=At((*step.route, "day")),
                    message=f"day {step.day} lies beyond the cadence",
                    label=f"it runs over {cadence.over.plain()}",
                    help=_cure(cadence),
                    related=(Related(place=over, message="its length"),),
                )


def _cure(of: Cadence) -> str:
    """Return the last day that a step may have, or a length that takes in all steps."""
    last = max(step.day or 0 for step in of.steps)
    longer = Duration(family=Family.DAYS, amount=last).plain()
    is_of_days = of.over.family is Family.DAYS
    day = f"to day {of.over.amount} or before" if is_of_days else "to an earlier day"
    return f"move the step {day}, or write `over: {longer}`"
