"""The funnel: what a goal needs of each stage, in all and month by month."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sla_compiler.funnel.table import Table as Needs
from sla_compiler.phrases import goals
from sla_compiler.phrases.values import place
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.pictures.drawing import Box, Group, Mark, Picture, Shape, Text
from sla_compiler.view.pictures.lettering import cut, width, wrapped
from sla_compiler.view.pictures.owners import colour

WIDTH = 680
TOP = 22
BAR = 34
STEP = 56
NAMES = 120
"""How wide the column of the names of the stages is."""
MIDDLE = 284
WIDEST = 316
NARROWEST = 84
MONTHS = 468
"""Where the bars of the months begin."""


def funnel(needed: Needs, voice: Voice) -> Picture:
    """Return the picture of what one goal needs."""
    names = tuple(voice.sentence(place(stage, voice)) for stage in needed.stages)
    groups: list[Group] = []
    for at in range(len(names)):
        groups += (_bar(at, names[at], needed, voice), *_rate(at, needed, voice))
    bottom = TOP + STEP * len(names)
    groups.append(_sum(bottom - 8, needed, voice))
    if len(needed.months) > 1:
        groups += _by_month(names, needed, voice)
    ends = {"from": names[0], "to": names[-1]}
    return Picture(
        kind="funnel",
        title=voice.say("funnel-picture", **ends),
        description=" ".join(_said(names, needed, voice)),
        width=WIDTH,
        height=bottom + 14,
        groups=tuple(groups),
    )


def _bar(at: int, name: str, needed: Needs, voice: Voice) -> Group:
    """Return a stage with its number; bars show the order of stages and not a scale."""
    y = TOP + STEP * at
    count = voice.locale.number(needed.whole(needed.stages[at]))
    lines = wrapped(name, NAMES, 12, bold=True, most=2)
    marks: list[Mark] = [
        Shape(
            points=_corners(at, y, len(needed.stages)),
            kind=f"mark{colour(needed.stages[at], voice.agreement)}",
        ),
        Text(
            x=MIDDLE,
            y=y + 23,
            text=cut(count, NARROWEST, 14, bold=True),
            size=14,
            kind="light",
            anchor="middle",
            bold=True,
        ),
    ]
    first = y + BAR // 2 + 4 - 7 * (len(lines) - 1)
    marks += (
        Text(x=1, y=first + 14 * number, text=line, size=12, bold=True)
        for number, line in enumerate(lines)
    )
    return Group(f"{name}: {count}", tuple(marks))


def _corners(at: int, y: int, stages: int) -> tuple[tuple[int, int], ...]:
    upper, lower = (
        (WIDEST - (WIDEST - NARROWEST) * edge // stages) // 2 for edge in (at, at + 1)
    )
    return (
        (MIDDLE - upper, y),
        (MIDDLE + upper, y),
        (MIDDLE + lower, y + BAR),
        (MIDDLE - lower, y + BAR),
    )


def _moves_on(at: int, needed: Needs, voice: Voice) -> str:
    """Return which share moves on to the next stage, over all segments."""
    pair = needed.stages[at : at + 2]
    exact = [needed.row(stage).exact for stage in pair]
    if len(pair) < 2 or not exact[0]:
        return ""
    share = Fraction(exact[1], exact[0])
    parts = (
        [needed.row(stage, side.segment).exact for stage in pair]
        for side in needed.sides
    )
    is_alike = all(below == above * share for above, below in parts)
    said = "funnel-moves-on" if is_alike else "funnel-moves-on-together"
    return voice.say(said, share=voice.locale.percent(share, places=1))


def _rate(at: int, needed: Needs, voice: Voice) -> Iterator[Group]:
    said = _moves_on(at, needed, voice)
    if said:
        y = TOP + STEP * at + BAR + 15
        short = cut(said, MONTHS - NAMES - 26, 10)
        x = min(MIDDLE, MONTHS - 18 - width(short, 10))  # clear of the months
        head = ((x - 4, y - 8), (x + 4, y - 8), (x, y - 1))
        text = Text(x=x + 10, y=y, text=short, size=10, kind="faint")
        yield Group(said, (Shape(points=head, kind="faint"), text))


def _sum(y: int, needed: Needs, voice: Voice) -> Group:
    """Return what all of it brings."""
    said = f"= {goals.size(needed.part, voice)}"
    text = cut(said, WIDEST, 12, bold=True)
    mark = Text(
        x=MIDDLE, y=y, text=text, size=12, kind="accent", anchor="middle", bold=True
    )
    return Group(said, (mark,))


def _by_month(names: tuple[str, ...], needed: Needs, voice: Voice) -> Iterator[Group]:
    head = voice.say("funnel-months")
    room = WIDTH - MONTHS
    text = Text(x=MONTHS, y=12, text=cut(head, room, 10), size=10, kind="faint")
    yield Group(head, (text,))
    for at, stage in enumerate(needed.stages):
        counts = {
            month: needed.row(stage, None, month).rounded for month in needed.months
        }
        yield _months(TOP + STEP * at, names[at], counts, voice)
    y = TOP + STEP * len(names) - 4
    first, last = (goals.month(needed.months[at], voice) for at in (0, -1))
    marks = [Text(x=MONTHS, y=y, text=cut(first, room, 9), size=9, kind="faint")]
    if width(first, 9) + width(last, 9) + 6 > room:
        y += 12
    end = cut(last, room, 9)
    marks.append(Text(x=WIDTH, y=y, text=end, size=9, kind="faint", anchor="end"))
    yield Group(f"{first} – {last}", tuple(marks))


def _months(y: int, name: str, counts: dict[date, int], voice: Voice) -> Group:
    """Return a bar for each month, and the number of the highest."""
    most = max(counts.values())
    base, tall = y + BAR + 6, BAR - 8
    wide = (WIDTH - MONTHS) // len(counts)
    marks: list[Mark] = []
    for at, count in enumerate(counts.values()):
        high = -(-tall * count // most) if most else 0
        x = MONTHS + wide * at
        bar = max(wide - 2, 1)
        marks.append(Box(x=x, y=base - high, width=bar, height=high, kind="month"))
    number = voice.locale.number(most)
    half = width(number, 9) // 2 + 1
    at = tuple(counts.values()).index(most)
    middle = min(max(MONTHS + wide * at + wide // 2, MONTHS + half), WIDTH - half)
    marks.append(
        Text(x=middle, y=base - tall - 3, text=number, size=9, anchor="middle")
    )
    listed = "; ".join(
        f"{goals.month(month, voice)} {voice.locale.number(count)}"
        for month, count in counts.items()
    )
    return Group(f"{name}: {listed}", tuple(marks))


def _said(names: tuple[str, ...], needed: Needs, voice: Voice) -> Iterator[str]:
    """Yield the same in words."""
    for at, (name, stage) in enumerate(zip(names, needed.stages, strict=True)):
        count = voice.locale.number(needed.whole(stage))
        moves = _moves_on(at, needed, voice)
        yield f"{name} {count}; {moves}." if moves else f"{name} {count}."
