"""From reviews, escalation and consequences as written to what they mean."""

from dataclasses import replace

from sla_compiler.agreement import governance as meant
from sla_compiler.agreement.duty import Duty, Recurring
from sla_compiler.agreement.from_model.conditions import interval
from sla_compiler.agreement.from_model.duties import day, late_steps, remedy
from sla_compiler.agreement.from_model.measures import under
from sla_compiler.agreement.from_model.scope import Fact, Scope
from sla_compiler.model import governance as written
from sla_compiler.model.target import Elsewhere


def review(of: written.Review) -> meant.Review:
    """Return a meeting."""
    recurring = None if of.every is None else Recurring(of.every, day(of.day), of.at)
    return meant.Review(
        id=of.id,
        recurring=recurring,
        lasts=of.lasts,
        calendar=of.calendar,
        called_by=of.called_by,
        notice=of.notice,
        chair=of.chair,
        attends=of.attends,
        in_force=of.in_force,
        origin=of.route,
    )


def escalation(of: written.Escalation | None) -> meant.Escalation | None:
    """Return the ladder for duties without late steps of their own."""
    return None if of is None else meant.Escalation(of.by, late_steps(of.steps))


def arising(of: written.Remedy, scope: Scope) -> tuple[Duty, ...]:
    """Return the duty that a consequence calls for, if any."""
    duties, _ = remedy(of.then, of.route, _moment(of, scope), scope)
    return tuple(replace(duty, in_force=of.in_force) for duty in duties)


def consequence(
    of: written.Remedy, duties: tuple[Duty, ...], scope: Scope
) -> meant.Remedy:
    """Return what follows when a duty or a measure is missed."""
    return meant.Remedy(
        id=of.id,
        when=_miss(of, duties, scope),
        then=remedy(of.then, of.route, _moment(of, scope), scope)[1],
        in_force=of.in_force,
        origin=of.route,
    )


def _moment(of: written.Remedy, scope: Scope) -> str:
    """Return the moment at which a consequence is called for.

    No moment of a duty says that it is kept, nor that it is late again: what follows of
    that is called for by the consequence itself.
    """
    when = of.when
    if when.kpi is not None:
        return f"missed.{when.kpi.removeprefix('kpis.')}"
    is_of_one = (when.times or 1) == (when.in_a_row or 1) == 1
    if when.duty is not None and when.is_ != "kept" and is_of_one:
        return f"late.{scope.duty_path(when.duty)}"
    return f"called.{scope.path(of.route)}"


def _miss(of: written.Remedy, duties: tuple[Duty, ...], scope: Scope) -> meant.Miss:
    when = of.when
    short = when.short_by
    measured = when.kpi.removeprefix("kpis.") if when.kpi is not None else None
    shortfall = (
        None
        if short is None or isinstance(short, Elsewhere)
        else interval(
            short, Fact(kind="percent"), (*of.route, "when", "short_by"), scope
        )
    )
    return meant.Miss(
        duties=under(scope.duty_path(when.duty), duties) if when.duty else (),
        state=when.is_ or "late",
        measure=measured,
        short_by=shortfall,
        times=when.times or 1,
        within=when.in_,
        in_a_row=when.in_a_row or 1,
        each=when.each,
    )
