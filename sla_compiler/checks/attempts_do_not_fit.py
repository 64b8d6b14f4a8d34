"""The attempts of a cadence fit into its time.

Attempts that are closer together than `apart` count as one. If even the closest that
count take longer than `over`, the promise cannot be kept.

## Fails

```yaml
lead_management:
  attempt: {apart: 2 days}
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast: {attempts: 6, over: 8 days}
```

## Passes

```yaml
lead_management:
  attempt: {apart: 1 day}
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast: {attempts: 6, over: 8 days}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._durations import is_longer, times
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA472", Severity.ERROR)
def attempts_do_not_fit(model: Model) -> Iterator[Finding]:
    """Yield each cadence that is too short for its attempts."""
    work = model.lead_management
    apart = work.attempt.apart if work and work.attempt else None
    if work is None or work.attempt is None or apart is None:
        return
    for cadence in work.cadences:
        needed = times(apart, cadence.attempts - 1)
        if is_longer(needed, cadence.over):
            rule = At((*work.attempt.route, "apart"))
            yield Finding(
                place=At((*cadence.route, "over")),
                message=f"{cadence.attempts} attempts do not fit into "
                f"{cadence.over.plain()}",
                label=f"they take {needed.plain()} at least",
                help="lengthen `over`, or promise fewer attempts",
                related=(Related(place=rule, message="so far apart they must be"),),
            )
