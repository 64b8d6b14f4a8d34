"""More entries than this place takes.

Where exactly one choice can hold, two would leave open which of them does.

## Fails

```yaml
calendars:
  head_office: {timezone: Asia/Jakarta, hours: {monday: "09:00-17:00"}}
governance:
  reviews:
    monthly: {every: month, day: {first: monday, last: monday}, calendar: head_office, attends: [marketing, sales]}
```

## Passes

```yaml
calendars:
  head_office: {timezone: Asia/Jakarta, hours: {monday: "09:00-17:00"}}
governance:
  reviews:
    monthly: {every: month, day: {first: monday}, calendar: head_office, attends: [marketing, sales]}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA109", "too-many", Severity.ERROR)
