"""Every lead belongs to a segment.

Segments are how an agreement differs by region or size. A lead that meets none of their
conditions would have no calendar, no team and no part of the goal.

## Fails

```yaml
segments:
  indonesia: {when: {country: ID}}
  singapore: {when: {country: SG}}
```

## Passes

```yaml
segments:
  indonesia: {when: {country: ID}}
  others: {otherwise: true}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA443", Severity.WARNING)
def segments_without_rest(model: Model) -> Iterator[Finding]:
    """Yield one finding where no segment takes the leads that are left."""
    rest = any(each.otherwise or each.when is None for each in model.segments)
    if model.segments and not rest and model.intact("segments"):
        yield Finding(
            place=At(("segments",), on="key"),
            message="some leads belong to no segment",
            label="no segment takes those that meet none of the conditions",
            help="add a last one, as in `others: {otherwise: true}`",
        )
