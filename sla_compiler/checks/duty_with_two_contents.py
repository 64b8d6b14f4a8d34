"""A duty owes one thing.

If it names a moment to reach and something to deliver, nobody can say whether it is
kept when only one of them is done.

## Fails

```yaml
lead_management:
  duties:
    call:
      owes: sales
      after: created
      within: 48 hours
      until: attempt
      deliver: A call
```

## Passes

```yaml
lead_management:
  duties:
    call: {owes: sales, after: created, within: 48 hours, until: attempt}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.checks._duties import contents
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model


@check("SLA453", Severity.ERROR)
def duty_with_two_contents(model: Model) -> Iterator[Finding]:
    """Yield each duty, and each that arises from a late one, that owes two things."""
    remedies = [each for each in clauses(model, "owes", "exclude_from") if each.owes]
    for duty in (*clauses(model, "owes", "always"), *remedies):
        if len(found := contents(duty)) > 1:
            first, second = found[:2]
            named = f"`{duty.id}`" if hasattr(duty, "id") else "what follows"
            other = At((*duty.route, first), on="key")
            yield Finding(
                place=At((*duty.route, second), on="key"),
                message=f"{named} owes `{first}` and `{second}`",
                label="a second thing that is owed",
                help="keep one of them, or make two duties of it",
                related=(Related(place=other, message="the first"),),
            )
