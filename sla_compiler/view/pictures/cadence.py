"""A cadence as a line of time: a lane for each channel, a mark for each attempt."""

from collections.abc import Iterator

from sla_compiler.agreement.condition import Condition, Meets, Not
from sla_compiler.agreement.duty import Attempts, Started
from sla_compiler.agreement.lifecycle import Cadence
from sla_compiler.frozen import frozen
from sla_compiler.phrases import work
from sla_compiler.phrases.brief import since
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.duty_names import duty_name
from sla_compiler.phrases.moments import trigger
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.pictures.drawing import (
    Box,
    Disc,
    Group,
    Line,
    Mark,
    Picture,
    Point,
    Shape,
    Text,
)
from sla_compiler.view.pictures.lettering import cut, wrapped
from sla_compiler.view.pictures.plan import DAY, Attempt, minutes, planned

WIDTH = 680
LEFT = 112
RIGHT = 660
BREAK = 64
"""How much of the line is left for a time that only a calendar can tell."""
TOP = 24
SMALL = 10
LINE = 13
MARK = 16
ROW = 20
LANE = 8
TICKS = (1, 2, 5, 7, 14, 28, 56, 91, 182, 365, 730, 3650)
MOST_TICKS = 15
SHAPES = 5
"""So many channels have a shape of their own; those after share the last."""


@frozen
class Scale:
    """Which minute stands where: `end` is the last that is known, at `right`."""

    end: int
    right: int

    def at(self, minute: int) -> int:
        """Return where a minute stands."""
        return LEFT + (self.right - LEFT) * minute // self.end


