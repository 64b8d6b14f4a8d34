"""More entries than this place takes.

Where exactly one choice can hold, two would leave open which of them does.

## Fails

```yaml
calendars:
  office: {timezone: Asia/Jakarta, hours: {monday: "09:00-17:00"}}
governance:
  reviews:
    monthly: {every: month, day: {first: monday, last: monday}, calendar: office, attends: [marketing, sales]}
```

## Passes

```yaml
calendars:
  office: {timezone: Asia/Jakarta, hours: {monday: "09:00-17:00"}}
governance:
  reviews:
    monthly: {every: month, day: {first: monday}, calendar: office, attends: [marketing, sales]}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA109", "too-many", Severity.ERROR)
