"""The attempts of a cadence fit into its time.

Attempts that are closer together than `apart` count as one, and of those of one day no
more than `at_most` count. If even the closest that count take longer than `over`, the
promise cannot be kept.

## Fails

```yaml
lead_management:
  attempt: {apart: 2 days}
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast: {attempts: 6, over: 8 days}
```

## Passes

```yaml
lead_management:
  attempt: {apart: 1 day}
  response:
    all: {within: 24 hours, cadence: fast}
  cadences:
    fast: {attempts: 6, over: 8 days}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._durations import is_longer, is_nothing, times
from sla_compiler.diagnostic import At, Finding, Related, Severity
from sla_compiler.model import Model
from sla_compiler.model.lead_management import Attempt, Cadence
from sla_compiler.words.duration import Duration, Family


@check("SLA472", Severity.ERROR)
def attempts_do_not_fit(model: Model) -> Iterator[Finding]:
    """Yield each cadence that is too short for its attempts."""
    work = model.lead_management
    if work is None or work.attempt is None:
        return
    for cadence in work.cadences:
        if is_nothing(cadence.over):
            continue  # that is told already
        apart, most = work.attempt.apart, _a_day(work.attempt)
        needed = times(apart, cadence.attempts - 1) if apart else None
        days = -(-cadence.attempts // most) if most else 0
        rule = work.attempt.route
        if needed is not None and is_longer(needed, cadence.over):
            label = f"they take {needed.plain()} at least"
            related = Related(
                place=At((*rule, "apart")), message="so far apart they must be"
            )
            yield _too_short(cadence, label, related)
        elif days > 2 and is_longer(_over_nights(days - 2), cadence.over):
            label = f"they need {days} days"
            related = Related(
                place=At((*rule, "at_most")), message="so many count on one day"
            )
            yield _too_short(cadence, label, related)


def _a_day(attempt: Attempt) -> int | None:
    """Return how many attempts count on one day, where that is limited."""
    limit = attempt.at_most
    return limit.times if limit is not None and limit.period == "day" else None


def _over_nights(number: int) -> Duration:
    """Return the least time that touches two days more: it is a second longer."""
    return Duration(family=Family.ELAPSED, amount=number * 86_400 + 1)


def _too_short(cadence: Cadence, label: str, related: Related) -> Finding:
    return Finding(
        place=At((*cadence.route, "over")),
        message=f"{cadence.attempts} attempts do not fit into {cadence.over.plain()}",
        label=label,
        help="lengthen `over`, or promise fewer attempts",
        related=(related,),
    )