def cadence(of: Cadence, voice: Voice) -> Picture:
    """Return the timeline of a cadence."""
    attempts = planned(of)
    known = minutes(of.over)
    end = max(known or 0, *(each.at for each in attempts), DAY)
    scale = Scale(end=end, right=RIGHT if known else RIGHT - BREAK)
    close = scale.at(known) if known else RIGHT
    groups = [_window(of, close, voice)]
    y = TOP + ROW + LANE
    for channel in _channels((of,)):
        mine = tuple(n for n, each in enumerate(attempts) if each.via == channel)
        across, rows = _placed([scale.at(attempts[n].at) for n in mine])
        groups.append(_channel(channel, y, voice))
        groups += (
            _attempt(n + 1, attempts[n], (x, y + ROW * row + ROW // 2), of, voice)
            for n, (x, row) in zip(mine, across, strict=True)
        )
        if not of.steps:
            groups.append(_any_time(channel, close, y, voice))
        y += ROW * max(rows, 1) + LANE
    groups.append(_axis(scale, close, y, voice))
    below, bottom = _below(tuple(_footer(of, voice)), y + 26)
    return Picture(
        kind="cadence",
        title=_title(of, voice),
        description=" ".join(_said(of, attempts, voice)),
        width=WIDTH,
        height=bottom + 1,
        groups=(*groups, *below),
    )


def _below(of: tuple[str, ...], y: int) -> tuple[list[Group], int]:
    """Return sentences under the timeline, and where they end."""
    groups = []
    for said in of:
        lines = wrapped(said, WIDTH - 2, SMALL, most=4)
        marks = (
            Text(x=1, y=y + LINE * at + 10, text=line, size=SMALL, kind="faint")
            for at, line in enumerate(lines)
        )
        groups.append(Group(said, tuple(marks)))
        y += LINE * len(lines) + 3
    return groups, y


def _title(of: Cadence, voice: Voice) -> str:
    name = voice.heading("cadence", of.id)
    return voice.say("picture-cadence", cadence=name)


def _channels(of: tuple[Cadence, ...]) -> tuple[str, ...]:
    """Return the channels of cadences in the order in which they are first used."""
    return tuple(
        dict.fromkeys(
            via
            for each in of
            for via in (*(attempt.via for attempt in planned(each)), *each.via)
        )
    )


def _window(of: Cadence, close: int, voice: Voice) -> Group:
    """Return how long there is, and how many attempts are owed in it."""
    over = voice.locale.duration(of.over)
    said = voice.say("cadence-is", count=of.attempts, duration=over)
    box = Box(x=LEFT, y=TOP, width=close - LEFT, height=ROW - 4, kind="window", round=3)
    name = cut(over, close - LEFT - 8, 10, bold=True)
    inside = Text(
        x=(LEFT + close) // 2,
        y=TOP + 12,
        text=name,
        size=SMALL,
        bold=True,
        anchor="middle",
    )
    head = Text(x=1, y=13, text=cut(said, WIDTH - 2, 11, bold=True), bold=True)
    return Group(said, (head, box, inside))


def _channel(channel: str, y: int, voice: Voice) -> Group:
    """Return the name of a channel, and the shape that its attempts have."""
    name = voice.sentence(voice.locale.word("channel", channel))
    label = Text(x=22, y=y + 14, text=cut(name, LEFT - 40, 11), size=11)
    return Group(name, (_shape(channel, 10, y + ROW // 2, voice), label))


def _any_time(channel: str, close: int, y: int, voice: Voice) -> Group:
    """Return the lane of a channel whose attempts have no plan."""
    said = voice.say("duration-none")
    box = Box(x=LEFT, y=y + 2, width=close - LEFT, height=ROW - 4, kind="any")
    middle = (LEFT + close) // 2
    text = Text(x=middle, y=y + 14, text=said, size=SMALL, anchor="middle")
    name = voice.sentence(voice.locale.word("channel", channel))
    return Group(f"{name}: {said}", (box, text))


def _attempt(
    count: int, of: Attempt, at: tuple[int, int], cadence: Cadence, voice: Voice
) -> Group:
    x, y = at
    text = Text(
        x=x,
        y=y + 3,
        text=str(count),
        size=9,
        kind="light",
        anchor="middle",
        bold=True,
    )
    when = work.step_time(cadence.steps[of.step], voice)
    name = voice.sentence(voice.locale.word("channel", of.via))
    title = f"{count}. {name}: {_when(of, voice)} ({when})"
    return Group(title, (_shape(of.via, x, y, voice), text))


def _placed(across: list[int]) -> tuple[list[tuple[int, int]], int]:
    """Return each mark with a row in which it has room, and how many rows it takes."""
    ends: list[int] = []
    found = []
    for x in across:
        free = (at for at, end in enumerate(ends) if end + MARK + 2 <= x)
        row = next(free, len(ends))
        ends[row : row + 1] = [x]
        found.append((x, row))
    return found, len(ends)


def _shape(channel: str, x: int, y: int, voice: Voice) -> Mark:
    """Return the mark of a channel around a point, the same in all cadences."""
    channels = _channels(voice.agreement.cadences)
    number = min(channels.index(channel), SHAPES - 1)
    kind, half = f"mark{number}", MARK // 2
    points: tuple[Point, ...]
    match number:
        case 0:
            return Disc(x=x, y=y, radius=half, kind=kind)
        case 1:
            return Box(x=x - half, y=y - half, width=MARK, height=MARK, kind=kind)
        case 2:
            points = ((x, y - 10), (x + 10, y), (x, y + 10), (x - 10, y))
        case 3:
            points = ((x, y - 11), (x + 10, y + 7), (x - 10, y + 7))
        case _:
            points = (
                *((x - 5, y - 9), (x + 5, y - 9), (x + 10, y)),
                *((x + 5, y + 9), (x - 5, y + 9), (x - 10, y)),
            )
    return Shape(points=points, kind=kind)


def _axis(scale: Scale, close: int, y: int, voice: Voice) -> Group:
    """Return the days of the calendar, the end, and a gap before one not to scale."""
    days = scale.end // DAY
    step = next(each for each in TICKS if days <= each * MOST_TICKS)
    name = voice.say("picture-days")
    marks: list[Mark] = [
        Line(points=((LEFT, y), (scale.right, y)), kind="axis"),
        Text(x=1, y=y + 16, text=cut(name, LEFT - 16, 9), size=9, kind="faint"),
        Line(points=((close, TOP), (close, y + 4)), kind="close"),
    ]
    if scale.right != RIGHT:
        marks.append(Line(points=((scale.right, y), (RIGHT, y)), kind="track"))
    for day in range(0, days + 1, step):
        x = scale.at(day * DAY)
        number = voice.locale.number(day)
        marks += (
            Line(points=((x, y), (x, y + 4)), kind="axis"),
            Text(x=x, y=y + 16, text=number, size=9, kind="faint", anchor="middle"),
        )
    return Group(name, tuple(marks))


def _when(of: Attempt, voice: Voice) -> str:
    """Return when an attempt is due: its day, and the hours after its start."""
    day, hour = of.at // DAY, of.at % DAY // 60
    if hour:
        return voice.say("sequence-day-hour", day=day, hour=hour)
    return voice.say("sequence-day", day=day)


def _footer(of: Cadence, voice: Voice) -> Iterator[str]:
    """Yield for which leads it is, what starts it and its limits; then what follows."""
    yield " ".join((*_belongs(of, voice), *_limits(voice)))
    for each in voice.agreement.returns:
        if _counts_attempts(each.when):
            name = voice.name("outcome", each.outcome)
            said = voice.say(
                "return-when", condition=condition(each.when, voice), outcome=name
            )
            when = since(each.in_force, voice)
            yield f"→ {said} ({when})" if when else f"→ {said}"


def _belongs(of: Cadence, voice: Voice) -> Iterator[str]:
    """Yield which clauses ask for a cadence, and when they let it start."""
    found = [
        duty
        for duty in voice.agreement.duties
        if isinstance(duty.performance, Attempts) and duty.performance.cadence == of.id
    ]
    names = dict.fromkeys(duty_name(duty.id, voice) for duty in found)
    if names:
        yield voice.say("picture-for", duties="; ".join(names))
    starts = dict.fromkeys(
        trigger(duty.clock.trigger, voice)
        for duty in found
        if isinstance(duty.clock, Started)
    )
    for moment in starts:
        yield voice.say("picture-start", moment=moment)


def _limits(voice: Voice) -> Iterator[str]:
    """Yield what counts as an attempt."""
    rule = voice.agreement.attempt
    if rule.apart is not None:
        yield voice.say("attempt-apart", duration=voice.locale.duration(rule.apart))
    if rule.at_most is not None:
        limit = voice.locale.frequency(rule.at_most)
        yield voice.say("attempt-at-most", limit=limit)


def _counts_attempts(of: Condition) -> bool:
    match of:
        case Meets(attribute=name):
            return name == "attempts"
        case Not(part=part):
            return _counts_attempts(part)
    return any(_counts_attempts(part) for part in of.parts)


def _said(of: Cadence, attempts: tuple[Attempt, ...], voice: Voice) -> Iterator[str]:
    """Yield the same in words."""
    over = voice.locale.duration(of.over)
    yield voice.say("cadence-is", count=of.attempts, duration=over)
    for count, each in enumerate(attempts, 1):
        channel = voice.locale.word("channel", each.via)
        yield f"{count}. {_when(each, voice)}: {channel}."
    if not attempts:
        channels = (voice.locale.word("channel", each) for each in of.via)
        yield voice.ended(f"{', '.join(channels)}: {voice.say('duration-none')}")
    yield from _footer(of, voice)
