"""A number is one that every program can hold.

Numbers in a spec are below 9,007,199,254,740,992: many programs, browsers among them,
round what is larger, and would read another agreement than the one that was signed.
Counts and amounts need less. What is longer is a code of some kind, and belongs in
quotes.

## Fails

```yaml
account: 12345678901234567890123456789012345678901234567890
```

## Passes

```yaml
account: "12345678901234567890123456789012345678901234567890"
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA019", "number-too-long", Severity.ERROR)
