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
from sla_compiler.words.near import nearest


@check("SLA903", Severity.WARNING)
def waiver_of_unknown_code(model: Model) -> Iterator[Finding]:
    """Yield each waiver of a code that there is not, or that cannot be waived."""
    if not model.waivers:
        return
    known = dict(_known())
    for waiver in model.waivers:
        place = At((*waiver.route, "check"))
        if waiver.check not in known:
            by_name = known.get(waiver.check.casefold(), "")
            near = by_name or nearest(waiver.check, known)
            yield Finding(
                place=place,
                message=f"there is no code `{waiver.check}`",
                label="accepts nothing",
                help=f"there is `{near}`" if near else "`sla explain` lists all codes",
            )
        elif waiver.check < FIRST:
            yield Finding(
                place=place,
                message=f"`{waiver.check}` cannot be waived",
                label="without this the spec cannot be read",
                help="mend what it finds, and delete the waiver",
            )


def _known() -> Iterator[tuple[str, str]]:
    """Yield the number of every code with its name."""
    for name in codes.names():
        yield codes.code(name).id, name
    for name in checks.names():
        yield checks.load(name).code.id, name
