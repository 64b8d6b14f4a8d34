"""Every party signs.

An agreement binds those who agreed to it. A party for which no required role signs is
bound by nothing.

## Fails

```yaml
parties:
  marketing: {name: Marketing, roles: {cmo: Chief Marketing Officer}}
  sales: {name: Sales, roles: {cro: Chief Revenue Officer}}
signoff:
  roles: {cmo: {party: marketing}, cro: {party: sales}}
  require: [cmo]
```

## Passes

```yaml
parties:
  marketing: {name: Marketing, roles: {cmo: Chief Marketing Officer}}
  sales: {name: Sales, roles: {cro: Chief Revenue Officer}}
signoff:
  roles: {cmo: {party: marketing}, cro: {party: sales}}
  require: [cmo, cro]
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model


@check("SLA495", Severity.ERROR)
def party_without_signature(model: Model) -> Iterator[Finding]:
    """Yield one finding for each party that nobody signs for."""
    signoff = model.signoff
    if signoff is None or not (model.intact("signoff") and model.intact("parties")):
        return
    signed = {role.party for role in signoff.roles if role.id in signoff.require}
    for party in model.parties:
        if party.kind == "party" and party.id not in signed:
            able = [role.id for role in signoff.roles if role.party == party.id]
            cure = f"add `{able[0]}`" if able else "add a role for it under `roles`"
            yield Finding(
                place=At(("signoff", "require"), on="key"),
                message=f"nobody signs for `{party.id}`",
                label=f"no role of `{party.id}` is required",
                help=cure,
            )
