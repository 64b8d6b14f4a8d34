"""A waiver names a code that exists and can be waived.

What the reader and the schemas refuse cannot be waived, and a slip in a number accepts
nothing: the finding that was meant stays.

## Fails

```yaml
waivers:
  old: {check: SLA944, because: The system is being replaced, until: 2027-06-30}
```

## Passes

```yaml
waivers: {}
```
"""

from collections.abc import Iterator

from sla_compiler import checks, codes
from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.waiving import FIRST


@check("SLA903", Severity.WARNING)
def waiver_of_unknown_code(model: Model) -> Iterator[Finding]:
    """Yield each waiver of a code that there is not, or that cannot be waived."""
    if not model.waivers:
        return
    known = set(_known())
    for waiver in model.waivers:
        place = At((*waiver.route, "check"))
        if waiver.check not in known:
            yield Finding(
                place=place,
                message=f"there is no code `{waiver.check}`",
                label="accepts nothing",
                help="",  # what else is found tells which one could be meant
            )
        elif waiver.check < FIRST:
            yield Finding(
                place=place,
                message=f"`{waiver.check}` cannot be waived",
                label="without this the spec cannot be read",
                help="mend what it finds, and delete the waiver",
            )


def _known() -> Iterator[str]:
    """Yield the number of every code."""
    yield from (codes.code(name).id for name in codes.names())
    yield from (checks.load(name).code.id for name in checks.names())
