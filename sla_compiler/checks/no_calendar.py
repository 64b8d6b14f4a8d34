"""Business time is counted on a calendar.

A business hour is an hour in which somebody works. Without a calendar of the clause,
the segment or the agreement nobody knows which hours these are.

## Fails

```yaml
about:
  id: northwind-inbound
  title: Agreement between Marketing and Sales
  version: "1.0.0"
  effective: 2027-01-01
  until: 2027-12-31
  language: en
  currency: USD
handoff:
  of: mql
  notify: {via: [email], within: 5 minutes}
  acceptance: {within: 4 business hours}
```

## Passes

```yaml
handoff:
  of: mql
  notify: {via: [email], within: 5 minutes}
  acceptance: {within: 4 business hours, calendar: head_office}
```
"""

from collections.abc import Iterator
from typing import Any

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.checks._durations import is_business
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.duty import Level
from sla_compiler.words.duration import Duration


@check("SLA460", Severity.ERROR)
def no_calendar(model: Model) -> Iterator[Finding]:
    """Yield each deadline in business time that no calendar covers."""
    if not model.intact("about", "calendar") or _covered(model):
        return
    for clause in clauses(model, "calendar"):
        if clause.calendar is not None or not model.intact(*clause.route):
            continue
        for key, duration in _durations(clause):
            if is_business(duration):
                yield Finding(
                    place=At((*clause.route, key)),
                    message=f"`{duration.plain()}` is counted on no calendar",
                    label="in which hours does somebody work",
                    help="name one under `about`, as in `calendar: head_office`, "
                    "or here",
                )
                break


def _covered(model: Model) -> bool:
    """Tell whether every lead has a calendar, by the agreement or by its segment."""
    segments = [segment.calendar for segment in model.segments]
    return model.about.calendar is not None or (bool(segments) and all(segments))


def _durations(clause: Any) -> Iterator[tuple[str, Duration]]:
    for key in ("within", "decide_within", "over", "raise_within", "notice"):
        match getattr(clause, key, None):
            case Duration() as duration:
                yield key, duration
            case (Level(within=within), *_):
                yield key, within
