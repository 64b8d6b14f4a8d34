"""The fields of fit and interest: by grades, or by points where priority turns."""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.agreement.condition import (
    AllOf,
    AnyOf,
    Condition,
    CountOf,
    Meets,
    Not,
    Value,
)
from sla_compiler.agreement.scores import Grade, Priority
from sla_compiler.frozen import frozen
from sla_compiler.phrases import scores
from sla_compiler.phrases.values import interval
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.possible import holds
from sla_compiler.words.interval import Interval


@frozen
class Heading:
    """A row or column: what it is called, its points, and a fact that is so in it."""

    label: str
    points: str
    fact: tuple[str, Value]


@frozen
class Field:
    """A field: its row and column, its priority, and whether that alone qualifies."""

    fit: Heading
    interest: Heading
    priority: str | None
    qualifies: bool


Grid = tuple[tuple[Field, ...], ...]


def grid(of: Priority, voice: Voice) -> Grid | None:
    """Return the fields row by row, or None where more than fit and interest counts."""
    if of.matrix:
        return _by_grades(of, voice)
    rows, columns = (_bands(of, score, voice) for score in ("fit", "interest"))
    fields = tuple(
        tuple(_field(row, column, _first(of, row, column), voice) for column in columns)
        for row in rows
    )
    decided = all(each.priority for row in fields for each in row)
    return fields if decided and len(rows) > 1 and len(columns) > 1 else None


def _by_grades(of: Priority, voice: Voice) -> Grid:
    fit, interest = voice.agreement.fit, voice.agreement.interest
    names = tuple(dict.fromkeys(name for _, row in of.matrix for name, _ in row))
    columns = tuple(
        _graded("interest", name, interest.grades if interest else (), voice)
        for name in names
    )
    found = []
    for name, row in of.matrix:
        head = _graded("fit", name, fit.grades if fit else (), voice)
        given = dict(row)
        found.append(
            tuple(_field(head, each, given.get(each.label), voice) for each in columns)
        )
    return tuple(found)


def _graded(score: str, label: str, grades: tuple[Grade, ...], voice: Voice) -> Heading:
    points = (scores.grade(each, voice)[1] for each in grades if each.label == label)
    return Heading(label=label, points=next(points, ""), fact=(f"{score}.grade", label))


def _field(
    fit: Heading, interest: Heading, priority: str | None, voice: Voice
) -> Field:
    mql = voice.agreement.mql
    facts = dict((fit.fact, interest.fact))
    if priority is not None:
        facts["priority"] = priority
    return Field(
        fit=fit,
        interest=interest,
        priority=priority,
        qualifies=mql is not None and holds(mql, facts) is True,
    )


def _first(of: Priority, fit: Heading, interest: Heading) -> str | None:
    """Return the priority of the first line that holds, if that can be told."""
    facts = dict((fit.fact, interest.fact))
    for line in of.lines:
        held = holds(line.when, facts)
        if held is None:
            return None
        if held:
            return line.priority
    return None


def _bands(of: Priority, score: str, voice: Voice) -> tuple[Heading, ...]:
    """Return the bands between the points at which a line turns, the best first.

    There are none where a bound lies just beyond its points (`over`, `at most`).
    """
    found = [each for line in of.lines for each in _intervals(line.when, score)]
    if any(
        (each.low is not None and each.low_open)
        or (each.high is not None and not each.high_open)
        for each in found
    ):
        return ()
    bounds = {bound for each in found for bound in (each.low, each.high)}
    turns = sorted(each for each in bounds if isinstance(each, Fraction))
    if not turns:
        return ()
    lowest = _band(score, turns[0] - 1, Interval(high=turns[0], high_open=True), voice)
    bands = (
        _band(score, low, Interval(low=low, high=high, high_open=True), voice)
        for low, high in zip(turns, (*turns[1:], None), strict=True)
    )
    return (*reversed(tuple(bands)), lowest)


def _band(score: str, inside: Fraction, of: Interval, voice: Voice) -> Heading:
    label = voice.sentence(interval(of, voice))
    return Heading(label=label, points="", fact=(score, inside))


def _intervals(of: Condition, score: str) -> Iterator[Interval]:
    """Yield the bounds that a condition sets a score."""
    match of:
        case Meets(attribute=name, accepts=Interval() as accepts):
            if name == score:
                yield accepts
        case AllOf(parts=parts) | AnyOf(parts=parts) | CountOf(parts=parts):
            for part in parts:
                yield from _intervals(part, score)
        case Not(part=part):
            yield from _intervals(part, score)
