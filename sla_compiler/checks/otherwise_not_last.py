"""`otherwise` stands last.

The first line that holds decides, and `otherwise` always holds: what follows it is
never read.

## Fails

```yaml
segments:
  others: {otherwise: true}
  indonesia: {when: {country: ID}}
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
from sla_compiler.model.qualification import PriorityLine


@check("SLA440", Severity.ERROR)
def otherwise_not_last(model: Model) -> Iterator[Finding]:
    """Yield each `otherwise` that a further line follows."""
    for segment in model.segments[:-1]:
        if segment.otherwise:
            yield _early(At((*segment.route, "otherwise"), on="key"))
    for line in (model.qualification.priority if model.qualification else ())[:-1]:
        if isinstance(line, PriorityLine) and line.otherwise is not None:
            yield _early(At((*line.route, "otherwise"), on="key"))


def _early(place: At) -> Finding:
    return Finding(
        place=place,
        message="`otherwise` is not the last line",
        label="the lines below are never read",
        help="move it to the end; there is one `otherwise`",
    )
