"""The duties that keep an agreement alive: reviews, and telling of what is late."""

from collections.abc import Iterator

from sla_compiler.agreement import duty as meant
from sla_compiler.agreement.from_model.duties import ALL, day, levels
from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.model import governance


def reviews(of: governance.Governance, scope: Scope) -> Iterator[meant.Duty]:
    """Yield the duty to hold each review."""
    for review in of.reviews:
        clock = (
            meant.Recurring(review.every, day(review.day), review.at)
            if review.every is not None
            else meant.Started(Trigger(after=("requested",)))
        )
        chair = review.chair or review.attends or (scope.provider, scope.receiver)
        yield meant.Duty(
            id=f"{scope.path(review.route)}:hold",
            owes=chair,
            to=review.attends or (scope.provider, scope.receiver),
            clock=clock,
            performance=meant.Hold(review.id),
            levels=levels(review.notice, None),
            share=ALL,
            calendar=review.calendar,
            in_force=review.in_force,
            origin=review.route,
        )


def escalation(of: governance.Governance, scope: Scope) -> Iterator[meant.Duty]:
    """Yield the duty to tell people of what is late."""
    if of.escalation is not None:
        stewards = [p.id for p in scope.model.parties if p.kind == "steward"]
        yield meant.Duty(
            id=f"{scope.path(of.escalation.route)}:tell",
            owes=of.escalation.by or tuple(stewards) or (scope.receiver,),
            to=tuple(sorted({scope.provider, scope.receiver})),
            clock=meant.Standing(),
            performance=meant.Tell(),
            share=ALL,
            origin=of.escalation.route,
        )
