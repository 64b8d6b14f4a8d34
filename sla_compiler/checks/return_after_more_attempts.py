"""A lead comes back after the attempts that a cadence makes.

A rule for returns that waits for more attempts than the cadence promises never acts:
Sales has done its duty, and the lead stays where it is.

## Fails

```yaml
handoff:
  of: mql
  notify: {via: [email], within: 5 minutes}
  returns:
    unreachable: {when: {attempts: at least 6}, outcome: no_contact}
lead_management:
  response:
    all: {within: 24 hours, cadence: steady}
  cadences:
    steady: {attempts: 4, over: 14 days}
  outcomes:
    no_contact: {label: Could not be reached, may: [return]}
```

## Passes

```yaml
handoff:
  of: mql
  notify: {via: [email], within: 5 minutes}
  returns:
    unreachable: {when: {attempts: at least 4}, outcome: no_contact}
lead_management:
  response:
    all: {within: 24 hours, cadence: steady}
  cadences:
    steady: {attempts: 4, over: 14 days}
  outcomes:
    no_contact: {label: Could not be reached, may: [return]}
```
"""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.checks import check
from sla_compiler.checks._conditions import demanded
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.model.condition import Is
from sla_compiler.words.number import plain
from sla_compiler.words.test import Range


@check("SLA474", Severity.WARNING)
def return_after_more_attempts(model: Model) -> Iterator[Finding]:
    """Yield each return that waits for more attempts than some cadence makes."""
    cadences = model.lead_management.cadences if model.lead_management else ()
    shortest = min(cadences, key=lambda each: each.attempts, default=None)
    for rule in model.handoff.returns if model.handoff else ():
        for test in demanded(rule.when):
            least = _least(test)
            if shortest is not None and least is not None and least > shortest.attempts:
                promise = At((*shortest.route, "attempts"))
                yield Finding(
                    place=At(test.route),
                    message=f"this return waits for {plain(least)} attempts, "
                    f"and `{shortest.id}` makes {shortest.attempts}",
                    label="more than are promised",
                    help="wait for fewer, or let the cadence make more",
                    related=(Related(place=promise, message="the promise"),),
                )


def _least(test: Is) -> Fraction | None:
    """Return how many attempts a test asks for at least, if it asks for any."""
    match test:
        case Is(attribute="attempts", test=Range(low=low, low_open=is_open)):
            if low is not None and isinstance(low.value, Fraction):
                return low.value + 1 if is_open else low.value
    return None
