"""The day on which an agreement takes effect is known.

Every deadline and every period is counted within the term, so nothing can be written or
evaluated while its first day is open. A likely day in a draft can be changed later.

## Fails

```yaml
about:
  effective: to_be_agreed
```

## Passes

```yaml
about:
  effective: 2027-01-01
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA426", Severity.ERROR)
def open_first_day(model: Model) -> Iterator[Finding]:
    """Yield one finding where the first day is still to be agreed."""
    if ("about", "effective") in model.pending:
        yield Finding(
            place=At(("about", "effective")),
            message="the first day of the agreement is still to be agreed",
            label="the term and all its periods count from it",
            help="write the likeliest day, as in `effective: 2027-01-01`",
        )
