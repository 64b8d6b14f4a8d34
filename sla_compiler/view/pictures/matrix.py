"""Fit and interest as a map of heat: the priority of a lead in each field."""

from collections.abc import Iterable, Iterator

from sla_compiler.phrases.voice import Voice
from sla_compiler.view.pictures.drawing import Box, Group, Mark, Picture, Text, arrow
from sla_compiler.view.pictures.grid import Field, Grid, Heading
from sla_compiler.view.pictures.lettering import cut, wrapped

WIDTH = 680
TOP = 58
LEFT = 128
ROW = 50
WIDEST = 184
GAP = 3
LEVELS = 5
"""So many priorities have a colour of their own; those after share the last."""


def matrix(rows: Grid, voice: Voice) -> Picture:
    """Return the map of such fields."""
    columns = tuple(each.interest for each in rows[0])
    levels = _levels(each.priority for row in rows for each in row)
    wide = min(WIDEST, (WIDTH - LEFT) // len(columns))
    groups = [_axes(voice, wide * len(columns)), *_heads(columns, wide, voice)]
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


def _heads(columns: tuple[Heading, ...], wide: int, voice: Voice) -> Iterator[Group]:
    for at, head in enumerate(columns):
        x, size = LEFT + wide * at + (wide - GAP) // 2, _size(head)
        most = 1 if head.points else 2
        names = wrapped(head.label, wide - GAP, size, bold=True, most=most)
        first = 34 if len(names) == most else 42
        marks = [
            Text(
                x=x,
                y=first + 13 * number,
                text=name,
                size=size,
                bold=True,
                anchor="middle",
            )
            for number, name in enumerate(names)
        ]
        if head.points:
            small = cut(head.points, wide - GAP, 9)
            marks.append(
                Text(x=x, y=49, text=small, size=9, kind="faint", anchor="middle")
            )
        yield Group(_named("interest", head, voice), tuple(marks))


def _row_head(head: Heading, y: int, voice: Voice) -> Group:
    room, size = LEFT - 24, _size(head)
    names = wrapped(head.label, room, size, bold=True, most=2)
    first = y + (20 if head.points or len(names) > 1 else 28)
    marks = [
        Text(x=18, y=first + 13 * at, text=name, size=size, bold=True)
        for at, name in enumerate(names)
    ]
    below = first + 13 * len(names)
    lines = wrapped(head.points, room, 9, most=3 - len(names))
    marks += (
        Text(x=18, y=below + 11 * at - 1, text=line, size=9, kind="faint")
        for at, line in enumerate(lines)
    )
    return Group(_named("fit", head, voice), tuple(marks))


def _size(head: Heading) -> int:
    """Return how large a heading is set: a grade is a letter, a band many words."""
    return 12 if head.points else 10


def _named(score: str, head: Heading, voice: Voice) -> str:
    title = f"{voice.say(f'heading-{score}')} {head.label}"
    return f"{title}: {head.points}" if head.points else title


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
    title = f"{fit} {of.fit.label}, {interest} {of.interest.label}: {said}"
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
            f"{each.interest.label} {_priority(each, voice)}"
            + (f" (→ {voice.locale.word('place', 'mql')})" if each.qualifies else "")
            for each in row
        )
        yield f"{fit} {row[0].fit.label}; {interest} {fields}."
