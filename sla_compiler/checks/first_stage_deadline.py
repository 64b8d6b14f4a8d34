"""A deadline of a stage counts from the stage before it.

The first stage has none before it, so its `within` never starts.

## Fails

```yaml
definitions:
  attributes: {employees: {type: number}}
  stages:
    - {id: mql, owner: marketing, means: Passed on, after: created, within: 48 hours}
    - {id: sql, owner: sales, means: Confirmed, after: connected}
```

## Passes

```yaml
definitions:
  attributes: {employees: {type: number}}
  stages:
    - {id: mql, owner: marketing, means: Passed on, after: created}
    - {id: sql, owner: sales, means: Confirmed, after: connected, within: 48 hours}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA456", Severity.ERROR)
def first_stage_deadline(model: Model) -> Iterator[Finding]:
    """Yield one finding where the first stage has a deadline."""
    stages = model.definitions.stages if model.definitions else ()
    sure = model.intact("definitions", "stages")
    if stages and stages[0].within is not None and sure:
        yield Finding(
            place=At((*stages[0].route, "within")),
            message=f"no stage stands before `{stages[0].id}`",
            label="a deadline counts from the stage before",
            help="give the deadline to a later stage, or write a duty with `after`",
        )
