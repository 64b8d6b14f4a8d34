"""Clause 5: what leads are offered that are not yet handed over."""

from collections.abc import Iterator

from sla_compiler.agreement.lifecycle import Step, Track
from sla_compiler.phrases import work
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Part, Sentences, Table, cell, table


def parts(voice: Voice) -> Iterator[Part]:
    """Yield what holds for all tracks, and a part for each of them."""
    shared = tuple(work.nurturing(voice.agreement.nurturing, voice))
    if shared:
        yield Part(
            id="nurturing.rules",
            title=voice.say("section-tracks-rules"),
            blocks=(Sentences(shared),),
        )
    for track in voice.agreement.tracks:
        yield _track(track, voice)


def _track(of: Track, voice: Voice) -> Part:
    said = Sentences(tuple(work.track(of, voice)))
    return Part(
        id=f"nurturing.tracks.{of.id}",
        title=voice.heading("track", of.id),
        blocks=(said, steps(of.steps, voice)) if of.steps else (said,),
    )


def steps(of: tuple[Step, ...], voice: Voice) -> Table:
    """Return the steps of a track or cadence as a table."""
    return table(
        heads=tuple(
            voice.say(f"heading-{name}") for name in ("when", "channel", "offer")
        ),
        rows=tuple(
            (
                cell(work.step_time(each, voice)),
                cell(voice.sentence(voice.locale.word("channel", each.via))),
                cell(work.step_offer(each, voice)),
            )
            for each in of
        ),
        kind="steps",
    )
