"""`where` asks about an event, so there must be one.

It tests what an event carries with it, such as the kind of a request. Without `after`,
or another key that names an event, there is nothing to ask about.

## Fails

```yaml
nurturing:
  tracks:
    learn:
      enter: {by: sales, where: {attempts: 0}}
      steps: [{day: 0, via: email}]
```

## Passes

```yaml
nurturing:
  tracks:
    learn:
      enter: {by: sales, when: {attempts: 0}}
      steps: [{day: 0, via: email}]
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.qualification import Band

_EVENTS = ("after", "before", "event", "count", "since", "last", "first_time")


@check("SLA454", Severity.ERROR)
def where_without_event(model: Model) -> Iterator[Finding]:
    """Yield each `where` beside which no event is named."""
    for clause in clauses(model, "where"):
        named = any(getattr(clause, key, ()) for key in _EVENTS)
        # the bands of a signal ask about the signal's own event
        if clause.where is None or named or isinstance(clause, Band):
            continue
        if model.intact(*clause.route):
            yield Finding(
                place=At((*clause.route, "where"), on="key"),
                message="`where` asks about an event, and none is named here",
                label="about which event",
                help="add `after`, or ask about the lead with `when`",
            )
