"""From every component's short forms to the register of duties."""

from collections.abc import Iterator
from dataclasses import replace

from sla_compiler.agreement import duty as meant
from sla_compiler.agreement.condition import Known, Meets
from sla_compiler.agreement.from_model import keeping
from sla_compiler.agreement.from_model.conditions import admits
from sla_compiler.agreement.from_model.duties import (
    ALL,
    later,
    levels,
    short_form,
    written_out,
)
from sla_compiler.agreement.from_model.lifecycle import holder
from sla_compiler.agreement.from_model.needed import Needed
from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.agreement.from_model.triggers import moments
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.diagnostic import Route
from sla_compiler.model import definitions, handoff, lead_management
from sla_compiler.model.nurturing import Nurturing


def register(scope: Scope, needs: Needed) -> Iterator[meant.Duty]:
    """Yield every duty; `needs` says what a volume left to the goal comes to."""
    model = scope.model
    if model.definitions is not None:
        yield from _stages(model.definitions, scope)
    if model.handoff is not None:
        yield from _handoff(model.handoff, scope, needs)
    if model.nurturing is not None:
        yield from _nurturing(model.nurturing, scope)
    if model.lead_management is not None:
        yield from _work(model.lead_management, scope)
    if model.governance is not None:
        yield from keeping.reviews(model.governance, scope)
        yield from keeping.escalation(model.governance, scope)
    for name in (
        "qualification",
        "handoff",
        "nurturing",
        "lead_management",
        "governance",
    ):
        room = getattr(model, name)
        for duty in room.duties if room else ():
            yield from written_out(duty, scope)


def _started(*after: str) -> meant.Started:
    return meant.Started(Trigger(after=tuple(sorted(after))))


def _entered(scope: Scope) -> str:
    """Return the moment of the hand-off."""
    handed = scope.model.handoff.of if scope.model.handoff else None
    return f"entered.{handed}" if handed else "created"


def _told(scope: Scope) -> str:
    """Return the moment at which Sales knows of a lead: where its clocks start."""
    rules = scope.model.handoff
    if rules is not None and rules.notify is not None:
        return "notified"
    if rules is not None and rules.routing is not None:
        return "routed"
    return _entered(scope)


def _stages(of: definitions.Definitions, scope: Scope) -> Iterator[meant.Duty]:
    """Yield the deadline of each stage, which its owner keeps."""
    for before, stage in zip(of.stages, of.stages[1:], strict=False):
        if stage.within is not None:
            yield from short_form(
                stage,
                "advance",
                owes=stage.owner or before.owner or scope.receiver,
                clock=_started(f"entered.{before.id}"),
                performance=meant.Reach((f"entered.{stage.id}",)),
                scope=scope,
                within=stage.within,
            )


def _handoff(of: handoff.Handoff, scope: Scope, needs: Needed) -> Iterator[meant.Duty]:
    entered = _started(_entered(scope))
    if of.volume is not None and (number := needs.volume(of.volume)) is not None:
        yield from _volume(of.volume, number, scope)
    for attribute, share in of.complete:
        yield _completeness(attribute, (*of.route, "complete"), entered, scope, share)
    for stage, facts in of.shares:
        yield _sharing(stage, facts, (*of.route, "shares", stage), scope)
    if of.routing is not None and of.routing.within is not None:
        yield from short_form(
            of.routing,
            "route",
            owes=scope.provider,
            clock=entered,
            performance=meant.Reach(("routed",)),
            scope=scope,
            within=of.routing.within,
        )
    yield from _notification(of, scope)
    yield from _acceptance(of, scope)


def _volume(of: handoff.Volume, number: int, scope: Scope) -> Iterator[meant.Duty]:
    yield from short_form(
        of,
        "volume",
        owes=scope.provider,
        clock=meant.Recurring(of.per),
        performance=meant.Volume(number, of.per, tuple(sorted(of.segments))),
        scope=scope,
    )


def _completeness(
    attribute: str,
    route: Route,
    clock: meant.Started,
    scope: Scope,
    share: object,
) -> meant.Duty:
    """Return the duty that a fact is known at the hand-off, in a share of leads."""
    here = (*route, attribute)
    return meant.Duty(
        id=f"{scope.path(here)}:complete",
        owes=(scope.provider,),
        to=(scope.receiver,),
        clock=clock,
        performance=meant.Meet(Meets(attribute, Known(known=True))),
        share=share,  # type: ignore[arg-type]
        origin=here,
    )


def _sharing(
    stage: str, facts: tuple[str, ...], route: Route, scope: Scope
) -> meant.Duty:
    """Return the duty to share facts of a lead with whoever takes it over."""
    return meant.Duty(
        id=f"{scope.path(route)}:share",
        owes=(_giver(stage, scope),),
        to=(scope.other(_giver(stage, scope)),),
        clock=_started(f"entered.{stage}"),
        performance=meant.Record(tuple(sorted(facts))),
        share=ALL,
        origin=route,
    )


def _giver(stage: str, scope: Scope) -> str:
    """Return who shares the facts of a stage: the party that holds its leads."""
    stages = scope.model.definitions.stages if scope.model.definitions else ()
    owners = [each.owner for each in stages if each.id == stage and each.owner]
    return owners[0] if owners else scope.provider


