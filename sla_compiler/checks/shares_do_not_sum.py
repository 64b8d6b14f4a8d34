"""Shares of a whole add up to 100 %.

What Marketing and Sales source, what each segment brings and what each month of the
year brings are parts of one goal. If they add up to less, nobody owes the rest; if to
more, somebody owes it twice.

## Fails

```yaml
goals:
  deals:
    metric: deals
    target: 40
    period: 2027
    sourced: {marketing: 60 %, sales: 30 %}
```

## Passes

```yaml
goals:
  deals:
    metric: deals
    target: 40
    period: 2027
    sourced: {marketing: 60 %, sales: 40 %}
```
"""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.checks import check
from sla_compiler.checks._seasons import is_mixed
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.goals import Goal
from sla_compiler.words.percent import Percent

Shares = tuple[tuple[str, Percent], ...]


@check("SLA410", Severity.ERROR)
def shares_do_not_sum(model: Model) -> Iterator[Finding]:
    """Yield each list of shares of a goal that misses the whole."""
    for goal in model.goals or ():
        for key, shares in _parts(goal):
            total = sum((percent.share for _, percent in shares), start=Fraction(0))
            if shares and total != 1 and model.intact(*goal.route, key):
                place = At((*goal.route, key), on="key")
                yield _finding(place, key, Percent(share=total))


def _parts(goal: Goal) -> Iterator[tuple[str, Shares]]:
    yield "sourced", goal.sourced
    yield "split", goal.split
    if not is_mixed(goal):
        yield "seasonality", goal.seasonality


def _finding(place: At, key: str, total: Percent) -> Finding:
    rest = Percent(share=abs(1 - total.share)).plain()
    short = total.share < 1
    return Finding(
        place=place,
        message=f"the shares under `{key}` add up to {total.plain()}",
        label=f"{rest} is missing" if short else f"{rest} too much",
        help="change them so that they add up to 100 %",
    )
