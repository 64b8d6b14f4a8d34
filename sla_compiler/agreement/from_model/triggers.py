"""From `after`, `becomes`, `where`, `when` as written to triggers as meant."""

from collections.abc import Iterable

from sla_compiler.agreement.from_model.conditions import admits, meant
from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.agreement.trigger import Trigger


def moments(names: Iterable[str], scope: Scope) -> tuple[str, ...]:
    """Return moments in one order, duties under their paths."""
    return tuple(sorted({_moment(name, scope) for name in names}))


def _moment(name: str, scope: Scope) -> str:
    kind, _, of = name.partition(".")
    return f"late.{scope.duty_path(of)}" if kind == "late" else name


def trigger(clause: object, scope: Scope, default: tuple[str, ...] = ()) -> Trigger:
    """Return what sets a clause off; `default` where it names neither form."""
    after = getattr(clause, "after", ())
    becomes = getattr(clause, "becomes", None)
    if not after and becomes is None:
        after = default
    return Trigger(
        after=moments(after, scope),
        becomes=None if becomes is None else meant(becomes, scope),
        where=meant(getattr(clause, "where", None), scope.inside(after)),
        when=admits(clause, scope),
    )
