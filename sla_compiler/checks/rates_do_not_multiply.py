"""A rate for the whole way is the product of the rates along it.

Where a funnel states both, they are two answers to one question.

## Fails

```yaml
goals:
  revenue:
    metric: new_revenue
    target: 1000000 USD
    period: 2027
    funnel:
      average_deal: 25000 USD
      rates: {lead_to_mql: 30 %, mql_to_sql: 40 %, lead_to_sql: 15 %}
```

## Passes

```yaml
goals:
  revenue:
    metric: new_revenue
    target: 1000000 USD
    period: 2027
    funnel:
      average_deal: 25000 USD
      rates: {lead_to_mql: 30 %, mql_to_sql: 40 %, lead_to_sql: 12 %}
```
"""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.agreement import Agreement
from sla_compiler.checks import check
from sla_compiler.checks._funnels import tables
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.words.number import plain


@check("SLA484", Severity.ERROR)
def rates_do_not_multiply(agreement: Agreement) -> Iterator[Finding]:
    """Yield each stated rate that the rates along its way contradict."""
    for goal, table in tables(agreement):
        own = goal.funnel.rates if goal.funnel else ()
        stated = [pair for side in table.sides for pair in side.reach.stated]
        for rate, product in dict.fromkeys(stated):
            percent, exact = rate.rate * 100, product * 100
            if rate not in own or _rounded(exact, _places(percent)) == percent:
                continue
            name = f"{rate.start}_to_{rate.end}"
            shown = plain(_rounded(exact, 2))
            yield Finding(
                place=At((*goal.origin, "funnel", "rates", name)),
                message=f"`{name}` is not what the rates along its way multiply to",
                label=f"they come to {shown} %",
                help=f"write `{shown} %`, or delete it",
            )


def _places(percent: Fraction) -> int:
    """Return with how many decimals a percentage is written."""
    return len(plain(percent).partition(".")[2])


def _rounded(number: Fraction, places: int) -> Fraction:
    return Fraction(int(number * 10**places + Fraction(1, 2)), 10**places)
