"""An outcome is used as it may be.

`may` says whether an outcome rejects a lead, returns it or disqualifies it. A rule for
returns with an outcome that may not return contradicts the register.

## Fails

```yaml
handoff:
  of: mql
  notify: {via: [email], within: 5 minutes}
  returns:
    stale: {when: {attempts: 0}, outcome: too_small}
lead_management:
  outcomes:
    too_small: {label: Company too small, may: [reject]}
```

## Passes

```yaml
handoff:
  of: mql
  notify: {via: [email], within: 5 minutes}
  returns:
    stale: {when: {attempts: 0}, outcome: not_worked}
lead_management:
  outcomes:
    not_worked: {label: Not worked in time, may: [return]}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Related, Route, Severity
from sla_compiler.model import Model


@check("SLA475", Severity.ERROR)
def misused_outcome(model: Model) -> Iterator[Finding]:
    """Yield each return with an outcome that may not return a lead."""
    outcomes = model.lead_management.outcomes if model.lead_management else ()
    known = {outcome.id: outcome for outcome in outcomes}
    for route, name in _returning(model):
        outcome = known.get(name)
        if outcome is not None and "return" not in outcome.may:
            may = At((*outcome.route, "may"), on="key")
            yield Finding(
                place=At(route),
                message=f"`{name}` may not return a lead",
                label="used for a return",
                help="name another outcome, or add `return` to its `may`",
                related=(Related(place=may, message="what it may do"),),
            )


def _returning(model: Model) -> Iterator[tuple[Route, str]]:
    """Yield where an outcome is named for leads that come back."""
    if model.handoff is None:
        return
    for rule in model.handoff.returns:
        yield (*rule.route, "outcome"), rule.outcome
    acceptance = model.handoff.acceptance
    if acceptance and acceptance.silence == "returned" and acceptance.outcome:
        yield (*acceptance.route, "outcome"), acceptance.outcome
