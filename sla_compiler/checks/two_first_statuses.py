"""A stage begins with one status.

A status without `after` or `becomes` begins with its stage. With two of them a new lead
would be in both.

## Fails

```yaml
lead_management:
  statuses:
    new: {in: [mql], means: Nobody has tried yet}
    open: {in: [mql], means: Being tried}
```

## Passes

```yaml
lead_management:
  statuses:
    new: {in: [mql], means: Nobody has tried yet}
    open: {in: [mql], means: Being tried, after: first_attempt}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.model.lead_management import LeadManagement


@check("SLA479", Severity.ERROR)
def two_first_statuses(model: Model) -> Iterator[Finding]:
    """Yield each status that begins with a stage that another begins with."""
    work = model.lead_management
    if work is None or not model.intact("lead_management", "outcomes"):
        return
    given = _given_by_hand(work)
    first: dict[str, str] = {}
    for status in work.statuses:
        starts = not status.after and status.becomes is None and status.id not in given
        taken = [stage for stage in status.in_ if stage in first]
        if not starts or not model.intact(*status.route):
            continue
        if taken:
            other = At(("lead_management", "statuses", first[taken[0]]), on="key")
            yield Finding(
                place=At(status.route, on="key"),
                message=f"two statuses begin with the stage `{taken[0]}`",
                label="this one has no `after` or `becomes`",
                help="say with `after` or `becomes` what brings a lead into it",
                related=(Related(place=other, message="nor has this one"),),
            )
        first |= {stage: status.id for stage in status.in_ if stage not in first}


def _given_by_hand(work: LeadManagement) -> set[str]:
    """Return the statuses that people or outcomes give, so that no stage begins."""
    allowed = {name for status in work.statuses for name in status.allows}
    return allowed | {each.status for each in work.outcomes if each.status}
