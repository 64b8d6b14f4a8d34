"""Which party answers for what a role, a team or a queue owes."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from sla_compiler.agreement.duty import Duty
from sla_compiler.phrases.voice import Voice


def belonging(voice: Voice) -> Mapping[str, str]:
    """Return the party of each party, role, team and queue.

    Whoever owns a lead is of the receiver.
    """
    return MappingProxyType(dict(_belonging(voice)))


def _belonging(voice: Voice) -> Iterator[tuple[str, str]]:
    for party in voice.agreement.parties:
        for name in (party.id, *party.roles, *party.queues):
            yield name, party.id
    for team in voice.agreement.teams:
        yield team.id, team.party
    for name in ("owner", "team_lead", "account_owner"):
        yield name, voice.agreement.receiver


def parties_of(duty: Duty, belongs: Mapping[str, str]) -> frozenset[str]:
    """Return the parties that answer for a duty; a person of nobody's is themselves."""
    return frozenset(belongs.get(name, name) for name in duty.owes)
