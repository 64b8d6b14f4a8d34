"""From stages, statuses, outcomes and tracks as written to the lifecycle as meant."""

from fractions import Fraction

from sla_compiler.agreement import lifecycle as meant
from sla_compiler.agreement.duty import Duty
from sla_compiler.agreement.from_model.conditions import (
    admits,
    all_of,
    meant as condition,
)
from sla_compiler.agreement.from_model.measures import under
from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.agreement.from_model.triggers import moments, trigger
from sla_compiler.agreement.scores import Effect
from sla_compiler.model import definitions, handoff, lead_management, nurturing, step
from sla_compiler.model.about import Exclusion
from sla_compiler.model.qualification import Again
from sla_compiler.model.segments import Segment


def stage(of: definitions.Stage, scope: Scope) -> meant.Stage:
    """Return a stage and what brings a lead into it."""
    return meant.Stage(
        id=of.id,
        owner=of.owner,
        trigger=trigger(of, scope),
        way_out=of.way_out,
        origin=of.route,
    )


def end(of: definitions.End, scope: Scope) -> meant.End:
    """Return a place from which no rule moves a lead on."""
    return meant.End(
        id=of.id, trigger=trigger(of, scope), queue=of.queue, origin=of.route
    )


def status(of: lead_management.Status, scope: Scope) -> meant.Status:
    """Return what is being done with a lead, and who holds it meanwhile."""
    return meant.Status(
        id=of.id,
        stages=tuple(sorted(of.in_)),
        holder=holder(of, scope),
        trigger=trigger(of, scope),
        allows=tuple(sorted(of.allows)),
        origin=of.route,
    )


def holder(of: lead_management.Status, scope: Scope) -> tuple[str, ...]:
    """Return who holds leads of a status: without a word, the owner of its stage.

    What was handed over is held by whoever received it, whoever owns that stage.
    """
    stages = scope.model.definitions.stages if scope.model.definitions else ()
    handed = scope.model.handoff.of if scope.model.handoff else None
    owners = (
        scope.receiver if stage.id == handed else stage.owner
        for stage in stages
        if stage.id in of.in_
    )
    return of.holder or tuple(dict.fromkeys(owner for owner in owners if owner))


def outcome(
    of: lead_management.Outcome, duties: tuple[Duty, ...], scope: Scope
) -> meant.Outcome:
    """Return why a lead does not move on, and everything that follows."""
    return meant.Outcome(
        id=of.id,
        code=of.code or of.id,
        uses=tuple(sorted(of.may)),
        by=of.by or (scope.receiver,),
        note_required=of.note == "required",
        track=of.to,
        end=of.end,
        stage=of.stage,
        status=of.status,
        queue=of.queue,
        interest=_effect(of.interest),
        cooldown=of.cooldown,
        counts_as_volume=of.counts_as_volume,
        asks=under(scope.duty_path(of.asks), duties) if of.asks else (),
        again=_come_back(of.again, scope),
        in_force=of.in_force,
        origin=of.route,
    )


def _effect(of: str | lead_management.Effect) -> Effect | None:
    match of:
        case "keep":
            return None
        case lead_management.Effect(set=points) if points is not None:
            return Effect("set", points)
        case lead_management.Effect(add=points) if points is not None:
            return Effect("add", points)
    return Effect("set", Fraction(0))


def _come_back(
    of: lead_management.ComeBack | None, scope: Scope
) -> meant.ComeBack | None:
    if of is None:
        return None
    becomes = None if of.becomes is None else condition(of.becomes, scope)
    return meant.ComeBack(after=of.after, becomes=becomes, before=of.before, by=of.by)


def returned(of: handoff.Return, scope: Scope) -> meant.Return:
    """Return a condition on which a lead comes back."""
    return meant.Return(
        id=of.id,
        when=admits(of, scope),
        outcome=of.outcome,
        in_force=of.in_force,
        origin=of.route,
    )


def exclusion(of: Exclusion, scope: Scope) -> meant.Exclusion:
    """Return a class of leads that are in no duty and no measure."""
    when = condition(of.when, scope)
    return meant.Exclusion(id=of.id, when=when, in_force=of.in_force, origin=of.route)


def segment(of: Segment, scope: Scope) -> meant.Segment:
    """Return a class of leads."""
    return meant.Segment(
        id=of.id,
        when=condition(of.when, scope),
        calendar=of.calendar,
        team=of.team,
        origin=of.route,
    )


def routing_rule(of: handoff.Rule, scope: Scope) -> meant.RoutingRule:
    """Return who receives a lead."""
    return meant.RoutingRule(
        id=of.id,
        to=of.to,
        method=of.method,
        when=admits(of, scope),
        at_most=of.at_most,
        in_force=of.in_force,
        origin=of.route,
    )


def requalification(of: Again | None, scope: Scope) -> meant.Requalification | None:
    """Return when a lead may be handed on anew."""
    if of is None:
        return None
    return meant.Requalification(moments(of.needs, scope), of.at_most)


def track(of: nurturing.Track, scope: Scope) -> meant.Track:
    """Return a sequence of offers; its window is its own, else that of all tracks."""
    shared = scope.model.nurturing.window if scope.model.nurturing else None
    entry = meant.Entry(
        trigger=trigger(of.enter, scope),
        by=of.enter.by,
        at_most=of.enter.at_most,
        outcomes=tuple(sorted({*of.enter.outcome, *_leading_to(of.id, scope)})),
    )
    leave = None if of.exit is None else meant.Exit(of.exit.to, trigger(of.exit, scope))
    return meant.Track(
        id=of.id,
        stage=of.stage,
        owner=of.owner or (scope.provider,),
        when=all_of([admits(of, scope)]),
        entry=entry,
        steps=tuple(_step(each) for each in of.steps),
        exit=leave,
        window=_window(of.window or shared),
        in_force=of.in_force,
        origin=of.route,
    )


def _leading_to(track_id: str, scope: Scope) -> list[str]:
    """Return the outcomes that name this track themselves."""
    work = scope.model.lead_management
    return [each.id for each in work.outcomes if each.to == track_id] if work else []


def _step(of: step.Step) -> meant.Step:
    return meant.Step(
        via=of.via,
        day=of.day or 0,
        hour=of.hour or 0,
        every=of.every,
        lasts=of.for_,
        offer=of.offer,
    )


def _window(of: step.Window | None) -> meant.Window | None:
    if of is None:
        return None
    return meant.Window(tuple(sorted(of.days)), tuple(sorted(of.between)), of.calendar)


def nurture(of: nurturing.Nurturing | None, scope: Scope) -> meant.Nurturing:
    """Return what holds for all tracks."""
    if of is None:
        return meant.Nurturing()
    return meant.Nurturing(
        at_most=of.at_most,
        stop_after=moments(of.stop_after, scope),
        pause=None if of.pause is None else condition(of.pause, scope),
    )


def attempt(of: lead_management.Attempt | None) -> meant.AttemptRule:
    """Return what counts as an attempt; without a word, every human try."""
    if of is None:
        return meant.AttemptRule()
    return meant.AttemptRule(
        via=tuple(sorted(of.via)),
        apart=of.apart,
        automatic=of.automatic,
        at_most=of.at_most,
    )


def cadence(of: lead_management.Cadence) -> meant.Cadence:
    """Return the attempts made until a lead is reached."""
    return meant.Cadence(
        id=of.id,
        attempts=of.attempts,
        over=of.over,
        via=tuple(sorted(of.via or {each.via for each in of.steps})),
        calendar=of.calendar,
        steps=tuple(_step(each) for each in of.steps),
        in_force=of.in_force,
        origin=of.route,
    )
