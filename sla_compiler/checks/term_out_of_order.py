"""An agreement ends after it takes effect.

On no day would it hold, and every clause of it with it.

## Fails

```yaml
about:
  effective: 2027-01-01
  until: 2026-12-31
```

## Passes

```yaml
about:
  effective: 2027-01-01
  until: 2027-12-31
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA420", Severity.ERROR)
def term_out_of_order(model: Model) -> Iterator[Finding]:
    """Yield one finding where the last day comes before the first."""
    first, last = model.about.effective, model.about.until
    if first is not None and last is not None and last < first:
        started = At(("about", "effective"))
        yield Finding(
            place=At(("about", "until")),
            message="the agreement ends before it takes effect",
            label=f"before {first}",
            help="change one of the two days",
            related=(Related(place=started, message="it takes effect here"),),
        )
