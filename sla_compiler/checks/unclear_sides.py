"""It is clear which party hands leads over and which receives them.

Short forms such as `notify` and `response` name nobody: the party that owns the stage
of the hand-off owes the first, the owner of the next stage the second. Where no stage
has an owner and no party is called `marketing` or `sales`, the order of the parties
decides, and that is easily wrong.

## Fails

```yaml
sla: 1
about:
  id: northwind-inbound
  title: Agreement between two teams
  version: "1.0.0"
  effective: 2027-01-01
  until: 2027-12-31
  language: en
parties:
  growth: {name: Growth}
  field: {name: Field}
definitions:
  events:
    demo_request: {means: Asks for a demonstration}
  stages:
    - {id: mql, means: A lead that is passed on, after: demo_request}
handoff:
  of: mql
  notify: {via: [email], within: 5 minutes}
left_out:
  goals: They stand in the annual plan
  qualification: There are few leads
  nurturing: There are few leads
  lead_management: There is one team
  kpis: There is no data yet
```

## Passes

```yaml
parties:
  marketing: {name: Marketing}
  sales: {name: Sales}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA403", Severity.WARNING)
def unclear_sides(model: Model) -> Iterator[Finding]:
    """Yield one finding where only the order of the parties tells who hands over."""
    bound = [party.id for party in model.parties if party.kind == "party"]
    stages = model.definitions.stages if model.definitions else ()
    owners = {stage.owner for stage in stages if stage.owner in bound}
    told = "marketing" in bound or "sales" in bound or len(owners) > 1
    sure = model.intact("parties") and model.intact("definitions", "stages")
    if len(bound) > 1 and not told and sure:
        yield Finding(
            place=At(("parties",), on="key"),
            message="nothing says which party hands leads over and which receives them",
            label=f"`{bound[0]}` is taken to hand over, as it stands first",
            help="give the stages before and after the hand-off an `owner`",
        )
