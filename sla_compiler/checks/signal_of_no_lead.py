"""Signals listen to what leads do.

A product release or a request by a colleague happens to no lead, so there is nobody to
give the points to.

## Fails

```yaml
definitions:
  attributes: {employees: {type: number}}
  events:
    product_release: {means: A product is released, about: calendar}
  stages:
    - {id: mql, owner: marketing, means: A lead that is passed on, after: created}
qualification:
  interest:
    signals:
      news: {event: product_release, add: 5}
  mql: {interest: at least 5}
```

## Passes

```yaml
definitions:
  attributes: {employees: {type: number}}
  events:
    guide_download: {means: Downloads a guide}
  stages:
    - {id: mql, owner: marketing, means: A lead that is passed on, after: created}
qualification:
  interest:
    signals:
      reads: {event: guide_download, add: 5}
  mql: {interest: at least 5}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA446", Severity.ERROR)
def signal_of_no_lead(model: Model) -> Iterator[Finding]:
    """Yield each signal for an event that no lead causes."""
    events = model.definitions.events if model.definitions else ()
    others = {event.id: event for event in events if event.about != "lead"}
    axes = model.qualification
    for signal in axes.interest.signals if axes and axes.interest else ():
        for name in signal.event:
            if name in others:
                declared = At((*others[name].route, "about"))
                yield Finding(
                    place=At((*signal.route, "event")),
                    message=f"`{name}` is no event of a lead",
                    label="nobody earns these points",
                    help="listen to something that a lead does",
                    related=(Related(place=declared, message="declared here"),),
                )