def _notification(of: handoff.Handoff, scope: Scope) -> Iterator[meant.Duty]:
    if of.notify is not None:
        start = "routed" if of.routing is not None else _entered(scope)
        yield from short_form(
            of.notify,
            "notify",
            owes=scope.provider,
            clock=_started(start),
            performance=meant.Reach(("notified",)),
            scope=scope,
            within=of.notify.within,
            via=of.notify.via,
        )


def _acceptance(of: handoff.Handoff, scope: Scope) -> Iterator[meant.Duty]:
    if of.acceptance is not None:
        start = moments(of.acceptance.after or (_told(scope),), scope)
        yield from short_form(
            of.acceptance,
            "accept",
            owes=scope.receiver,
            clock=_started(*start),
            # first contact counts as acceptance, so it fulfils the duty too
            performance=meant.Reach(("accepted", "first_attempt", "rejected")),
            scope=scope,
            within=of.acceptance.within,
        )
    if of.disputes is not None:
        yield _decision(of.disputes, scope)


def _decision(of: handoff.Disputes, scope: Scope) -> meant.Duty:
    return meant.Duty(
        id=f"{scope.path(of.route)}:decide",
        owes=of.by,
        to=tuple(sorted({scope.provider, scope.receiver})),
        clock=_started("disputed"),
        performance=meant.Reach(("decided",)),
        levels=levels(of.decide_within, None),
        share=ALL,
        calendar=of.calendar,
        in_force=of.in_force,
        origin=of.route,
    )


def _nurturing(of: Nurturing, scope: Scope) -> Iterator[meant.Duty]:
    for track in (each for each in of.tracks if each.steps):
        owner = track.owner[0] if track.owner else scope.provider
        yield from short_form(
            track,
            "nurture",
            owes=owner,
            clock=_started(f"entered.{track.id}"),
            performance=meant.Nurture(track.id),
            scope=scope,
        )


def _work(of: lead_management.LeadManagement, scope: Scope) -> Iterator[meant.Duty]:
    cadences = {cadence.id: cadence for cadence in of.cadences}
    for tier in of.response:
        yield from _response(tier, cadences, scope)
    for status in of.statuses:
        if status.within is not None:
            yield from short_form(
                status,
                "move",
                owes=(*holder(status, scope), scope.receiver)[0],
                clock=_started(f"entered.{status.id}"),
                performance=meant.Reach((f"left.{status.id}",)),
                scope=scope,
                within=status.within,
            )
    if of.disposition is not None:
        yield from _disposition(of.disposition, scope)
    for outcome in of.outcomes:
        if outcome.note == "required":
            yield _note(outcome, scope)


def _response(
    of: lead_management.Tier,
    cadences: dict[str, lead_management.Cadence],
    scope: Scope,
) -> Iterator[meant.Duty]:
    start = _started(*moments(of.after or (_told(scope),), scope))
    when = admits(of, scope)
    yield from short_form(
        of,
        "respond",
        owes=scope.receiver,
        clock=start,
        performance=meant.Reach(moments(of.until or ("first_attempt",), scope)),
        scope=scope,
        within=of.within,
        when=when,
    )
    cadence = cadences.get(of.cadence or "")
    if cadence is not None:
        attempted = short_form(
            cadence,
            "attempt",
            owes=scope.receiver,
            clock=start,
            performance=meant.Attempts(cadence.attempts, cadence.id),
            scope=scope,
            when=when,
            via=cadence.via,
            over=cadence.over,
        )
        for duty in attempted:
            yield replace(
                duty,
                id=f"{scope.path(of.route)}:attempt",
                in_force=later(of.in_force, cadence.in_force),
                origin=of.route,
            )


def _disposition(of: lead_management.Disposition, scope: Scope) -> Iterator[meant.Duty]:
    start = moments(of.after or (_told(scope),), scope)
    yield from short_form(
        of,
        "dispose",
        owes=scope.receiver,
        clock=_started(*start),
        performance=meant.Reach(_dispositions(scope)),
        scope=scope,
        within=of.within,
    )


def _dispositions(scope: Scope) -> tuple[str, ...]:
    """Return the moments that settle a lead: the next stage, a return, a rejection."""
    definitions_ = scope.model.definitions
    stages = [stage.id for stage in definitions_.stages] if definitions_ else []
    handed = scope.model.handoff.of if scope.model.handoff else None
    later = stages[stages.index(handed) + 1 :][:1] if handed in stages else []
    settled = ("disqualified", "rejected", "returned")
    return tuple(sorted((*settled, *(f"entered.{stage}" for stage in later))))


def _note(of: lead_management.Outcome, scope: Scope) -> meant.Duty:
    """Return the duty to write a note with an outcome."""
    words = {"reject": "rejected", "return": "returned", "disqualify": "disqualified"}
    return meant.Duty(
        id=f"{scope.path(of.route)}:note",
        owes=of.by or (scope.receiver,),
        to=(scope.provider,),
        clock=_started(*(f"{words[use]}.{of.id}" for use in of.may)),
        performance=meant.Record(("note",)),
        share=ALL,
        in_force=of.in_force,
        origin=of.route,
    )
