"""A cadence uses channels that count as attempts.

`attempt.via` lists the channels that count. A step by another one is work that keeps no
promise.

## Fails

```yaml
lead_management:
  attempt: {via: [phone, email]}
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast: {attempts: 3, over: 8 days, via: [phone, chat]}
```

## Passes

```yaml
lead_management:
  attempt: {via: [phone, email]}
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast: {attempts: 3, over: 8 days, via: [phone, email]}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Route, Severity
from sla_compiler.model import Model
from sla_compiler.model.lead_management import Cadence
from sla_compiler.schema.kinds import listed
from sla_compiler.words.near import nearest


@check("SLA473", Severity.WARNING)
def channel_not_counted(model: Model) -> Iterator[Finding]:
    """Yield each channel of a cadence in which an attempt does not count."""
    work = model.lead_management
    if work is None or work.attempt is None or not work.attempt.via:
        return
    rule = At((*work.attempt.route, "via"), on="key")
    for cadence in work.cadences:
        for route, channel in _channels(cadence):
            if channel not in work.attempt.via:
                near = nearest(channel, work.attempt.via)
                those = listed(list(work.attempt.via))
                yield Finding(
                    place=At(route),
                    message=f"an attempt by `{channel}` does not count",
                    label="not among the channels that count",
                    help=f"there is `{near}`" if near else f"these count: {those}",
                    related=(Related(place=rule, message="those that count"),),
                )


def _channels(cadence: Cadence) -> Iterator[tuple[Route, str]]:
    for number, channel in enumerate(cadence.via):
        yield (*cadence.route, "via", number), channel
    for step in cadence.steps:
        yield (*step.route, "via"), step.via
