"""From duties written out, and their parts, to the register's one form."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sla_compiler.agreement import duty as meant
from sla_compiler.agreement.condition import ALWAYS, Condition
from sla_compiler.agreement.from_model.conditions import admits, meant as condition
from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.agreement.from_model.triggers import moments, trigger
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.diagnostic import Route
from sla_compiler.model import duty as written
from sla_compiler.words.duration import Duration
from sla_compiler.words.percent import Percent

ALL = Percent(share=Fraction(1))


def levels(within: Duration | None, share: Percent | None) -> tuple[meant.Level, ...]:
    """Return by when a duty is due, for which share of its cases."""
    return () if within is None else (meant.Level(within, share or ALL),)


def later(one: bool | date, other: bool | date) -> bool | date:  # noqa: FBT001 - the field
    """Return from when what needs both clauses is in force, if it ever is."""
    if one is False or other is False:
        return False
    days = [each for each in (one, other) if not isinstance(each, bool)]
    return max(days, default=True)


def late_steps(of: tuple[written.LateStep, ...]) -> tuple[meant.LateStep, ...]:
    """Return who is told, in the order written."""
    return tuple(
        meant.LateStep(
            to=step.to,
            within=step.within,
            at=step.at,
            via=tuple(sorted(step.via)),
            reassign=step.reassign,
        )
        for step in of
    )


def day(of: written.Day | None) -> meant.Day | None:
    """Return which day of a recurrence is meant."""
    return None if of is None else meant.Day(of.number, of.weekday, of.nth)


def written_out(of: written.Duty, scope: Scope) -> Iterator[meant.Duty]:
    """Yield a duty written out, and the one that its consequence calls for."""
    duty_id = f"{scope.path(of.route)}:keep"
    remedy, then = consequence(of.then, duty_id, of.route, scope)
    yield meant.Duty(
        id=duty_id,
        owes=of.owes,
        to=of.to or _other_than(of.owes, scope),
        clock=_clock(of, scope),
        performance=_performance(of, scope),
        levels=_levels(of),
        over=of.over,
        when=admits(of, scope),
        share=of.share or ALL,
        tolerance=of.tolerance,
        calendar=of.calendar,
        aim=of.aim,
        late=late_steps(of.late),
        then=then,
        in_force=of.in_force,
        origin=of.route,
    )
    yield from remedy


def _other_than(owes: tuple[str, ...], scope: Scope) -> tuple[str, ...]:
    """Return to whom a duty is owed; both sides together owe it to each other."""
    parties = tuple(dict.fromkeys(scope.party_of(each) for each in owes))
    sides = {scope.provider, scope.receiver}
    if sides <= set(parties):
        return tuple(each for each in parties if each in sides)
    return (scope.other(parties[0]),)


def _levels(of: written.Duty) -> tuple[meant.Level, ...]:
    """Return the levels; a duty that must come before a moment counts back from it."""
    share = of.share or ALL
    return tuple(meant.Level(level.within, level.share or share) for level in of.within)


def _clock(of: written.Duty, scope: Scope) -> meant.Clock:
    if of.before:
        return meant.Ahead(moments(of.before, scope), of.at_least)
    if of.every is not None:
        return meant.Recurring(of.every, day(of.day), None, of.each)
    if of.after or of.becomes is not None:
        started = trigger(of, scope)
        bare = Trigger(
            after=started.after, becomes=started.becomes, where=started.where
        )
        return meant.Started(bare)
    return meant.Standing()


def _performance(
    of: written.Duty | written.Consequence, scope: Scope
) -> meant.Performance:
    if of.until:
        return meant.Reach(moments(of.until, scope))
    if isinstance(of, written.Duty) and of.must is not None:
        return meant.Meet(condition(of.must, scope))
    if of.record:
        return meant.Record(tuple(sorted(of.record)))
    if of.deliver is not None:
        return meant.Deliver(of.deliver)
    return meant.Tell()


def consequence(
    of: written.Consequence | None, duty_id: str, route: Route, scope: Scope
) -> tuple[tuple[meant.Duty, ...], meant.Consequence | None]:
    """Return what follows a late duty, and the duty that then arises, if any."""
    if of is None:
        return (), None
    started = meant.Started(Trigger(after=(f"late.{duty_id}",)))
    arising = tuple(_arising(of, (*route, "then"), started, scope))
    return arising, _consequence(of, arising)


def _consequence(
    of: written.Consequence, arising: tuple[meant.Duty, ...]
) -> meant.Consequence:
    excluded = of.exclude_from.removeprefix("kpis.") if of.exclude_from else None
    return meant.Consequence(
        exclude_from=excluded,
        reassign=of.reassign,
        outcome=of.outcome,
        counts_as=of.counts_as,
        duty=arising[0].id if arising else None,
    )


def remedy(
    of: written.Consequence, route: Route, moment: str, scope: Scope
) -> tuple[tuple[meant.Duty, ...], meant.Consequence]:
    """Return what follows a moment such as `missed.volume`, and the duty it starts."""
    started = meant.Started(Trigger(after=(moment,)))
    arising = tuple(_arising(of, (*route, "then"), started, scope))
    return arising, _consequence(of, arising)


def _arising(
    of: written.Consequence, route: Route, clock: meant.Started, scope: Scope
) -> Iterator[meant.Duty]:
    if of.owes:
        yield meant.Duty(
            id=f"{scope.path(route)}:{meant.REMEDY}",
            owes=of.owes,
            to=of.to or _other_than(of.owes, scope),
            clock=clock,
            performance=_performance(of, scope),
            levels=tuple(
                meant.Level(each.within, each.share or ALL) for each in of.within
            ),
            share=ALL,
            calendar=of.calendar,
            origin=route,
        )


def short_form(  # noqa: PLR0913 - one argument for each part of a duty
    clause: object,
    suffix: str,
    *,
    owes: str,
    clock: meant.Clock,
    performance: meant.Performance,
    scope: Scope,
    within: Duration | None = None,
    when: Condition = ALWAYS,
    via: tuple[str, ...] = (),
    over: Duration | None = None,
) -> Iterator[meant.Duty]:
    """Yield the duty that a component's short form stands for, and its remedy."""
    route: Route = getattr(clause, "route")  # noqa: B009 - every clause has a route
    duty_id = f"{scope.path(route)}:{suffix}"
    share: Percent | None = getattr(clause, "share", None)
    then: written.Consequence | None = getattr(clause, "then", None)
    arising, follows = consequence(then, duty_id, route, scope)
    in_force: bool | date = getattr(clause, "in_force", True)
    yield meant.Duty(
        id=duty_id,
        owes=(owes,),
        to=(scope.other(owes),),
        clock=clock,
        performance=performance,
        levels=levels(within, share),
        over=over,
        when=when,
        share=share or ALL,
        tolerance=getattr(clause, "tolerance", None),
        calendar=getattr(clause, "calendar", None),
        via=tuple(sorted(via)),
        aim=getattr(clause, "aim", None),
        late=late_steps(getattr(clause, "late", ())),
        then=follows,
        in_force=in_force,
        origin=route,
    )
    yield from arising
