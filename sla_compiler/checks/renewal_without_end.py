"""What is renewed automatically has a last day.

Without `until` the agreement simply goes on, and there is nothing to renew and no day
from which notice counts.

## Fails

```yaml
about:
  id: northwind-inbound
  title: Agreement between Marketing and Sales
  version: "1.0.0"
  effective: 2027-01-01
  renewal: automatic
  language: en
  currency: USD
  calendar: head_office
```

## Passes

```yaml
about:
  until: 2027-12-31
  renewal: automatic
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA425", Severity.WARNING)
def renewal_without_end(model: Model) -> Iterator[Finding]:
    """Yield one finding where an agreement without a last day is to be renewed."""
    about = model.about
    open_ended = about.until is None and model.intact("about", "until")
    if about.renewal == "automatic" and open_ended:
        yield Finding(
            place=At(("about", "renewal")),
            message="an agreement without a last day is never renewed",
            label="there is no `until`",
            help="add `until`, or delete `renewal`",
        )
