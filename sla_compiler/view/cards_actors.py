"""Who gets a card, and which duties stand on it."""

from collections.abc import Iterator

from sla_compiler.agreement.duty import (
    Ahead,
    Duty,
    Hold,
    Recurring,
    Standing,
    Started,
    Tell,
    Volume,
)
from sla_compiler.agreement.header import Team
from sla_compiler.frozen import frozen
from sla_compiler.phrases import short
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.possible import holds


@frozen
class Doer:
    """Whoever has a card: a party, role, team, queue or person, and what is owed.

    `party` is the one it belongs to; `calendar` its own, if it has one.
    """

    id: str
    party: str
    duties: tuple[Duty, ...]
    works_leads: bool
    calendar: str | None = None


def doers(voice: Voice) -> Iterator[Doer]:
    """Yield all who owe something, party by party, then those who belong to none."""
    of = voice.agreement
    seen: set[str] = set()
    for party in of.parties:
        teams = [team for team in of.teams if team.party == party.id]
        for name in (party.id, *party.roles, *party.queues):
            yield from _doer(name, party.id, voice)
        for team in teams:
            yield from _team(team, voice)
        seen |= {party.id, *party.roles, *party.queues, *(team.id for team in teams)}
    others = (name for duty in of.duties for name in duty.owes if name not in seen)
    for name in dict.fromkeys(others):
        yield from _doer(name, of.receiver, voice)


def _doer(name: str, party: str, voice: Voice) -> Iterator[Doer]:
    owed = tuple(duty for duty in _binding(voice) if name in duty.owes)
    if owed:
        works = name == party == voice.agreement.receiver or name == "owner"
        yield Doer(id=name, party=party, duties=owed, works_leads=works)


def _team(team: Team, voice: Voice) -> Iterator[Doer]:
    """Yield a team with what it owes, and what its party owes for each lead it works.

    A segment that names a team is worked by it; what is for other segments is not its.
    """
    of = voice.agreement
    mine = {each.id for each in of.segments if each.team == team.id}
    calendars = {each.calendar for each in of.segments if each.id in mine}
    owed = tuple(
        duty
        for duty in _binding(voice)
        if team.id in duty.owes
        or (team.party in duty.owes and _is_for_leads(duty, mine, voice))
    )
    if owed:
        yield Doer(
            id=team.id,
            party=team.party,
            duties=owed,
            works_leads=team.party == of.receiver,
            calendar=team.calendar
            or (calendars.pop() if len(calendars) == 1 else None),
        )


def _binding(voice: Voice) -> Iterator[Duty]:
    """Yield what binds now or from a day on: a card is for working days."""
    return (duty for duty in voice.agreement.duties if duty.in_force is not False)


def _is_for_leads(duty: Duty, segments: set[str], voice: Voice) -> bool:
    """Tell whether a duty is done with a lead at hand, and for one of the segments."""
    if isinstance(duty.performance, Volume | Hold | Tell):
        return False
    if short.topic(duty) == "remedy":
        return False
    elsewhere = {e.id for e in voice.agreement.events if e.about != "lead"}
    match duty.clock:
        case Started(trigger=trigger) if set(trigger.after) & elsewhere:
            return False
        case Ahead(before=before) if set(before) & elsewhere:
            return False
        case Recurring(each=None):
            return False
        case Started() | Ahead() | Recurring() | Standing():
            return not segments or any(
                holds(duty.when, {"segment": segment}) is not False
                for segment in segments
            )
