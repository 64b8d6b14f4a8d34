"""The promised volume is enough for the goal.

In the month that needs most, the volume must reach what the goal needs of the stage
that is handed over, and so must the least that is tolerated.

## Fails

```yaml
goals:
  deals:
    metric: deals
    target: 48
    period: 2027
    funnel: {rates: {lead_to_mql: 50 %, mql_to_sql: 40 %}}
handoff:
  of: mql
  volume: {at_least: 8, per: month}
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
  volume: {at_least: 10, per: month}
  notify: {via: [email], within: 5 minutes}
```
"""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.duty import Duty, Volume
from sla_compiler.agreement.goals import Goal
from sla_compiler.checks import check
from sla_compiler.checks._funnels import tables
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.funnel.table import Table


@check("SLA486", Severity.WARNING)
def volume_too_low(agreement: Agreement) -> Iterator[Finding]:
    """Yield each volume that a goal needs more than."""
    stage = agreement.handoff.stage
    for duty in agreement.duties:
        if isinstance(duty.performance, Volume) and stage is not None:
            for goal, table in tables(agreement):
                if stage in table.stages:
                    yield from _of_goal(duty, duty.performance, stage, goal, table)


def _of_goal(
    duty: Duty, volume: Volume, stage: str, goal: Goal, table: Table
) -> Iterator[Finding]:
    tolerated = 1 - duty.tolerance.share if duty.tolerance else Fraction(1)
    needed = table.most(stage, volume.per)
    if volume.at_least * tolerated >= needed:
        return
    enough = volume.at_least >= needed
    target = At((*goal.origin, "target"))
    yield Finding(
        place=At((*duty.origin, "tolerance" if enough else "at_least")),
        message=f"`{goal.id}` needs {needed} of `{stage}` in the {volume.per} that "
        "needs most",
        label="what is tolerated is less" if enough else "less is promised",
        help=" or ".join(_cures(volume, needed, tolerated)),
        related=(Related(place=target, message="the goal"),),
    )


def _cures(volume: Volume, needed: int, tolerated: Fraction) -> Iterator[str]:
    """Yield what is enough: a number to promise, or how little to tolerate."""
    if tolerated:
        yield f"write `at_least: {ceil(needed / tolerated)}`"
    if volume.at_least >= needed:
        spare = 100 * (volume.at_least - needed) // volume.at_least
        yield (
            f"`tolerance: {spare} %`" if tolerated else f"write `tolerance: {spare} %`"
        )
    yield "spread the goal more evenly"
