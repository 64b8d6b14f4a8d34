"""A time of day is a time in some zone.

`10:00` is told by the calendar of the review or of the agreement. Without one nobody
knows when to come.

## Fails

```yaml
about:
  id: northwind-inbound
  title: Agreement between Marketing and Sales
  version: "1.0.0"
  effective: 2027-01-01
  until: 2027-12-31
  language: en
governance:
  reviews:
    monthly: {every: month, day: {first: tuesday}, at: "10:00"}
```

## Passes

```yaml
governance:
  reviews:
    monthly: {every: month, day: {first: tuesday}, at: "10:00", calendar: head_office}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA494", Severity.ERROR)
def review_without_calendar(model: Model) -> Iterator[Finding]:
    """Yield each review at a time of day that no calendar tells."""
    if model.about.calendar is not None or not model.intact("about", "calendar"):
        return
    for review in model.governance.reviews if model.governance else ():
        bare = review.at is not None and review.calendar is None
        if bare and model.intact(*review.route):
            yield Finding(
                place=At((*review.route, "at")),
                message=f"the time of `{review.id}` is told by no calendar",
                label="in which time zone",
                help="name a calendar here, or under `about`",
            )
