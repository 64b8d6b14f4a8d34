"""What the goal needs is known.

A number that is taken from the goals needs one whose funnel comes by the stage in
question. Without it the clause promises nothing.

## Fails

```yaml
goals:
  deals: {metric: deals, target: 48, period: 2027}
handoff:
  of: mql
  volume: {at_least: what_the_goal_needs, per: month}
  notify: {via: [email], within: 5 minutes}
```

## Passes

```yaml
goals:
  deals:
    metric: deals
    target: 48
    period: 2027
    funnel: {rates: {lead_to_mql: 50 %, mql_to_sql: 40 %}}
handoff:
  of: mql
  volume: {at_least: what_the_goal_needs, per: month}
  notify: {via: [email], within: 5 minutes}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Route, Severity
from sla_compiler.model import Model
from sla_compiler.model.kpis import Kpi
from sla_compiler.model.target import Elsewhere

NEED = "what_the_goal_needs"


@check("SLA466", Severity.ERROR)
def need_of_no_goal(model: Model) -> Iterator[Finding]:
    """Yield each clause that takes its number from a funnel that is not there."""
    if not model.intact("goals"):
        return
    for route, stages in _asked(model):
        for stage in stages:
            if not _is_on_a_way(stage, model):
                yield Finding(
                    place=At(route),
                    message=f"no goal says how many of `{stage}` it needs",
                    label="the number comes from a funnel",
                    help=f"give a goal a funnel with rates that come by `{stage}`, as "
                    "in `funnel: {rates: {lead_to_mql: 30 %}}`, or write the number",
                )
                break


def _asked(model: Model) -> Iterator[tuple[Route, tuple[str, ...]]]:
    """Yield each place that asks what a goal needs, and of which stages."""
    handoff = model.handoff
    if handoff and handoff.of and handoff.volume and handoff.volume.at_least == NEED:
        yield (*handoff.volume.route, "at_least"), (handoff.of,)
    for kpi in model.kpis or ():
        if kpi.target == Elsewhere(name=NEED):
            yield (*kpi.route, "target"), _stages(kpi)


def _stages(kpi: Kpi) -> tuple[str, ...]:
    if kpi.rate is not None:
        return kpi.rate.from_, kpi.rate.to
    start = "entered."
    count = kpi.count or ""
    return (count.removeprefix(start),) if count.startswith(start) else ()


def _is_on_a_way(stage: str, model: Model) -> bool:
    names = (
        rate
        for goal in model.goals or ()
        if goal.funnel is not None
        for rate, _ in goal.funnel.rates
    )
    return any(
        name.startswith(f"{stage}_to_") or name.endswith(f"_to_{stage}")
        for name in names
    )
