"""Every line of a first match says when it holds, and what then.

A segment has `when`, or is the `otherwise`; a line of `priority` has `when` and `is`,
or is the `otherwise`. A line with half of that would hold always or never.

## Fails

```yaml
segments:
  indonesia: {label: Indonesia}
  others: {otherwise: true}
```

## Passes

```yaml
segments:
  indonesia: {label: Indonesia, when: {country: ID}}
  others: {otherwise: true}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.qualification import PriorityLine


@check("SLA441", Severity.ERROR)
def incomplete_line(model: Model) -> Iterator[Finding]:
    """Yield each segment and line of priority that is neither of its two forms."""
    for segment in model.segments:
        if not model.intact(*segment.route):
            continue
        if segment.when is None and not segment.otherwise:
            fact = f"nothing says which leads belong to `{segment.id}`"
            cure = "add `when`, or `otherwise: true` for all that are left"
            yield _half(At(segment.route, on="key"), fact, cure)
        if segment.when is not None and segment.otherwise:
            fact = f"`{segment.id}` has a condition and is the rest as well"
            cure = "delete `when`, or `otherwise`"
            yield _half(At((*segment.route, "otherwise"), on="key"), fact, cure)
    for line in model.qualification.priority if model.qualification else ():
        if isinstance(line, PriorityLine) and model.intact(*line.route):
            yield from _of_priority(line)


def _of_priority(line: PriorityLine) -> Iterator[Finding]:
    given = [
        name for name in ("when", "is") if getattr(line, _FIELDS[name]) is not None
    ]
    if line.otherwise is not None and given:
        fact = f"a line with `otherwise` has no `{given[0]}`"
        cure = f"delete `{given[0]}`, or `otherwise`"
        yield _half(At((*line.route, given[0]), on="key"), fact, cure)
    elif line.otherwise is None and len(given) < 2:
        missing = "is" if given == ["when"] else "when"
        fact = f"this line of `priority` lacks `{missing}`"
        cure = "write `{when: ..., is: ...}`, or `{otherwise: ...}` in the last line"
        yield _half(At(line.route), fact, cure)


_FIELDS = {"when": "when", "is": "is_"}


def _half(place: At, fact: str, cure: str) -> Finding:
    return Finding(place=place, message=fact, label="", help=cure)
