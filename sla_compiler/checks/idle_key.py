"""A key that works with another needs that other.

`day` and `each` belong to `every`, `at_least` to `before`, `aim` to `within`, `by` to
the date `before` which a lead comes back. Alone they change nothing, though a reader
believes that they do.

## Fails

```yaml
lead_management:
  duties:
    report: {owes: sales, after: created, day: monday, deliver: A report}
```

## Passes

```yaml
lead_management:
  duties:
    report: {owes: sales, every: week, day: monday, deliver: A report}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model

#: Fields that mark a kind of clause, the key that may be idle there, and what it needs.
_NEEDS = (
    (("owes", "always"), "day", "every"),
    (("owes", "always"), "each", "every"),
    (("owes", "always"), "at_least", "before"),
    (("owes", "always"), "aim", "within"),
    (("called_by",), "day", "every"),
    (("becomes", "before", "by"), "by", "before"),
    (("count", "in_", "since"), "in", "count"),
    (("first", "since"), "otherwise", "first"),
    (("kpi", "duty"), "short_by", "kpi"),
    (("kpi", "duty"), "is", "duty"),
)


@check("SLA457", Severity.WARNING)
def idle_key(model: Model) -> Iterator[Finding]:
    """Yield each key that stands without the one that it works with."""
    for having, key, needed in _NEEDS:
        for clause in clauses(model, *having):
            said = getattr(clause, key, getattr(clause, f"{key}_", None))
            idle = said is not None and not getattr(clause, needed)
            if idle and model.intact(*clause.route):
                yield Finding(
                    place=At((*clause.route, key), on="key"),
                    message=f"`{key}` changes nothing without `{needed}`",
                    label=f"there is no `{needed}`",
                    help=f"add `{needed}`, or delete `{key}`"
                    if not getattr(clause, "always", None)
                    else f"delete `{key}`: the duty holds at all times",
                )
