"""A review comes again, or somebody may call it.

Without `every` and without `called_by` no meeting ever takes place.

## Fails

```yaml
governance:
  reviews:
    monthly: {lasts: 60 minutes, attends: [marketing, sales]}
```

## Passes

```yaml
governance:
  reviews:
    monthly: {every: month, lasts: 60 minutes, attends: [marketing, sales]}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA493", Severity.ERROR)
def review_without_time(model: Model) -> Iterator[Finding]:
    """Yield each review that never takes place."""
    for review in model.governance.reviews if model.governance else ():
        silent = review.every is None and not review.called_by
        if silent and model.intact(*review.route):
            yield Finding(
                place=At(review.route, on="key"),
                message=f"nothing says when `{review.id}` takes place",
                label="a meeting that nobody calls",
                help="add `every`, as in `every: month`, or `called_by`",
            )
