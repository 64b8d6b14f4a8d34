"""Clocks start at moments that come.

`rejected.too_small` never comes if `too_small` may not reject, an end is never left,
and no rejection is disputed where no dispute is agreed. A duty that waits for such a
moment is never owed.

## Fails

```yaml
lead_management:
  outcomes:
    too_small: {label: Company too small, may: [reject]}
  duties:
    learn:
      owes: marketing
      after: returned.too_small
      within: 48 hours
      deliver: A note
```

## Passes

```yaml
lead_management:
  outcomes:
    too_small: {label: Company too small, may: [reject]}
  duties:
    learn:
      owes: marketing
      after: rejected.too_small
      within: 48 hours
      deliver: A note
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._moments import moments
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model

_USES = {"rejected": "reject", "returned": "return", "disqualified": "disqualify"}


@check("SLA476", Severity.ERROR)
def moment_that_never_comes(model: Model) -> Iterator[Finding]:
    """Yield each use of a moment that nothing in the spec can bring about."""
    outcomes = model.lead_management.outcomes if model.lead_management else ()
    may = {outcome.id: outcome.may for outcome in outcomes}
    ends = {end.id for end in model.definitions.ends} if model.definitions else set()
    for route, name in moments(model):
        word, _, of = name.partition(".")
        use = _USES.get(word)
        if use is not None and of in may and use not in may[of]:
            others = [name for name, each in _USES.items() if each in may[of]]
            cure = f"add `{use}` to `may` of `{of}`, or name another moment"
            cure += f", such as `{others[0]}.{of}`" if others else ""
            yield _never(At(route), name, f"`{of}` may not {use}", cure)
        elif word == "left" and of in ends:
            cure = f"name another moment, such as `entered.{of}`"
            yield _never(At(route), name, "an end is never left", cure)
        elif name in ("disputed", "decided") and _undisputed(model):
            cure = "agree on `disputes` under `handoff`, or name another moment"
            yield _never(At(route), name, "no disputes are agreed", cure)


def _undisputed(model: Model) -> bool:
    agreed = model.handoff is not None and model.handoff.disputes is not None
    return not agreed and model.intact("handoff", "disputes")


def _never(place: At, name: str, why: str, cure: str) -> Finding:
    return Finding(place=place, message=f"`{name}` never comes", label=why, help=cure)
