"""Late steps count elapsed time.

A breach does not wait for the office to open: who is told `24 hours` later is told
then. Business time and months do not say when that is.

## Fails

```yaml
governance:
  escalation: {steps: [{within: 4 business hours, to: [marketing, sales]}]}
```

## Passes

```yaml
governance:
  escalation: {steps: [{within: 4 hours, to: [marketing, sales]}]}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.words.duration import Duration, Family, counted

_ELAPSED = (Family.ELAPSED, Family.DAYS)


@check("SLA461", Severity.ERROR)
def business_time_of_late_step(model: Model) -> Iterator[Finding]:
    """Yield each late step whose time is not minutes, hours, days or weeks."""
    for step in clauses(model, "at", "within", "reassign"):
        if step.within is not None and step.within.family not in _ELAPSED:
            yield Finding(
                place=At((*step.route, "within")),
                message=f"a late step is not counted in {_unit(step.within)}",
                label="counted from the breach, in elapsed time",
                help="write hours, days or weeks, as in `24 hours`",
            )


def _unit(duration: Duration) -> str:
    return counted(2, duration.unit_for_display()[1]).removeprefix("2 ")
