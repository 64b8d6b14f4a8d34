"""Where a lead can go from each stage: back, into a track, or to an end."""

from collections.abc import Iterator
from typing import Literal

from sla_compiler.agreement.condition import ALWAYS, AllOf
from sla_compiler.agreement.lifecycle import End, Exit, Outcome, Track
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.frozen import frozen
from sla_compiler.phrases import lifecycle
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.brief import brief, since
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.moments import is_set_off
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.possible import holds

Kind = Literal["exit", "back", "track"]


@frozen
class Reason:
    """An outcome by which leads come here, and what gives it without a person."""

    code: str
    label: str
    said: tuple[str, ...] = ()


@frozen(kw_only=False)
class Way:
    """The stages, by their place in the order, out of which one way leads."""

    sources: tuple[int, ...]
    kind: Kind


@frozen
class Card:
    """A place beside the stages: what it is called, how a lead comes in, and whence.

    `back` is the stage, by its place in the order, to which it leads.
    """

    kind: Kind
    kicker: str
    title: str
    said: tuple[str, ...]
    reasons: tuple[Reason, ...]
    ways: tuple[Way, ...]
    back: int | None = None


def ends(voice: Voice) -> tuple[Card, ...]:
    """Return each end with what leads there."""
    return tuple(_end(each, voice) for each in voice.agreement.ends)


def returns(voice: Voice) -> tuple[Card, ...]:
    """Return the tracks, and the ways back that lead into none."""
    of = voice.agreement
    groups: dict[Place, list[Outcome]] = {}
    for each in of.outcomes:
        if each.end is None:  # what ends a lead brings it into no track
            for place in _places(each, voice):
                groups.setdefault(place, []).append(each)
    reached = {place.track for place in groups}
    others = (each for each in of.tracks if each.id not in reached)
    return (
        *(_return(Place(track=each.id), [], voice) for each in others),
        *(_return(place, found, voice) for place, found in groups.items()),
    )


@frozen
class Place:
    """Where an outcome brings a lead: into a track or a status, and to a stage."""

    track: str | None = None
    status: str | None = None
    back: int | None = None


def _places(of: Outcome, voice: Voice) -> Iterator[Place]:
    """Yield every track into which an outcome can bring a lead, or where else it is."""
    back = _target(voice, of.stage)
    tracks = [
        each.id
        for each in voice.agreement.tracks
        if each.id == of.track or of.id in each.entry.outcomes
    ]
    for track in tracks:
        yield Place(track=track, back=back)
    if not tracks:
        yield Place(status=of.status, back=back)


def _order(voice: Voice) -> tuple[str, ...]:
    return tuple(stage.id for stage in voice.agreement.stages)


def _handoff(voice: Voice) -> int:
    """Return which stage is handed over; the first where none is named."""
    order, handoff = _order(voice), voice.agreement.handoff.stage
    return order.index(handoff) if handoff in order else 0


def _target(voice: Voice, stage: str | None) -> int | None:
    """Return where a return leads: without a word before the hand-off."""
    order, at = _order(voice), _handoff(voice)
    if stage in order:
        return order.index(stage)
    return at - 1 if at else None


def _given_in(of: tuple[Outcome, ...], voice: Voice) -> tuple[int, ...]:
    """Return in which stages an outcome can be given: rejected is what was handed."""
    order = _order(voice)
    anywhere = any("disqualify" in each.uses for each in of)
    return tuple(range(0 if anywhere else _handoff(voice), len(order)))


def _begins_in(of: Trigger, voice: Voice) -> tuple[int, ...]:
    """Return in which stages something can set off."""
    parts = (of.when, *((of.becomes,) if of.becomes is not None else ()))
    return tuple(
        at
        for at, stage in enumerate(_order(voice))
        if holds(AllOf(parts), {"stage": stage}) is not False
    )


