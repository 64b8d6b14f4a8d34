"""A number or a text beyond what this place allows.

No team has fewer than no people, and no month has a fortieth day.

## Fails

```yaml
calendars:
  head_office: {timezone: Asia/Jakarta, hours: {monday: "09:00-17:00"}}
governance:
  reviews:
    monthly: {every: month, day: 0, calendar: head_office, attends: [marketing, sales]}
```

## Passes

```yaml
calendars:
  head_office: {timezone: Asia/Jakarta, hours: {monday: "09:00-17:00"}}
governance:
  reviews:
    monthly: {every: month, day: 1, calendar: head_office, attends: [marketing, sales]}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA107", "out-of-range", Severity.ERROR)
