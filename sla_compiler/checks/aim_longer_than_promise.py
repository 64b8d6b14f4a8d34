"""An aim is shorter than the promise.

`aim` is a wish beside the promise, something to be proud of. One that allows more time
than the promise itself is no wish.

## Fails

```yaml
lead_management:
  response:
    all: {within: 24 hours, aim: 48 hours}
```

## Passes

```yaml
lead_management:
  response:
    all: {within: 24 hours, aim: 4 hours}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.checks._durations import is_longer
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.words.duration import Duration


@check("SLA465", Severity.WARNING)
def aim_longer_than_promise(model: Model) -> Iterator[Finding]:
    """Yield each aim that allows more time than every promise beside it."""
    for clause in clauses(model, "aim", "within"):
        within = clause.within
        promises = (
            [within]
            if isinstance(within, Duration)
            else [each.within for each in within]
        )
        aim = clause.aim
        if aim and promises and all(is_longer(aim, each) for each in promises):
            promise = At((*clause.route, "within"))
            yield Finding(
                place=At((*clause.route, "aim")),
                message="the aim allows more time than the promise",
                label="a wish is shorter than a duty",
                help="shorten `aim`, or exchange the two",
                related=(Related(place=promise, message="the promise"),),
            )