def _end(of: End, voice: Voice) -> Card:
    found = tuple(each for each in voice.agreement.outcomes if each.end == of.id)
    ways = []
    if is_set_off(of.trigger):
        ways.append(Way(_begins_in(of.trigger, voice), "exit"))
    if found or not ways:
        ways.append(Way(_given_in(found, voice) if found else (), "exit"))
    said = brief(of.trigger, voice) or ("" if found else lifecycle.begins(of, voice))
    return Card(
        kind="exit",
        kicker=voice.sentence(voice.say("glossary-kind-end")),
        title=voice.heading("end", of.id),
        said=(voice.sentence(said),) if said else (),
        reasons=tuple(_reason(each, voice) for each in found),
        ways=tuple(way for way in ways if way.sources),
    )


def _return(of: Place, found: list[Outcome], voice: Voice) -> Card:
    tracks = {each.id: each for each in voice.agreement.tracks}
    track = tracks.get(of.track or "")
    ways = [Way(_given_in(tuple(found), voice), "back")] if found else []
    if track is not None and is_set_off(track.entry.trigger):
        ways.append(Way(_begins_in(track.entry.trigger, voice), "track"))
    return Card(
        kind="track" if track else "back",
        kicker=voice.sentence(_kicker(track, of.back, voice)),
        title=_title(track, of.status, voice),
        said=tuple(_track(track, voice)) if track else (),
        reasons=tuple(_reason(each, voice) for each in found),
        ways=tuple(way for way in ways if way.sources),
        back=of.back,
    )


def _title(track: Track | None, status: str | None, voice: Voice) -> str:
    if track is not None:
        return voice.heading("track", track.id)
    if status is not None:
        return voice.heading("status", status)
    return voice.sentence(voice.say("picture-returned"))


def _kicker(track: Track | None, back: int | None, voice: Voice) -> str:
    if track is None:
        if back is None:
            return voice.say("picture-returned")
        stage = voice.name("stage", _order(voice)[back])
        return voice.say("outcome-to-stage", stage=stage)
    stage = f" · {voice.say(f'track-{track.stage}')}" if track.stage else ""
    return f"{voice.say('picture-track')}{stage}"


def _track(of: Track, voice: Voice) -> Iterator[str]:
    """Yield how a lead comes into a track without an outcome, and how it goes on."""
    said = brief(of.entry.trigger, voice)
    if of.when != ALWAYS:
        yield voice.say("track-when", condition=condition(of.when, voice))
    if of.entry.by:
        who = actors(of.entry.by, voice)
        yield voice.sentence(voice.say("trigger-by", who=who))
    if said:
        yield voice.sentence(said)
    if of.exit is not None:
        yield _onward(of.exit, voice)
    when = since(of.in_force, voice)
    if when:
        yield voice.sentence(when)


def _onward(of: Exit, voice: Voice) -> str:
    """Return how a lead leaves a track early, or where it goes on to at the end."""
    when = brief(of.trigger, voice)
    if of.to is None:
        moment = voice.say("trigger-when", moment=when)
        return voice.say("track-exit-end", trigger=moment)
    to = voice.heading("track", of.to)
    return f"→ {to}: {when}" if when else f"→ {to}"


def _reason(of: Outcome, voice: Voice) -> Reason:
    when = since(of.in_force, voice)
    label = voice.name("outcome", of.id)
    return Reason(
        code=of.code,
        label=f"{label} ({when})" if when else label,
        said=tuple(_by_itself(of, voice)),
    )


def _by_itself(of: Outcome, voice: Voice) -> Iterator[str]:
    """Yield what gives an outcome without a person."""
    for each in voice.agreement.returns:
        if each.outcome == of.id:
            said = voice.say("trigger-when", moment=condition(each.when, voice))
            when = since(each.in_force, voice)
            yield f"{said} ({when})" if when else said
    for stage in voice.agreement.stages:
        if stage.way_out == of.id:
            name = voice.name("stage", stage.id)
            yield voice.say("picture-way-out", stage=name)
    if voice.agreement.handoff.silence_outcome == of.id:
        yield voice.say("picture-silence")
