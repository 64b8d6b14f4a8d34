"""A step `at` a part of the time needs a time of which it is a part.

`80 %` means that four fifths of the time allowed are over. A duty without `within`
allows no time, and at 100 % or more the deadline has passed.

## Fails

```yaml
lead_management:
  duties:
    report:
      owes: sales
      every: month
      deliver: A report
      late: [{at: 80 %, to: sales}]
```

## Passes

```yaml
lead_management:
  duties:
    report:
      owes: sales
      after: created
      within: 30 days
      deliver: A report
      late: [{at: 80 %, to: sales}]
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA464", Severity.ERROR)
def late_step_at_nothing(model: Model) -> Iterator[Finding]:
    """Yield each late step before a deadline that there is not, or after it."""
    for clause in clauses(model, "late", "within"):
        for step in clause.late:
            if step.at is not None and not clause.within:
                yield Finding(
                    place=At((*step.route, "at")),
                    message=f"`{step.at.plain()}` of the time, and no time is given",
                    label="of which time",
                    help="add `within`, or write how long after the breach",
                )
    for step in clauses(model, "at", "within", "reassign"):
        if step.at is not None and step.at.share >= 1:
            yield Finding(
                place=At((*step.route, "at")),
                message=f"at {step.at.plain()} of the time the deadline has passed",
                label="not before the deadline",
                help="write less than 100 %, or `within` for a step after the breach",
            )
