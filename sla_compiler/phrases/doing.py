"""A duty for the one who does it: what counts as done, on whose calendar."""

from collections.abc import Iterator

from sla_compiler.agreement.duty import (
    Attempts,
    Deliver,
    Duty,
    Hold,
    Reach,
    Tell,
    Volume,
)
from sla_compiler.phrases.moments import moments
from sla_compiler.phrases.values import OPEN
from sla_compiler.phrases.voice import Voice


def done(duty: Duty, voice: Voice) -> str:
    """Return what counts as done, or nothing where the act itself says it."""
    match duty.performance:
        case Reach(moments=reached) if len(reached) > 1:
            said = voice.say("done-moment", moment=moments(reached, voice))
        case Attempts(number=number):
            said = voice.say("done-attempts", count=number)
        case Volume(at_least=number):
            said = voice.say("done-volume", count=number)
        case Deliver():
            said = voice.say("done-delivery")
        case Hold():
            said = voice.say("done-review")
        case Tell():
            said = voice.say("done-notice")
        case _:
            return ""
    return voice.sentence(said)


def calendar(duty: Duty, own: str | None, voice: Voice) -> Iterator[str]:
    """Yield on which calendar open time is counted; `own` is that of who does it."""
    lengths = [level.within for level in duty.levels]
    lengths += [] if duty.over is None else [duty.over]
    if not any(length.family in OPEN for length in lengths):
        return
    of = voice.agreement
    named = duty.calendar or own
    if named is None and not any((*_of_teams(voice), *_of_segments(voice))):
        named = of.calendar
    if named is not None:
        name = voice.name("calendar", named)
        yield voice.say("done-calendar", calendar=name)
    elif of.calendars:
        yield voice.say("done-calendar-of-team")


def _of_teams(voice: Voice) -> Iterator[str | None]:
    return (team.calendar for team in voice.agreement.teams)


def _of_segments(voice: Voice) -> Iterator[str | None]:
    return (segment.calendar for segment in voice.agreement.segments)
