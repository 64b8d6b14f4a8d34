"""An alarm rings where the target is missed.

A value that is on target and rings the alarm is good and bad at once.

## Fails

```yaml
kpis:
  handed_over:
    owner: marketing
    count: entered.mql
    target: at least 20
    alarm: under 25
```

## Passes

```yaml
kpis:
  handed_over:
    owner: marketing
    count: entered.mql
    target: at least 20
    alarm: under 15
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._points import Span, both, span
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.model.target import Target
from sla_compiler.words.test import Range


@check("SLA490", Severity.WARNING)
def alarm_inside_target(model: Model) -> Iterator[Finding]:
    """Yield each alarm that rings at a value on target."""
    for kpi in model.kpis or ():
        ranges = _ranges(kpi.target, kpi.alarm)
        shared = both(*ranges) if ranges else None
        if shared is not None:
            target = At((*kpi.route, "target"))
            yield Finding(
                place=At((*kpi.route, "alarm")),
                message=f"the alarm of `{kpi.id}` rings on target",
                label=f"{shared.plain()} is on target",
                help="let the alarm begin where the target is missed",
                related=(Related(place=target, message="the target"),),
            )


def _ranges(target: Target | None, alarm: Target | None) -> tuple[Span, Span] | None:
    """Return both as numbers, if they are written in one unit."""
    if not isinstance(target, Range) or not isinstance(alarm, Range):
        return None
    ends = (target.low, target.high, alarm.low, alarm.high)
    good, bad = span(target), span(alarm)
    if good is None or bad is None or len({end.unit for end in ends if end}) > 1:
        return None
    return good, bad
