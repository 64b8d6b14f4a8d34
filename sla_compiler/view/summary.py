"""Page two: what each party owes and what follows a miss, on one page at any length.

The page is set in fixed measures, and what it has room for is counted here, for the
smaller of A4 and Letter in each direction. What has no room is counted and linked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import fsum

from sla_compiler.agreement.duty import Duty
from sla_compiler.phrases import short
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.moments import trigger
from sla_compiler.phrases.voice import Voice
from sla_compiler.view import fitting
from sla_compiler.view.owing import belonging, parties_of
from sla_compiler.view.page import Band, Line, Link, Part, Summary
from sla_compiler.view.summary_follows import following
from sla_compiler.view.summary_lines import TOPICS, Promised, promised, usual_start

ID = "one-page"
"""Where links to page two lead."""

ROOM = 58.5
"""How many lines of text the page holds below its title and a note of one line."""

HEAD = 2.45
"""How many lines the heading of a band and the space above it take."""

GAP = 0.32
"""The space below each line of a band, in lines of text."""

WHOLE = 54.0
"""How wide a line over the whole page is, in the height of its letters."""

Found = tuple[Promised, ...]

COLUMNS = {1: WHOLE, 2: 23.8, 3: 13.8}
"""How wide a line is in each of so many columns side by side."""

FOLLOWS = 15.0
JOINT = 9.0
"""What the lower bands have for themselves; more if the columns leave it."""

LEAST = (9.0, 5.0)
"""What they have if the columns need it for what every agreement is about."""


def summary(
    clauses: Mapping[str, Part], voice: Voice, beside: tuple[Voice, ...] = ()
) -> Summary:
    """Return page two; `clauses` tells where each duty stands.

    What stands there is what has room in the languages beside it as well.
    """
    bound = [each.id for each in voice.agreement.parties if each.kind == "party"]
    voices = (voice, *beside)
    owed, joint = _owed_in_all(bound, clauses, voices)
    told = tuple(tuple(following(clauses, each)) for each in voices)
    abreast = len(bound) if len(bound) in COLUMNS else 2
    rows = [bound[at : at + abreast] for at in range(0, len(bound), abreast)]
    heads = HEAD * (len(rows) + 1 + bool(joint))
    kept = min(max(map(_needs, told)), FOLLOWS)
    others = min(_takes(joint, WHOLE), JOINT)
    least = (min(kept, LEAST[0]), min(others, LEAST[1]))
    measure = COLUMNS[abreast]
    wanted = fsum(max(_headlines(owed[n], measure) for n in row) for row in rows)
    free = ROOM - heads - max(map(_further_note, voices))
    room = max(free - kept - others, min(wanted, free - fsum(least))) / len(rows)
    chosen_ = {n: chosen(owed[n], room, measure) for n in bound}
    used = fsum(max(chosen_[n][1] for n in row) for row in rows)
    together, taken = chosen(joint, max(free - kept - used, least[1]), WHOLE)
    return Summary(
        id=ID,
        title=voice.say("one-page"),
        note=" ".join(_note(voice)),
        columns=tuple(
            tuple(_column(name, owed[name], chosen_[name][0], voice) for name in row)
            for row in rows
        ),
        bands=(
            *_joint(joint, together, voice),
            _follows(told, free - used - taken, voice),
        ),
    )


def _note(voice: Voice) -> Iterator[str]:
    """Yield what the page is for, and how to read its times and shares."""
    yield voice.say("one-page-note")
    usual = usual_start(voice)
    if usual is not None:
        party = actor(voice.agreement.receiver, voice)
        moment = trigger(usual, voice)
        yield voice.say("one-page-start", party=party, moment=moment)
    yield voice.say("one-page-percent")


def _further_note(voice: Voice) -> int:
    """Return how many lines the note takes beside its first."""
    return fitting.lines(" ".join(_note(voice)), WHOLE) - 1


def _with(found: Found, also: Found) -> Found:
    """Return lines with the same lines in another language."""
    by = {each.duties[0].id: each.line for each in also}
    return tuple(
        replace(each, others=(*each.others, by[each.duties[0].id])) for each in found
    )


def _owed_in_all(
    bound: list[str], clauses: Mapping[str, Part], voices: tuple[Voice, ...]
) -> tuple[dict[str, Found], Found]:
    """Return what is owed in the first voice, each line with those of the others."""
    owed, joint = _owed(bound, clauses, voices[0])
    for other in voices[1:]:
        also, joint_also = _owed(bound, clauses, other)
        owed = {name: _with(owed[name], also[name]) for name in bound}
        joint = _with(joint, joint_also)
    return owed, joint


def _owed(
    bound: list[str], clauses: Mapping[str, Part], voice: Voice
) -> tuple[dict[str, Found], Found]:
    """Return what each party alone owes, and what others or several owe."""
    belongs = belonging(voice)
    by_one: dict[str, list[Duty]] = {name: [] for name in bound}
    joint: list[Duty] = []
    for duty in voice.agreement.duties:
        if short.topic(duty) in TOPICS:
            who = parties_of(duty, belongs)
            alone = next(iter(who)) if len(who) == 1 else ""
            by_one.get(alone, joint).append(duty)
    told = {
        name: tuple(promised(duties, clauses, voice, who=False))
        for name, duties in by_one.items()
    }
    return told, tuple(promised(joint, clauses, voice, who=True))


def _column(name: str, found: Found, shown: Found, voice: Voice) -> Band:
    """Return what a party owes."""
    return Band(
        title=voice.say("one-page-owes", party=actor(name, voice)),
        lines=tuple(each.line for each in shown),
        more=_more("one-page-more", _left(found, shown), f"#register.{name}", voice),
        none=() if found else (voice.say("one-page-nothing"),),
    )


def _joint(found: Found, shown: Found, voice: Voice) -> tuple[Band, ...]:
    if not found:
        return ()
    left = _left(found, shown)
    return (
        Band(
            title=voice.say("one-page-joint"),
            lines=tuple(each.line for each in shown),
            more=_more("one-page-more", left, "#annex.register", voice),
        ),
    )


def _left(found: Found, shown: Found) -> int:
    return sum(len(each.duties) for each in found if each not in shown)


def _follows(told: tuple[tuple[Line, ...], ...], room: float, voice: Voice) -> Band:
    found = told[0]
    shown: list[Line] = []
    left = room - 1 - GAP
    for lines in zip(*told, strict=True):
        left -= max(_height(line, WHOLE) for line in lines)
        if left < 0:
            break
        shown.append(lines[0])
    more = len(found) - len(shown)
    return Band(
        title=voice.say("one-page-follows"),
        lines=tuple(shown),
        more=_more("one-page-more-follows", more, "#annex.register", voice),
        none=() if found else (voice.say("one-page-no-follows"),),
    )


def _more(message: str, left: int, href: str, voice: Voice) -> tuple[Link, ...]:
    return (Link(voice.say(message, count=left), href),) if left else ()


def chosen(
    found: Sequence[Promised], room: float, measure: float
) -> tuple[Found, float]:
    """Return what fits into a band, in the order of work, and the lines it takes.

    Room is kept for the line that tells how many more there are.
    """
    left = room - 1 - GAP
    shown: list[Promised] = []
    for each in ranked(found):
        height = _tallest(each, measure)
        if height <= left:
            left -= height
            shown.append(each)
    return tuple(each for each in found if each in shown), room - left


def ranked(found: Iterable[Promised]) -> list[Promised]:
    """Return lines as they are chosen: the first of each topic, then the second, ...

    What every agreement is about goes before all else, and of one topic that which has
    a deadline and a consequence.
    """
    nth: dict[int, int] = {}
    keyed = []
    for each in sorted(found, key=lambda each: -each.weight):
        nth[each.topic] = nth.get(each.topic, 0) + 1
        key = (each.rank, nth[each.topic], -each.weight, each.topic)
        keyed.append((key, each))
    return [each for _, each in sorted(keyed, key=lambda pair: pair[0])]


def _needs(lines: Sequence[Line]) -> float:
    """Return how many lines a band over all the width takes with all its lines."""
    return fsum(_height(line, WHOLE) for line in lines) + 1 + GAP


def _headlines(found: Found, measure: float) -> float:
    """Return how many lines a column takes with what every agreement is about."""
    return _takes([each for each in found if each.rank == 0], measure)


def _takes(found: Sequence[Promised], measure: float) -> float:
    return fsum(_tallest(each, measure) for each in found) + 1 + GAP


def _tallest(of: Promised, measure: float) -> float:
    """Return how many lines it takes in the language in which it takes most."""
    return max(_height(line, measure) for line in (of.line, *of.others))


def _height(line: Line, measure: float) -> float:
    return fitting.lines(f"{line.lead} {line.text}", measure) + GAP
