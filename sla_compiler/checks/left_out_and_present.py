"""A component is part of the agreement, or left out.

`left_out` prints a clause that says why a component is missing. It contradicts the
component that stands in the same spec.

## Fails

```yaml
left_out: {kpis: There is no data yet}
```

## Passes

```yaml
left_out: {}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA496", Severity.ERROR)
def left_out_and_present(model: Model) -> Iterator[Finding]:
    """Yield each component that is left out and present."""
    for component, _ in model.left_out:
        if getattr(model, component, None) is not None:
            here = At((component,), on="key")
            yield Finding(
                place=At(("left_out", component), on="key"),
                message=f"`{component}` is left out, and here it is",
                label="left out",
                help="delete this line, or the component",
                related=(Related(place=here, message="present"),),
            )
