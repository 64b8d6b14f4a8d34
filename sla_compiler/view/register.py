"""Annex A: every duty, by who owes it: the parties, then people who are of none."""

from collections.abc import Iterator, Mapping

from sla_compiler.agreement.duty import Duty
from sla_compiler.phrases import clocks, duties, short
from sla_compiler.phrases.actors import actor, actors
from sla_compiler.phrases.acts import act
from sla_compiler.phrases.breaches import late_step, way_out
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.owing import belonging, parties_of
from sla_compiler.view.page import Cell, Link, Part, Table, cell

TOGETHER = "of_several"
"""The last step of the id of the table of what several parties owe together."""

HEADS = ("clause", "act", "to", "starts", "deadline", "share", "follows")


def parts(voice: Voice, clauses: Mapping[str, Part]) -> Iterator[Part]:
    """Yield a table for each who owes alone, and one for what several owe."""
    belongs = belonging(voice)
    owing = [(duty, parties_of(duty, belongs)) for duty in voice.agreement.duties]
    parties = [party.id for party in voice.agreement.parties]
    people = {name for _, names in owing for name in names} - {*parties}
    for name in (*parties, *sorted(people)):
        alone = tuple(duty for duty, names in owing if names == {name})
        title = voice.say("section-duties-of", party=actor(name, voice))
        yield from _part(name, title, alone, clauses, voice)
    several = tuple(duty for duty, names in owing if len(names) > 1)
    title = voice.say("section-duties-together")
    yield from _part(TOGETHER, title, several, clauses, voice)


def _part(
    of: str,
    title: str,
    owed: tuple[Duty, ...],
    clauses: Mapping[str, Part],
    voice: Voice,
) -> Iterator[Part]:
    if owed:
        table = _table(of, owed, clauses, voice)
        yield Part(id=f"register.{of}", title=title, blocks=(table,))


def _table(
    of: str, owed: tuple[Duty, ...], clauses: Mapping[str, Part], voice: Voice
) -> Table:
    ordered = sorted(owed, key=lambda duty: _order(duty, clauses))
    return Table(
        kind="register",
        heads=tuple(voice.say(f"heading-{name}") for name in HEADS),
        rows=tuple(_row(of, duty, clauses, voice) for duty in ordered),
    )


def _order(duty: Duty, clauses: Mapping[str, Part]) -> tuple[tuple[int, ...], bool]:
    """Return the place of a duty: what mends another stands after it."""
    mends = duty.id.partition(":")[0].endswith(".then")
    return _place(clauses[duty.id].number), mends


def _place(number: str) -> tuple[int, ...]:
    return tuple(int(step) for step in number.split(".") if step.isdigit())


def _row(
    of: str, duty: Duty, clauses: Mapping[str, Part], voice: Voice
) -> tuple[Cell, ...]:
    return (
        Cell((), (Link(clauses[duty.id].number, f"#{duty.id}"),)),
        cell(*_act(of, duty, voice)),
        cell(_to(duty, voice)),
        cell(clocks.starts(duty, voice)),
        cell(clocks.deadline(duty, voice)),
        cell(duties.kept_share(duty, voice)),
        cell(*_follows(duty, clauses, voice)),
    )


def _to(duty: Duty, voice: Voice) -> str:
    if set(duty.to) == set(duty.owes):
        return voice.say("one-another")
    return actors(duty.to, voice)


def _act(of: str, duty: Duty, voice: Voice) -> Iterator[str]:
    yield voice.sentence(act(duty, voice))
    if duty.owes != (of,):
        yield voice.say("owed-by", who=actors(duty.owes, voice))
    yield duties.applies(duty, voice)
    yield from duties.in_force(duty.in_force, voice)


def _follows(duty: Duty, clauses: Mapping[str, Part], voice: Voice) -> Iterator[str]:
    for step in duty.late:
        yield from late_step(step, voice)
    if duty.then is not None:
        follows = voice.both(short.follows(duty.then, voice))
        yield f"{voice.sentence(follows)}."
    outcomes = tuple(way_out(duty, voice))
    for outcome in outcomes:
        yield f"{voice.sentence(outcome)}."
    remedied = False
    for remedy in voice.agreement.remedies:
        if duty.id in remedy.when.duties:
            remedied = True
            clause = clauses[f"governance.consequences.{remedy.id}"].number
            yield voice.sentence(voice.say("duty-clause", clause=clause))
    if not duty.late and "governance.escalation" in clauses:
        number = clauses["governance.escalation"].number
        yield voice.sentence(voice.say("escalation-ladder", clause=number))
    elif not (duty.late or duty.then or outcomes or remedied):
        yield voice.say("none-cell")
