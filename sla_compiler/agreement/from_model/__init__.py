"""From the model to the agreement: defaults, references, units, the register."""

from collections.abc import Callable
from typing import Any, TypeVar

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
from sla_compiler.agreement.from_model.needed import Needed, needed
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
    shared = goals.goals(here)
    needs = needed(shared, here)
    rules = model.governance or governed.Governance()
    duties = _duties(here, rules, needs)
    parts = {
        **_who(model, here),
        **_facts(model, here),
        **_qualified(model, here),
        **_handed(model, here),
        **_worked(model, duties, here),
        **_governed(rules, duties, here),
    }
    if term is None:
        return None
    return Agreement(
        term=term,
        goals=shared,
        duties=duties,
        measures=tuple(
            measures.measure(each, duties, needs, here) for each in model.kpis or ()
        ),
        left_out=tuple(sorted(component for component, _ in model.left_out)),
        open_paths=tuple(here.path(route) for route in model.pending),
        texts=texts(model, class_of),
        **parts,
    )


def _who(model: Model, here: Scope) -> dict[str, Any]:
    """Return who is bound, on which calendars, for which leads."""
    about = model.about
    return {
        "id": about.id,
        "version": about.version,
        "language": about.language,
        "currency": about.currency,
        "calendar": about.calendar,
        "fiscal_start": header.MONTHS.index(about.fiscal_year) + 1,
        "provider": here.provider,
        "receiver": here.receiver,
        "parties": tuple(header.party(each) for each in model.parties),
        "teams": tuple(header.teams(here)),
        "calendars": tuple(header.calendar(each) for each in model.calendars),
        "segments": _each(lifecycle.segment, model.segments, here),
        "exclusions": _each(lifecycle.exclusion, about.excluded, here),
        "signoff": header.signoff(here),
    }


def _facts(model: Model, here: Scope) -> dict[str, Any]:
    """Return what is known of a lead, and the places on its way."""
    defs = model.definitions or defined.Definitions()
    return {
        "lists": tuple(facts.value_list(name, values) for name, values in defs.lists),
        "attributes": _each(facts.attribute, defs.attributes, here),
        "events": _each(facts.event, defs.events, here),
        "derived": _each(facts.derived, defs.derived, here),
        "stages": _each(lifecycle.stage, defs.stages, here),
        "ends": _each(lifecycle.end, defs.ends, here),
    }


def _qualified(model: Model, here: Scope) -> dict[str, Any]:
    """Return scores, priority and the conditions that qualify."""
    axes = model.qualification or qualified.Qualification()
    return {
        "fit": scores.fit(axes.fit, here),
        "interest": scores.interest(axes.interest, here),
        "total": scores.total(axes.total, here),
        "priority": scores.priority(axes, here),
        "mql": None if axes.mql is None else conditions.meant(axes.mql, here),
        "sql": None if axes.sql is None else conditions.meant(axes.sql, here),
    }


def _handed(model: Model, here: Scope) -> dict[str, Any]:
    """Return how leads pass to Sales and come back."""
    of = model.handoff or handed.Handoff()
    axes = model.qualification or qualified.Qualification()
    return {
        "handoff": _handoff(of, axes, here),
        "routing": _each(
            lifecycle.routing_rule, of.routing.rules if of.routing else (), here
        ),
        "returns": _each(lifecycle.returned, of.returns, here),
    }


def _worked(model: Model, duties: tuple[Duty, ...], here: Scope) -> dict[str, Any]:
    """Return how leads are nurtured and worked."""
    work = model.lead_management or managed.LeadManagement()
    tracks = model.nurturing.tracks if model.nurturing else ()
    return {
        "nurturing": lifecycle.nurture(model.nurturing, here),
        "tracks": _each(lifecycle.track, tracks, here),
        "statuses": _each(lifecycle.status, work.statuses, here),
        "outcomes": tuple(
            lifecycle.outcome(each, duties, here) for each in work.outcomes
        ),
        "attempt": lifecycle.attempt(work.attempt),
        "cadences": tuple(lifecycle.cadence(each) for each in work.cadences),
    }


def _governed(
    rules: governed.Governance, duties: tuple[Duty, ...], here: Scope
) -> dict[str, Any]:
    """Return how the agreement is kept alive."""
    return {
        "reviews": tuple(governance.review(each) for each in rules.reviews),
        "escalation": governance.escalation(rules.escalation),
        "remedies": tuple(
            governance.consequence(each, duties, here) for each in rules.consequences
        ),
        "responsibilities": tuple(
            header.responsibility(each) for each in rules.responsibilities
        ),
    }


def _duties(here: Scope, rules: governed.Governance, needs: Needed) -> tuple[Duty, ...]:
    """Return the register, by id."""
    arising = [
        duty for each in rules.consequences for duty in governance.arising(each, here)
    ]
    every = (*register(here, needs), *arising)
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
