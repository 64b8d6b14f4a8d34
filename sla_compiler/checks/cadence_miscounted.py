"""A cadence lists as many attempts as it promises.

`attempts` is the duty and `steps` are the way to keep it. If the steps are fewer,
whoever follows them breaks the promise; if they are more, the promise says too little.

## Fails

```yaml
lead_management:
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast:
      attempts: 3
      over: 5 days
      steps: [{day: 0, via: phone}, {day: 2, via: phone}]
```

## Passes

```yaml
lead_management:
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast:
      attempts: 2
      over: 5 days
      steps: [{day: 0, via: phone}, {day: 2, via: phone}]
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.words.duration import counted


@check("SLA470", Severity.ERROR)
def cadence_miscounted(model: Model) -> Iterator[Finding]:
    """Yield each cadence whose steps are not as many as its attempts."""
    for cadence in model.lead_management.cadences if model.lead_management else ():
        repeated = any(step.every is not None for step in cadence.steps)
        if not cadence.steps or repeated or not model.intact(*cadence.route):
            continue
        given, promised = len(cadence.steps), cadence.attempts
        if given != promised:
            steps = At((*cadence.route, "steps"), on="key")
            yield Finding(
                place=At((*cadence.route, "attempts")),
                message=f"{counted(promised, 'attempt')} and {counted(given, 'step')}",
                label=f"the steps are {'fewer' if given < promised else 'more'}",
                help=f"write `attempts: {given}`, or change the steps",
                related=(Related(place=steps, message=counted(given, "step")),),
            )
