"""Duties as short lines: alike ones in one line, and which come first."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from sla_compiler.agreement.condition import Meets
from sla_compiler.agreement.duty import Duty, Meet, Nurture, Standing, Started
from sla_compiler.agreement.measures import KeptShare
from sla_compiler.agreement.trigger import Trigger
from sla_compiler.frozen import frozen
from sla_compiler.phrases import short
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.conditions import fact
from sla_compiler.phrases.values import share
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.fitting import clipped
from sla_compiler.view.page import Line, Link, Part

HEADLINES = (
    *("volume", "complete", "share", "route", "notify", "accept", "respond"),
    *("attempt", "dispose", "decide", "hold"),
)
"""What every agreement of this kind is about, in the order of a working day."""

OTHERS = ("advance", "keep", "nurture")
DETAILS = ("move", "note")
TOPICS = (*HEADLINES, *OTHERS, *DETAILS)
"""All that stands on page two as owed."""

AFTERWARDS = ("remedy", "tell")
"""What a miss calls forth; on page two it stands below what is owed."""

STARTED = frozenset({"keep", "advance", "move", "decide", "hold"})
"""What says after what its time runs."""

ANSWERS = frozenset({"accept", "respond", "attempt", "dispose"})
"""What has one start for all, which the note tells; another one is said."""

LONGEST = 100.0
"""How wide what must be done may be, in the height of its letters."""


@frozen
class Promised:
    """A line with the duties it stands for, and what ranks it.

    `rank` is 0 for what every agreement is about, 1 for the rest, 2 for details and for
    what is not in force; `weight` grows with what can be measured. `others` is the line
    in the other languages of the page.
    """

    line: Line
    duties: tuple[Duty, ...]
    topic: int
    rank: int
    weight: int
    others: tuple[Line, ...] = ()


def promised(
    duties: Iterable[Duty], clauses: Mapping[str, Part], voice: Voice, *, who: bool
) -> Iterator[Promised]:
    """Yield the lines of duties in the order of work; `who` says who owes each."""
    answered = _answered(voice)
    usual = usual_start(voice)
    for same in alike(duties, voice):
        yield Promised(
            line=_line(same, clauses, voice, who=who, usual=usual),
            duties=same,
            topic=TOPICS.index(short.topic(same[0])),
            rank=_rank(same[0]),
            weight=max(_weight(duty, answered) for duty in same),
        )


def usual_start(voice: Voice) -> Trigger | None:
    """Return what starts the time of most answers to a lead, if anything does."""
    starts = Counter(
        duty.clock.trigger
        for duty in voice.agreement.duties
        if isinstance(duty.clock, Started) and short.topic(duty) in ANSWERS
    )
    return next((trigger for trigger, _ in starts.most_common(1)), None)


def _says_start(duty: Duty, usual: Trigger | None) -> bool:
    topic = short.topic(duty)
    match duty.clock:
        case Started(trigger=trigger) if topic in ANSWERS:
            return trigger != usual
    return topic in STARTED


def alike(duties: Iterable[Duty], voice: Voice) -> Iterator[tuple[Duty, ...]]:
    """Yield duties in the order of work, those together that one line can say."""
    found: dict[tuple[object, ...], list[Duty]] = {}
    for duty in sorted(duties, key=working_order(voice)):
        found.setdefault(_key(duty, voice), []).append(duty)
    yield from map(tuple, found.values())


def working_order(voice: Voice) -> Callable[[Duty], tuple[int, str]]:
    """Return what gives the place of a duty in a working day."""

    def place(duty: Duty) -> tuple[int, str]:
        return (*TOPICS, *AFTERWARDS).index(topic_at_work(duty, voice)), duty.id

    return place


def topic_at_work(duty: Duty, voice: Voice) -> str:
    """Return with which duties it is done: what a later stage shares, when it ends."""
    topic = short.topic(duty)
    handed_over = f"entered.{voice.agreement.handoff.stage}"
    match duty.clock:
        case Started(trigger=Trigger(after=after)) if handed_over not in after:
            return "dispose" if topic == "share" else topic
    return topic


def _key(duty: Duty, voice: Voice) -> tuple[object, ...]:
    """Return what two duties have in common that one line can say."""
    topic = short.topic(duty)
    when = (topic, duty.owes, duty.clock, duty.levels, duty.over, duty.in_force)
    match topic:
        case "complete":
            return when
        case "nurture":
            return topic, duty.owes, duty.in_force
        case "respond" | "attempt":
            return (*when, duty.share, short.does(duty, voice))
    return (duty.id,)


def _line(
    same: tuple[Duty, ...],
    clauses: Mapping[str, Part],
    voice: Voice,
    *,
    who: bool,
    usual: Trigger | None,
) -> Line:
    duty = same[0]
    topic = short.topic(duty)
    due = "" if topic == "nurture" else short.due(duty, voice)
    lead = voice.sentence(due)
    if who:
        named = voice.sentence(actors(duty.owes, voice))
        lead = voice.say("one-page-who", who=named, due=due) if due else named
    act = act_of(same, voice)
    start = short.starts(duty, voice) if _says_start(duty, usual) else ""
    if start:
        act = voice.say("one-page-after", act=act, moment=start)
    act = clipped(act, LONGEST)
    kept = "" if topic == "complete" else short.kept(duty, voice)
    inside = (*_cases(same, voice), short.begins(duty.in_force, voice))
    named = ", ".join(each for each in inside if each)
    if named:
        act = voice.say("one-page-cases", act=act, cases=named)
    if kept:
        act = voice.say("one-page-share", act=act, share=kept)
    return Line(
        lead=voice.say("one-page-lead", due=clipped(lead, LONGEST)) if lead else "",
        text=act if lead else voice.sentence(act),
        links=links_to(same, clauses),
    )


def _cases(same: tuple[Duty, ...], voice: Voice) -> Iterator[str]:
    said = dict.fromkeys(short.cases(duty, voice) for duty in same)
    named = tuple(each for each in said if each)
    if named:
        yield clipped(voice.both(named), LONGEST / 2)


def act_of(same: tuple[Duty, ...], voice: Voice) -> str:
    """Return what must be done, of alike duties all together."""
    match short.topic(same[0]):
        case "complete":
            return voice.say("one-page-complete", facts=", ".join(_facts(same, voice)))
        case "nurture":
            named = voice.both(_tracks(same, voice))
            return voice.say("one-page-nurture", count=len(same), tracks=named)
    return short.does(same[0], voice)


def _facts(same: tuple[Duty, ...], voice: Voice) -> Iterator[str]:
    """Yield each fact that must be on record, with the share of leads."""
    ordered = sorted(same, key=lambda duty: (-duty.share.share, duty.id))
    for duty in ordered:
        match duty.performance:
            case Meet(condition=Meets(attribute=attribute)):
                of = share(duty.share, voice)
                name = fact(attribute, voice)
                yield voice.say("one-page-fact", fact=name, share=of)


def _tracks(same: tuple[Duty, ...], voice: Voice) -> Iterator[str]:
    for duty in same:
        match duty.performance:
            case Nurture(track=track):
                yield f"“{voice.name('track', track)}”"


def links_to(same: tuple[Duty, ...], clauses: Mapping[str, Part]) -> tuple[Link, ...]:
    """Return the clause of each duty, or the one that holds many of them."""
    found: dict[str, list[str]] = {}
    for duty in sorted(same, key=lambda duty: _steps(clauses[duty.id].number)):
        found.setdefault(clauses[duty.id].number, []).append(duty.id)
    above = {number.rpartition(".")[0] for number in found} - {""}
    if len(found) > 2 and len(above) == 1:
        part = next(part for part in clauses.values() if part.number in above)
        return (Link(part.number, f"#{part.id}"),)
    return tuple(
        Link(number, f"#{ids[0] if len(ids) == 1 else clauses[ids[0]].id}")
        for number, ids in found.items()
    )[:2]


def _steps(number: str) -> tuple[int, ...]:
    return tuple(int(step) for step in number.split(".") if step.isdigit())


def _answered(voice: Voice) -> frozenset[str]:
    """Return the duties that a consequence of the agreement speaks of."""
    kept = {
        each.id: each.formula.duties
        for each in voice.agreement.measures
        if isinstance(each.formula, KeptShare)
    }
    return frozenset(
        duty
        for remedy in voice.agreement.remedies
        for duty in (*remedy.when.duties, *kept.get(remedy.when.measure or "", ()))
    )


def _weight(duty: Duty, answered: frozenset[str]) -> int:
    """Return how much a duty is one that can be measured: a deadline, a consequence."""
    timed = bool(duty.levels) or duty.over is not None
    has_deadline = timed or not isinstance(duty.clock, Standing)
    has_consequence = bool(duty.late or duty.then) or duty.id in answered
    return has_deadline + has_consequence + timed


def _rank(duty: Duty) -> int:
    topic = short.topic(duty)
    if topic in DETAILS or duty.in_force is False:
        return 2
    return 0 if topic in HEADLINES else 1
