"""Fit and interest as a map of heat: the priority of a lead in each field."""

from collections.abc import Iterable, Iterator, Mapping

from sla_compiler.agreement.scores import Grade, Priority
from sla_compiler.frozen import frozen
from sla_compiler.phrases import scores
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.pictures.drawing import Box, Group, Mark, Picture, Text, arrow
from sla_compiler.view.pictures.lettering import cut, wrapped
from sla_compiler.view.pictures.possible import holds

WIDTH = 680
TOP = 58
LEFT = 128
ROW = 50
WIDEST = 138
GAP = 3
LEVELS = 5
"""So many priorities have a colour of their own; those after share the last."""


@frozen
class Field:
    """A field of the matrix: its grades, its priority, and whether that qualifies."""

    fit: str
    interest: str
    priority: str | None
    qualifies: bool


def matrix(of: Priority, voice: Voice) -> Picture:
    """Return the map of a matrix."""
    columns = tuple(dict.fromkeys(name for _, row in of.matrix for name, _ in row))
    rows = tuple(
        tuple(_field(fit, name, dict(row), voice) for name in columns)
        for fit, row in of.matrix
    )
    levels = _levels(each.priority for row in rows for each in row)
    wide = min(WIDEST, (WIDTH - LEFT) // len(columns))
    groups = [_axes(voice, wide * len(columns))]
    groups += _heads(columns, wide, voice)
    for at, row in enumerate(rows):
        y = TOP + ROW * at
        groups.append(_row_head(row[0].fit, y, voice))
        for number, each in enumerate(row):
            level = levels.get(each.priority or "", LEVELS)
            box = Box(
                x=LEFT + wide * number,
                y=y,
                width=wide - GAP,
                height=ROW - GAP,
                kind=f"heat{level}",
                round=3,
            )
            groups.append(_drawn(each, box, voice))
    return Picture(
        kind="heat",
        title=voice.say("matrix-caption"),
        description=" ".join(_said(rows, voice)),
        width=WIDTH,
        height=TOP + ROW * len(rows) + 1,
        groups=tuple(groups),
    )


def _levels(priorities: Iterable[str | None]) -> dict[str, int]:
    """Return how hot each priority is: the first 0, the last always cool."""
    found = tuple(dict.fromkeys(each for each in priorities if each))
    levels = {each: min(at, LEVELS - 1) for at, each in enumerate(found)}
    if 1 < len(found) < LEVELS:
        levels[found[-1]] = LEVELS - 2
    return levels


def _field(fit: str, interest: str, row: Mapping[str, str], voice: Voice) -> Field:
    priority = row.get(interest)
    facts = {"fit.grade": fit, "interest.grade": interest}
    if priority is not None:
        facts["priority"] = priority
    mql = voice.agreement.mql
    return Field(
        fit=fit,
        interest=interest,
        priority=priority,
        qualifies=mql is not None and holds(mql, dict(facts)) is True,
    )


def _axes(voice: Voice, wide: int) -> Group:
    fit, interest = voice.say("heading-fit"), voice.say("heading-interest")
    end = LEFT + wide
    down = Text(x=1, y=14, text=cut(fit, LEFT - 20, 11, bold=True), size=11, bold=True)
    across = Text(x=LEFT, y=14, text=interest, size=11, bold=True)
    marks: list[Mark] = [down, across]
    start = across.extent[2] + 8
    if start + 12 < end:
        marks += arrow(((start, 10), (end, 10)), "way")
    marks += arrow(((6, 22), (6, TOP - 6)), "way")
    return Group(voice.say("matrix-caption"), tuple(marks))


def _bounds(grades: tuple[Grade, ...], label: str, voice: Voice) -> str:
    """Return the points that earn a grade, or nothing."""
    found = (each for each in grades if each.label == label)
    return next((scores.grade(each, voice)[1] for each in found), "")


def _heads(columns: tuple[str, ...], wide: int, voice: Voice) -> Iterator[Group]:
    interest = voice.agreement.interest
    grades = interest.grades if interest else ()
    for at, label in enumerate(columns):
        points = _bounds(grades, label, voice)
        x = LEFT + wide * at + (wide - GAP) // 2
        name = cut(label, wide - GAP, 12, bold=True)
        marks = [Text(x=x, y=34, text=name, size=12, bold=True, anchor="middle")]
        small = cut(points, wide - GAP, 9)
        marks.append(Text(x=x, y=49, text=small, size=9, kind="faint", anchor="middle"))
        title = f"{voice.say('heading-interest')} {label}"
        yield Group(f"{title}: {points}" if points else title, tuple(marks))


def _row_head(label: str, y: int, voice: Voice) -> Group:
    fit = voice.agreement.fit
    points = _bounds(fit.grades if fit else (), label, voice)
    room = LEFT - 24
    name = Text(
        x=18, y=y + 20, text=cut(label, room, 12, bold=True), size=12, bold=True
    )
    lines = wrapped(points, room, 9, most=2)
    small = (
        Text(x=18, y=y + 32 + 11 * at, text=line, size=9, kind="faint")
        for at, line in enumerate(lines)
    )
    title = f"{voice.say('heading-fit')} {label}"
    return Group(f"{title}: {points}" if points else title, (name, *small))


def _drawn(of: Field, box: Box, voice: Voice) -> Group:
    ink = "light" if box.kind == "heat0" else "heat-ink"
    said = _priority(of, voice)
    middle, room = box.x + box.width // 2, box.width - 8
    marks: list[Mark] = [
        box,
        Text(
            x=middle,
            y=box.y + (22 if of.qualifies else 28),
            text=cut(said, room, 12, bold=True),
            size=12,
            kind=ink,
            anchor="middle",
            bold=True,
        ),
    ]
    if of.qualifies:
        small = cut(f"→ {voice.locale.word('place', 'mql')}", room, 10)
        below = box.y + 37
        marks.append(
            Text(x=middle, y=below, text=small, size=10, kind=ink, anchor="middle")
        )
    fit, interest = voice.say("heading-fit"), voice.say("heading-interest")
    title = f"{fit} {of.fit}, {interest} {of.interest}: {said}"
    return Group(title, tuple(marks))


def _priority(of: Field, voice: Voice) -> str:
    if of.priority is None:
        return voice.say("none-cell")
    return voice.locale.word("priority", of.priority)


def _said(rows: tuple[tuple[Field, ...], ...], voice: Voice) -> Iterator[str]:
    """Yield the same in words, a sentence a row."""
    fit, interest = voice.say("heading-fit"), voice.say("heading-interest")
    for row in rows:
        fields = ", ".join(
            f"{each.interest} {_priority(each, voice)}"
            + (f" (→ {voice.locale.word('place', 'mql')})" if each.qualifies else "")
            for each in row
        )
        yield f"{fit} {row[0].fit}; {interest} {fields}."
