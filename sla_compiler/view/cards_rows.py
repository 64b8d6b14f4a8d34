"""The rows of a card: when, what, by when, what if not; as a working day goes."""

from collections.abc import Iterator, Mapping

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.duty import Ahead, Duty, Recurring, Standing, Started
from sla_compiler.frozen import frozen
from sla_compiler.phrases import clocks, doing, short
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.values import place, share
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.cards_actors import Doer
from sla_compiler.view.fitting import clipped, width
from sla_compiler.view.page import Cell, Part, cell
from sla_compiler.view.summary_lines import act_of, alike, links_to, topic_at_work

LONGEST = 150.0
"""How wide a text in a cell may be, in the height of its letters."""

CONDITION = 80.0
"""How wide a condition may be, in the same."""

ARRIVES = frozenset({"complete", "share", "route", "notify", "accept", "respond"})
PERIODS = (
    *("day", "business_day", "week", "two_weeks", "month", "quarter"),
    *("half_year", "year"),
)
GROUPS = ("arrives", "work", "rhythm", "always", "missed")


@frozen
class Row:
    """A row, and the ids of the duties that it stands for."""

    cells: tuple[Cell, ...]
    duties: tuple[str, ...]


@frozen
class Group:
    """Rows that belong to one part of the day, under its name."""

    title: str
    rows: tuple[Row, ...]


def groups(of: Doer, clauses: Mapping[str, Part], voice: Voice) -> Iterator[Group]:
    """Yield the parts of a working day, each with its duties."""
    by_day = tuple(alike(of.duties, voice))
    for name in GROUPS:
        mine = [same for same in by_day if _group(same[0], voice) == name]
        mine.sort(key=lambda same: _often(same[0]))
        if mine:
            rows = tuple(_row(same, of, clauses, voice) for same in mine)
            yield Group(title=voice.say(f"card-{name}"), rows=rows)


def _group(duty: Duty, voice: Voice) -> str:
    topic = topic_at_work(duty, voice)
    if topic in ("remedy", "tell"):
        return "missed"
    match duty.clock:
        case Started() if topic in ARRIVES:
            return "arrives"
        case Started() | Ahead():
            return "work"
        case Recurring():
            return "rhythm"
        case Standing():
            return "always"


def _often(duty: Duty) -> int:
    match duty.clock:
        case Recurring(every=every):
            return PERIODS.index(every)
    return 0


def _row(
    same: tuple[Duty, ...], of: Doer, clauses: Mapping[str, Part], voice: Voice
) -> Row:
    duty = same[0]
    starts = clocks.starts(duty, voice)
    if len(same) > 1 and short.topic(duty) == "nurture":
        starts = voice.sentence(voice.say("card-track"))
    cells = (
        _cell(starts, *_scope(same, clauses, voice)),
        _cell(voice.sentence(act_of(same, voice)), doing.done(duty, voice)),
        _cell(clocks.deadline(duty, voice), *_measured(duty, of, voice)),
        _cell(*dict.fromkeys(_missed(same, clauses, voice))),
        cell(*(link.text for link in links_to(same, clauses))),
    )
    return Row(cells=cells, duties=tuple(each.id for each in same))


def _cell(*lines: str) -> Cell:
    return cell(*(clipped(line, LONGEST) for line in lines))


def _scope(
    same: tuple[Duty, ...], clauses: Mapping[str, Part], voice: Voice
) -> Iterator[str]:
    """Yield for which leads a duty is: the name of their class, and what makes it.

    The beginning of a condition would mean other leads: what is too long is not told.
    """
    duty = same[0]
    if duty.id.startswith(short.TIERS):
        yield voice.sentence(voice.both(short.cases(each, voice) for each in same))
    if isinstance(duty.clock, Recurring) and duty.clock.each is not None:
        yield voice.say("duty-for-each", thing=place(duty.clock.each, voice))
    if duty.when != ALWAYS and len(same) == 1:
        said = voice.say("short-where", condition=condition(duty.when, voice))
        if width(said) > CONDITION:
            said = voice.say("card-for-which", clause=clauses[duty.id].number)
        yield voice.sentence(said)


def _measured(duty: Duty, of: Doer, voice: Voice) -> Iterator[str]:
    """Yield on which calendar and in which share of the cases, and from which day."""
    yield from map(voice.sentence, doing.calendar(duty, of.calendar, voice))
    kept = short.kept(duty, voice)
    if kept and short.topic(duty) != "complete":
        yield voice.say("card-share", share=kept)
    if duty.tolerance is not None:
        yield voice.say("duty-tolerance", share=share(duty.tolerance, voice))
    yield voice.sentence(short.begins(duty.in_force, voice))


def _missed(
    same: tuple[Duty, ...], clauses: Mapping[str, Part], voice: Voice
) -> Iterator[str]:
    """Yield who hears of it when it is missed, and what follows."""
    for duty in same:
        yield from map(voice.sentence, short.told(duty.late, voice))
        if duty.then is not None:
            yield from map(voice.sentence, short.follows(duty.then, voice))
        for remedy in voice.agreement.remedies:
            if duty.id in remedy.when.duties and remedy.when.state == "late":
                number = clauses[f"governance.consequences.{remedy.id}"].number
                yield voice.sentence(voice.say("duty-clause", clause=number))
        if not duty.late:
            yield from _otherwise(duty, clauses, voice)


def _otherwise(duty: Duty, clauses: Mapping[str, Part], voice: Voice) -> Iterator[str]:
    """Yield who hears of a miss of a duty without steps of its own."""
    part = clauses.get("governance.escalation")
    if part is not None:
        ladder = voice.say("escalation-ladder", clause=part.number)
        yield voice.sentence(ladder)
    elif duty.then is None:
        yield voice.say("card-hears", who=actors(duty.to, voice))
