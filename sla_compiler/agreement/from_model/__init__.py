"""From the model to the agreement: defaults, references, units, the register."""

from collections.abc import Callable
from typing import TypeVar

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.duty import Duty
from sla_compiler.agreement.from_model import (
    conditions,
    facts,
    goals,
    governance,
    header,
    lifecycle,
    measures,
    scope,
    scores,
)
from sla_compiler.agreement.from_model.register import register
from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.agreement.from_model.texts import texts
from sla_compiler.agreement.lifecycle import Handoff
from sla_compiler.diagnostic import Diagnostic, Route
from sla_compiler.model import (
    Model,
    definitions as defined,
    governance as governed,
    handoff as handed,
    lead_management as managed,
    nurturing as nurtured,
    qualification as qualified,
)

Written = TypeVar("Written")
Meant = TypeVar("Meant")


def from_model(
    model: Model, class_of: Callable[[Route], str]
) -> tuple[Agreement | None, tuple[Diagnostic, ...]]:
    """Return what the spec means, and what in it contradicts its own definitions.

    There is no agreement while the day on which it takes effect is not known.
    `class_of` returns the class of the text at a path, as the schemas say.
    """
    here = scope.from_model(model)
    meant = _agreement(model, here, class_of)
    return meant, tuple(dict.fromkeys(here.problems))


def _each(
    read: Callable[[Written, Scope], Meant], of: tuple[Written, ...], here: Scope
) -> tuple[Meant, ...]:
    return tuple(read(each, here) for each in of)


def _agreement(
    model: Model, here: Scope, class_of: Callable[[Route], str]
) -> Agreement | None:
    term = header.term(here)
    about = model.about
    defs = model.definitions or defined.Definitions()
    rules = model.governance or governed.Governance()
    work = model.lead_management or managed.LeadManagement()
    handoff = model.handoff or handed.Handoff()
    axes = model.qualification or qualified.Qualification()
    nurture = model.nurturing or nurtured.Nurturing()
    shared = goals.goals(here)
    needed = goals.needed(shared, here)
    duties = _duties(here, rules, needed.volume)
    routing = handoff.routing.rules if handoff.routing else ()
    if term is None:
        return None
    return Agreement(
        id=about.id,
        version=about.version,
        language=about.language,
        currency=about.currency,
        calendar=about.calendar,
        fiscal_start=header.MONTHS.index(about.fiscal_year) + 1,
        provider=here.provider,
        receiver=here.receiver,
        term=term,
        parties=tuple(header.party(each) for each in model.parties),
        teams=tuple(header.teams(here)),
        calendars=tuple(header.calendar(each) for each in model.calendars),
        segments=_each(lifecycle.segment, model.segments, here),
        exclusions=_each(lifecycle.exclusion, about.excluded, here),
        goals=shared,
        lists=tuple(facts.value_list(name, values) for name, values in defs.lists),
        attributes=_each(facts.attribute, defs.attributes, here),
        events=_each(facts.event, defs.events, here),
        derived=_each(facts.derived, defs.derived, here),
        stages=_each(lifecycle.stage, defs.stages, here),
        ends=_each(lifecycle.end, defs.ends, here),
        statuses=_each(lifecycle.status, work.statuses, here),
        outcomes=_each(lifecycle.outcome, work.outcomes, here),
        fit=scores.fit(axes.fit, here),
        interest=scores.interest(axes.interest, here),
        total=scores.total(axes.total, here),
        priority=scores.priority(axes, here),
        mql=None if axes.mql is None else conditions.meant(axes.mql, here),
        sql=None if axes.sql is None else conditions.meant(axes.sql, here),
        handoff=_handoff(handoff, axes, here),
        routing=_each(lifecycle.routing_rule, routing, here),
        returns=_each(lifecycle.returned, handoff.returns, here),
        nurturing=lifecycle.nurture(model.nurturing, here),
        tracks=_each(lifecycle.track, nurture.tracks, here),
        attempt=lifecycle.attempt(work.attempt),
        cadences=tuple(lifecycle.cadence(each) for each in work.cadences),
        duties=duties,
        measures=tuple(
            measures.measure(each, duties, needed.of(each), here)
            for each in model.kpis or ()
        ),
        reviews=tuple(governance.review(each) for each in rules.reviews),
        escalation=governance.escalation(rules.escalation),
        remedies=tuple(
            governance.consequence(each, duties, here) for each in rules.consequences
        ),
        responsibilities=tuple(
            header.responsibility(each) for each in rules.responsibilities
        ),
        signoff=header.signoff(here),
        left_out=tuple(sorted(component for component, _ in model.left_out)),
        open_paths=tuple(".".join(map(str, route)) for route in model.pending),
        texts=texts(model, class_of),
    )


def _duties(here: Scope, rules: governed.Governance, volume: int) -> tuple[Duty, ...]:
    """Return the register, by id."""
    arising = [
        duty for each in rules.consequences for duty in governance.arising(each, here)
    ]
    every = (*register(here, volume), *arising)
    return tuple(sorted(every, key=lambda duty: duty.id))


def _handoff(of: handed.Handoff, axes: qualified.Qualification, here: Scope) -> Handoff:
    disputes = of.disputes
    return Handoff(
        stage=of.of,
        silence=of.acceptance.silence if of.acceptance else "late",
        silence_outcome=of.acceptance.outcome if of.acceptance else None,
        upheld_counts=disputes.upheld == "counted" if disputes else False,
        raise_within=disputes.raise_within if disputes else None,
        decided_by=disputes.by if disputes else (),
        decide_calendar=disputes.calendar if disputes else None,
        again=lifecycle.requalification(axes.again, here),
        shares=tuple(
            (stage, tuple(sorted(names))) for stage, names in sorted(of.shares)
        ),
    )
