"""What a duty is called where another sentence speaks of it."""

from collections.abc import Iterable

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


def duty_name(path: str, voice: Voice) -> str:
    """Return the name of the duty or the clause at a path, or under an id."""
    route = tuple(path.partition(":")[0].split("."))
    if route[-1] == "then":
        return voice.say("duty-remedy", duty=duty_name(".".join(route[:-1]), voice))
    label = voice.label(route)
    own = label or _own(route, voice)
    clause = CLAUSES.get(route[1]) if len(route) > 1 else None
    if clause is None:
        return own
    title = voice.say(clause)
    return title if len(route) == 2 else voice.say("duty-part", clause=title, part=own)


def names_of(duties: Iterable[str], voice: Voice) -> tuple[str, ...]:
    """Return the names of duties, each once; where all are open there is none yet."""
    names = dict.fromkeys(duty_name(each, voice) for each in duties)
    return tuple(names) or (voice.say("to-be-agreed"),)


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
