"""From the header and the parties as written to who is bound, and for how long."""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.agreement import header as meant
from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.model import governance, parties
from sla_compiler.model.calendars import Calendar
from sla_compiler.words.hours import merged
from sla_compiler.words.percent import Percent
from sla_compiler.words.weekday import Weekday

ALL = Percent(share=Fraction(1))
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def term(scope: Scope) -> meant.Term | None:
    """Return from when to when the agreement holds; none while its start is open."""
    about = scope.model.about
    rules = scope.model.governance or governance.Governance()
    amendment, end = rules.amendment, rules.termination
    if about.effective is None:
        return None
    return meant.Term(
        effective=about.effective,
        until=about.until,
        renewal=about.renewal,
        notice=about.notice,
        amendment_notice=amendment.notice if amendment else None,
        amendment_emergency=amendment.emergency if amendment else None,
        amendment_by=amendment.by if amendment else (),
        termination_notice=end.notice if end else None,
        termination_by=end.by if end else (),
    )


def party(written: parties.Party) -> meant.Party:
    """Return a party with the ids of its roles and queues."""
    return meant.Party(
        id=written.id,
        kind=written.kind,
        roles=tuple(sorted(role for role, _ in written.roles)),
        queues=tuple(sorted(queue for queue, _ in written.queues)),
        origin=written.route,
    )


def teams(scope: Scope) -> Iterator[meant.Team]:
    """Yield the teams of all parties."""
    for owner in scope.model.parties:
        for team in owner.teams:
            yield meant.Team(
                id=team.id,
                party=owner.id,
                people=team.people,
                attempts_per_day=team.attempts_per_day,
                share=team.share or ALL,
                capacity=team.capacity,
                calendar=team.calendar,
                ramp=team.ramp.months if team.ramp else (),
                lead=team.lead,
                origin=team.route,
            )


def calendar(written: Calendar) -> meant.Calendar:
    """Return a calendar with the hours of seven weekdays, Monday first."""
    hours = dict(written.hours)
    return meant.Calendar(
        id=written.id,
        zone=written.timezone,
        hours=tuple(merged(hours.get(day.plain(), ())) for day in Weekday),
        holidays=tuple(sorted(day for day, _ in written.holidays)),
        origin=written.route,
    )


def signoff(scope: Scope) -> meant.Signoff | None:
    """Return who signs, if the spec says so."""
    written = scope.model.signoff
    if written is None:
        return None
    listed = {role.id: role.party for role in written.roles}
    sides = tuple(
        (role, listed.get(role, scope.party_of(role)))
        for role in sorted(written.require)
    )
    ordered = (
        written.require if written.order == "sequential" else sorted(written.require)
    )
    return meant.Signoff(
        require=tuple(ordered),
        parties=sides,
        order=written.order,
        assurance=written.assurance,
    )


def responsibility(written: governance.Responsibility) -> meant.Responsibility:
    """Return who answers for a task, does it, is asked, is told."""
    return meant.Responsibility(
        id=written.id,
        accountable=written.accountable,
        responsible=tuple(sorted(written.responsible)),
        consulted=tuple(sorted(written.consulted)),
        informed=tuple(sorted(written.informed)),
        origin=written.route,
    )
