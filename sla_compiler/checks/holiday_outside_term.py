"""The holidays of a calendar lie within the term of the agreement.

A date in another year changes nothing, and mostly is a slip: the holiday it was meant
to be is then a working day like any other.

## Fails

```yaml
calendars:
  head_office:
    timezone: America/Chicago
    hours: {monday: "09:00-17:00"}
    holidays: {2026-12-25: Christmas Day}
```

## Passes

```yaml
calendars:
  head_office:
    timezone: America/Chicago
    hours: {monday: "09:00-17:00"}
    holidays: {2027-12-24: Christmas Eve}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA421", Severity.NOTE)
def holiday_outside_term(model: Model) -> Iterator[Finding]:
    """Yield each holiday on which the agreement is not in force."""
    first, last = model.about.effective, model.about.until
    if first is None or last is None or last < first:
        return
    for calendar in model.calendars:
        for day, _ in calendar.holidays:
            if not first <= day <= last:
                yield Finding(
                    place=At((*calendar.route, "holidays", day.isoformat()), on="key"),
                    message=f"{day} lies outside the term of the agreement",
                    label=f"the agreement runs from {first} to {last}",
                    help="correct the year, or delete the holiday",
                )
