"""An agreement says which components it has not, and why.

Goals, definitions, qualification, hand-off, nurturing, lead management and KPIs are the
seven clauses of every agreement. One that is simply not there may have been forgotten.

## Fails

```yaml
sla: 1
about:
  id: northwind-inbound
  title: Agreement between Marketing and Sales
  version: "1.0.0"
  effective: 2027-01-01
  until: 2027-12-31
  language: en
parties:
  marketing: {name: Marketing}
  sales: {name: Sales}
lead_management:
  response:
    all: {after: created, within: 24 hours}
left_out:
  goals: They stand in the annual plan
  definitions: Every word is clear
  qualification: Every lead is worked
  nurturing: There are few leads
```

## Passes

```yaml
sla: 1
about:
  id: northwind-inbound
  title: Agreement between Marketing and Sales
  version: "1.0.0"
  effective: 2027-01-01
  until: 2027-12-31
  language: en
parties:
  marketing: {name: Marketing}
  sales: {name: Sales}
lead_management:
  response:
    all: {after: created, within: 24 hours}
left_out:
  goals: They stand in the annual plan
  definitions: Every word is clear
  qualification: Every lead is worked
  handoff: Leads come to Sales at once
  nurturing: There are few leads
  kpis: There is no data yet
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.schema.kinds import listed

COMPONENTS = (
    *("goals", "definitions", "qualification", "handoff", "nurturing"),
    *("lead_management", "kpis"),
)


@check("SLA497", Severity.WARNING)
def missing_component(model: Model) -> Iterator[Finding]:
    """Yield one finding for all components that are neither present nor left out."""
    said = {component for component, _ in model.left_out}
    missing = [
        component
        for component in COMPONENTS
        if getattr(model, component) is None
        and component not in said
        and (component,) not in model.pending
    ]
    # a key that nobody knows may be a component with a slip in its name
    unsure = any(len(route) == 1 for route in model.absent)
    if missing and not unsure and model.intact("left_out"):
        verb = "is" if len(missing) == 1 else "are"
        yield Finding(
            place=At(("left_out" if said else "sla",), on="key"),
            message=f"{listed(missing)} {verb} neither agreed nor left out",
            label="nothing says why",
            help=f"add `{missing[0]}`, or say why it is not part of this agreement, "
            f"as in `left_out: {{{missing[0]}: The reason}}`",
        )
