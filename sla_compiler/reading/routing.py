"""Who receives a lead: of the first rule that holds, the first that exists."""

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.lifecycle import RoutingRule
from sla_compiler.reading.conditions import holds
from sla_compiler.reading.course import Course, Routed
from sla_compiler.reading.facts import View
from sla_compiler.reading.scores import is_in_force


def route(course: Course, view: View) -> Routed:
    """Return where the agreement sends a lead now."""
    for rule in course.agreement.routing:
        if is_in_force(rule.in_force, view.day) and holds(rule.when, view):
            return _by_rule(course, rule, view)
    team = _team_of_segment(course, view)
    return Routed(
        at=course.now,
        rule=None,
        to=(team,) if team else (),
        owner=team,
        method=None,
        limit="",
    )


def _by_rule(course: Course, rule: RoutingRule, view: View) -> Routed:
    return Routed(
        at=course.now,
        rule=rule.id,
        to=rule.to,
        owner=first_that_exists(rule.to, course, view),
        method=rule.method,
        limit=rule.at_most.plain() if rule.at_most else "",
        origin=rule.origin,
    )


def _team_of_segment(course: Course, view: View) -> str | None:
    segment = view.value("segment")
    return next((s.team for s in course.agreement.segments if s.id == segment), None)


def first_that_exists(
    actors: tuple[str, ...], course: Course, view: View
) -> str | None:
    """Return the first actor there is: declared, or a person who is on record."""
    found = (_actor(name, course, view) for name in actors)
    return next((each for each in found if each is not None), None)


def _actor(name: str, course: Course, view: View) -> str | None:
    if name == "owner":
        return course.owner
    if name == "team_lead":
        teams = course.agreement.teams
        return next(
            (t.lead for t in teams if t.id == (course.team or course.owner)), None
        )
    if name in declared(course.agreement):
        return name
    person = view.value(name)
    return person if isinstance(person, str) else None


def declared(agreement: Agreement) -> frozenset[str]:
    """Return the parties, roles, teams and queues of the agreement."""
    parties = agreement.parties
    names = [p.id for p in parties] + [team.id for team in agreement.teams]
    names += [name for party in parties for name in (*party.roles, *party.queues)]
    return frozenset(names)


def belongs_to(actor: str, to: tuple[str, ...], agreement: Agreement) -> bool:
    """Tell whether an actor is one of those named, or of a party or team among them."""
    if actor in to:
        return True
    for party in agreement.parties:
        teams = [team.id for team in agreement.teams if team.party == party.id]
        if actor in (*party.roles, *party.queues, *teams) and party.id in to:
            return True
    leads = {team.lead: team.id for team in agreement.teams if team.lead}
    return leads.get(actor) in to
