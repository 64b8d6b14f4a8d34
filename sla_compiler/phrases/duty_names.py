"""What a duty is called where another sentence speaks of it."""

from collections.abc import Iterable

from sla_compiler.agreement.duty import CONSEQUENCES
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.spaced import spaced

CLAUSES = {
    "volume": "section-volume",
    "complete": "section-completeness",
    "shares": "section-shares",
    "routing": "section-routing",
    "notify": "section-notification",
    "acceptance": "section-acceptance",
    "disputes": "section-disputes",
    "disposition": "section-disposition",
    "response": "section-response",
    "escalation": "section-escalation",
    "consequences": "section-consequences",
    "reviews": "section-reviews",
    "stages": "section-stages",
    "statuses": "section-statuses",
    "tracks": "section-tracks",
    "outcomes": "section-outcomes",
    "returns": "section-returns",
}


TOPICS = {"attempt": "section-attempts"}
"""What a duty is called by that shares its clause with another."""


def duty_name(path: str, voice: Voice) -> str:
    """Return the name of the duty or the clause at a path, or under an id."""
    path, _, topic = path.partition(":")
    route = tuple(path.split("."))
    if route[-1] == "then":
        whole = ".".join(route[:-1])
        named = duty_name(whole, voice)
        called_for = whole.startswith(f"{CONSEQUENCES}.")
        return named if called_for else voice.say("duty-remedy", duty=named)
    label = voice.label(route)
    own = label or _own(route, voice)
    clause = CLAUSES.get(route[1]) if len(route) > 1 else None
    clause = TOPICS.get(topic, clause)
    if clause is None:
        return own
    title = voice.say(clause)
    return title if len(route) == 2 else voice.say("duty-part", clause=title, part=own)


def names_of(duties: Iterable[str], voice: Voice) -> tuple[str, ...]:
    """Return the names of duties, each once; where all are open there is none yet."""
    names = dict.fromkeys(duty_name(each, voice) for each in duties)
    return tuple(names) or (voice.say("to-be-agreed"),)


def whole_clause(duties: tuple[str, ...], voice: Voice) -> str:
    """Return the clause that duties are all of, if they are several, or nothing."""
    clauses = {".".join(duty.split(".")[:2]) for duty in duties}
    if len(duties) < 2 or len(clauses) > 1:
        return ""
    clause = next(iter(clauses))
    every = {d.id for d in voice.agreement.duties if d.id.startswith(f"{clause}.")}
    return clause if every <= {*duties} else ""


def _own(route: tuple[str, ...], voice: Voice) -> str:
    """Return the name of what stands at a route without a label."""
    last = route[-1]
    if len(route) > 1 and route[1] == "stages":
        return voice.name("stage", last)
    if len(route) > 1 and route[1] == "complete":
        return voice.name("fact", last)
    if len(route) > 1 and route[1] == "shares":
        return voice.name("stage", last)
    return spaced(last)
