"""What a card shows below its rows: cadences at a glance, and what may be chosen."""

from collections.abc import Iterator, Mapping

from sla_compiler.agreement.duty import Attempts
from sla_compiler.agreement.lifecycle import AttemptRule, Cadence, Outcome, Status
from sla_compiler.frozen import frozen
from sla_compiler.phrases import lifecycle, short, work
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.cards_actors import Doer
from sla_compiler.view.fitting import clipped
from sla_compiler.view.page import Part
from sla_compiler.view.texts import means

USES = ("reject", "return", "disqualify")
LONGEST = 110.0


@frozen
class Rhythm:
    """A cadence: its name, what it asks, and its attempts as day and channel."""

    title: str
    text: str
    steps: tuple[tuple[str, str], ...]


@frozen
class Choices:
    """Names and what they mean, under what they are for."""

    title: str
    choices: tuple[tuple[str, str], ...]


def rhythms(of: Doer, voice: Voice) -> Iterator[Rhythm]:
    """Yield the cadences that the duties of a card follow."""
    named = {
        duty.performance.cadence
        for duty in of.duties
        if isinstance(duty.performance, Attempts)
    }
    for cadence in voice.agreement.cadences:
        if cadence.id in named:
            yield _rhythm(cadence, voice)


def _rhythm(of: Cadence, voice: Voice) -> Rhythm:
    steps = tuple(
        (
            voice.sentence(work.step_time(step, voice)),
            voice.locale.word("channel", step.via),
        )
        for step in of.steps
    )
    said = " ".join(work.cadence(of, voice))
    title = voice.heading("cadence", of.id)
    return Rhythm(title=title, text=said, steps=steps)


def attempt(of: Doer, voice: Voice) -> str:
    """Return what counts as an attempt, for those who make some."""
    makes = any(short.topic(duty) in ("respond", "attempt") for duty in of.duties)
    rule = voice.agreement.attempt
    if not makes or rule == AttemptRule():
        return ""
    return " ".join(work.attempt(rule, voice))


def choices(of: Doer, clauses: Mapping[str, Part], voice: Voice) -> Iterator[Choices]:
    """Yield the statuses that a lead may be in, and reasons by what they are for.

    Of each the card says the beginning, and the clause that says the rest.
    """
    if not of.works_leads:
        return
    handed_over = _from_the_handoff(voice)
    held = [s for s in voice.agreement.statuses if handed_over & {*s.stages}]
    if held:
        said = tuple(_status(each, voice) for each in held)
        title = voice.say("section-statuses")
        yield Choices(title=_at(title, "statuses", clauses, voice), choices=said)
    for use in USES:
        named = tuple(
            _outcome(each, voice)
            for each in voice.agreement.outcomes
            if use in each.uses and each.in_force is not False and _may(each, of)
        )
        if named:
            title = voice.say("card-choose", use=voice.say(f"outcome-may-{use}"))
            yield Choices(title=_at(title, "outcomes", clauses, voice), choices=named)


def _at(title: str, name: str, clauses: Mapping[str, Part], voice: Voice) -> str:
    """Return a title with the clause on what stands below it."""
    clause = clauses[f"lead_management.{name}"].number
    return f"{title} · {voice.say('duty-clause', clause=clause)}"


def _from_the_handoff(voice: Voice) -> set[str]:
    """Return the stages of leads that were handed over."""
    stages = [stage.id for stage in voice.agreement.stages]
    first = voice.agreement.handoff.stage
    return set(stages[stages.index(first) :] if first in stages else stages)


def _may(outcome: Outcome, of: Doer) -> bool:
    return not {"owner", of.id, of.party}.isdisjoint(outcome.by)


def _status(of: Status, voice: Voice) -> tuple[str, str]:
    said = means(*of.origin, voice=voice)
    return voice.heading("status", of.id), clipped(said, LONGEST)


def _outcome(of: Outcome, voice: Voice) -> tuple[str, str]:
    said = [each for each in _consequences(of, voice) if each]
    name = voice.name("outcome", of.id)
    if of.code != of.id:
        name = voice.say("card-code", code=of.code, name=name)
    return name, clipped("; ".join(said), LONGEST)


def _consequences(of: Outcome, voice: Voice) -> Iterator[str]:
    if of.note_required:
        yield voice.say("outcome-note-required")
    if of.cooldown is not None:
        cooldown = voice.locale.duration(of.cooldown)
        yield voice.say("outcome-cooldown", duration=cooldown)
    yield from lifecycle.come_back(of, voice) if of.cooldown is None else ()
    yield short.begins(of.in_force, voice)
