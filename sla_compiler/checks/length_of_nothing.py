"""A length of time is longer than nothing.

Nought is a time by which something is due, at once, and a notice that nobody needs.
Elsewhere it says nothing: points that wear off every 0 days have worn off already, and
in the last 0 days nothing happens.

## Fails

```yaml
definitions:
  events:
    page_view: {means: Looks at a page}
  stages:
    - {id: mql, means: A lead that fits, owner: marketing, becomes: {pages: at least 3}}
    - {id: sql, means: A lead that Sales has confirmed, owner: sales, after: page_view}
  derived:
    pages: {count: page_view, in: 0 days}
```

## Passes

```yaml
definitions:
  events:
    page_view: {means: Looks at a page}
  stages:
    - {id: mql, means: A lead that fits, owner: marketing, becomes: {pages: at least 3}}
    - {id: sql, means: A lead that Sales has confirmed, owner: sales, after: page_view}
  derived:
    pages: {count: page_view, in: 7 days}
```
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses
from sla_compiler.checks._durations import is_nothing
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.words.duration import Duration

MAY = frozenset({"within", "decide_within", "aim", "notice", "emergency"})
"""What may be nought: by when something is due, and a notice."""

DAY = frozenset({"raise_within", "over"})
"""What may end with the business day on which it begins."""


@check("SLA467", Severity.ERROR)
def length_of_nothing(model: Model) -> Iterator[Finding]:
    """Yield each length that is nought where something is to last."""
    for clause in clauses(model, "route"):
        for of in fields(clause):
            length = getattr(clause, of.name)
            if isinstance(length, Duration) and _is_odd(of.name, length):
                key = of.name.rstrip("_")
                out = f", or leave `{key}` out" if of.default is not MISSING else ""
                yield Finding(
                    place=At((*clause.route, key)),
                    message=f"`{key}` is longer than nothing",
                    label="this says no length",
                    help=f"write how long, as in `7 days`{out}",
                )


def _is_odd(name: str, length: Duration) -> bool:
    if name in DAY:
        return is_nothing(length)
    return not length.amount and name not in MAY
