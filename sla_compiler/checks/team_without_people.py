"""A team whose capacity is asked for has people.

`attempts_per_day`, `share` and `ramp` say what one person can do. Without `people`
nobody can say whether the team can keep what it promises.

## Fails

```yaml
parties:
  marketing: {name: Marketing}
  sales:
    name: Sales
    teams: {inbound_team: {attempts_per_day: 30}}
```

## Passes

```yaml
parties:
  marketing: {name: Marketing}
  sales:
    name: Sales
    teams: {inbound_team: {people: 4, attempts_per_day: 30}}
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model

_OF_EACH = ("attempts_per_day", "share", "ramp")


@check("SLA480", Severity.WARNING)
def team_without_people(model: Model) -> Iterator[Finding]:
    """Yield each team that says what each person does, and not how many there are."""
    for party in model.parties:
        for team in party.teams:
            said = [key for key in _OF_EACH if getattr(team, key) is not None]
            if said and not team.people and model.intact(*team.route):
                none = team.people == 0
                yield Finding(
                    place=At((*team.route, "people" if none else said[0]), on="key"),
                    message=f"`{team.id}` has no people",
                    label="nobody does the work" if none else "of how many people",
                    help="write how many people are in the team, as in `people: 4`",
                )
