"""Who owes, receives, is told, signs."""

from collections.abc import Iterable

from sla_compiler.phrases.voice import Voice

BUILT_IN = ("owner", "account_owner", "team_lead")


def actor(name: str, voice: Voice) -> str:
    """Return what readers call a party, role, team, queue or person."""
    if name in voice.names["actor"]:
        return voice.name("actor", name)
    if name in voice.names["fact"] and name != "account_owner":
        return voice.name("fact", name)
    if name in BUILT_IN:
        return voice.say(f"actor-{name.replace('_', '-')}")
    return voice.name("actor", name)


def actors(names: Iterable[str], voice: Voice) -> str:
    """Return all who are named: each of them owes, or is told."""
    return voice.both(actor(name, voice) for name in names)


def first_of(names: tuple[str, ...], voice: Voice) -> str:
    """Return who is meant where the first that exists is: a queue by its name."""
    listed = ", ".join(_listed(name, voice) for name in names)
    return listed if len(names) < 2 else voice.say("actor-first-of", actors=listed)


def _listed(name: str, voice: Voice) -> str:
    """Return who is meant, the name of a queue in quotes: it is often a sentence."""
    found = actor(name, voice)
    queues = (each for party in voice.agreement.parties for each in party.queues)
    return voice.say("named", name=found) if name in queues else found
