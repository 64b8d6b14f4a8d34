"""Reviews, escalation, consequences and sign-off in sentences."""

from collections.abc import Iterator
from dataclasses import replace

from sla_compiler.agreement.governance import Remedy, Review
from sla_compiler.agreement.header import Signoff
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.breaches import consequence
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.misses import miss
from sla_compiler.phrases.voice import Voice

BEYOND_PAPER = frozenset({"key", "hardware", "pades"})
"""What counts for more than a signature on paper does."""


def review(of: Review, voice: Voice) -> Iterator[str]:
    """Yield how long a meeting is, how it is called, and who takes part.

    When it is, and from when, the duty to hold it says.
    """
    if of.lasts is not None:
        yield voice.say("review-lasts", duration=voice.locale.duration(of.lasts))
    if of.called_by:
        yield voice.say(
            "review-called-by",
            callers=voice.either([actors([each], voice) for each in of.called_by]),
        )
    if of.attends:
        yield voice.say("review-attends", attends=actors(of.attends, voice))
    if of.chair:
        yield voice.say("review-chaired", chair=actors(of.chair, voice))


def agenda(of: Review, voice: Voice) -> tuple[str, ...]:
    """Return the points of a meeting's agenda."""
    return tuple(numbered(("agenda",), of.origin, voice))


def numbered(
    keys: tuple[str, ...], route: tuple[str | int, ...], voice: Voice
) -> Iterator[str]:
    """Yield the author's texts in a list, as long as there are any."""
    at = 0
    while text := voice.text(route, *keys, str(at)):
        yield text
        at += 1


def remedy(of: Remedy, voice: Voice) -> Iterator[str]:
    """Yield what follows a miss, but for a duty: its own sentences say all of it."""
    follows = consequence(replace(of.then, duty=None), voice)
    if follows:
        case = miss(of.when, voice)
        yield voice.say("consequence-if", condition=case, consequence=follows)
    if of.then.duty is None:
        yield from in_force(of.in_force, voice)


def signoff(of: Signoff, voice: Voice) -> Iterator[str]:
    """Yield who must sign, in which order, and what counts as a signature."""
    roles = voice.both(voice.name("actor", role) for role in of.require)
    start = voice.locale.date(voice.agreement.term.effective)
    yield voice.say("signoff-required", roles=roles, date=start)
    yield voice.say(f"signoff-order-{of.order}")
    assurance = voice.say(f"assurance-{of.assurance}")
    yield voice.say("signoff-assurance", assurance=assurance)
    if of.assurance in BEYOND_PAPER:
        yield voice.say("signoff-lines")
