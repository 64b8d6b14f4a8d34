"""The lifecycle: stages and what sets each off, ways out and back, and tracks."""

from collections.abc import Iterator, Sequence

from sla_compiler.frozen import frozen
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.lifecycle import begins
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.pictures import cards, flow, rails, stages
from sla_compiler.view.pictures.drawing import Box, Group, Picture
from sla_compiler.view.pictures.flow import Card
from sla_compiler.view.pictures.rails import Side
from sla_compiler.view.pictures.stages import Column

WIDTH = 680
NARROW = 196
"""How wide the boxes of the stages are where cards stand on both sides."""
WIDE = 270
"""How wide boxes and cards are where they have room."""
BETWEEN = 10
EDGE = 1
MOST_SPREAD = 30


@frozen
class Columns:
    """Where the columns begin, and how wide each is."""

    left: int
    left_width: int
    stages: int
    stages_width: int
    right: int
    right_width: int


def lifecycle(voice: Voice) -> Picture:
    """Return the lifecycle of an agreement that has stages."""
    left, right = flow.returns(voice), flow.ends(voice)
    names = tuple(voice.heading("stage", each.id) for each in voice.agreement.stages)
    groups, height = _drawn(left, right, names, voice)
    ends = {"from": names[0], "to": names[-1]}
    return Picture(
        kind="lifecycle",
        title=voice.say("picture-lifecycle", **ends),
        description=" ".join(_said((*left, *right), names, voice)),
        width=WIDTH,
        height=height,
        groups=groups,
    )


def _drawn(
    left: tuple[Card, ...], right: tuple[Card, ...], names: Sequence[str], voice: Voice
) -> tuple[tuple[Group, ...], int]:
    """Return all that is on the picture, and how tall that makes it."""
    to_left, to_right = rails.rails(left), rails.rails(right)
    at = _columns(bool(left), bool(right), rails.strip(to_left), rails.strip(to_right))
    ports = (rails.ports(each, len(names)) for each in (to_left, to_right))
    most = tuple(map(max, *ports))
    column = Column(x=at.stages, width=at.stages_width, ports=most)
    tallest = max(_tall(left, at.left_width), _tall(right, at.right_width))
    steps = stages.steps(column, voice, _spread(column, tallest, voice))
    boxes = tuple(step.box for step in steps)
    edge = at.stages + at.stages_width
    before = _placed(left, at.left, at.left_width, boxes)
    after = _placed(right, at.right, at.right_width, boxes)
    near = at.left + at.left_width
    sides = (
        Side(cards=left, boxes=before, rails=to_left, edge=at.stages, near=near),
        Side(cards=right, boxes=after, rails=to_right, edge=edge, near=at.right),
    )
    groups = [each for side in sides for each in rails.drawn(side, boxes, names)]
    groups += stages.drawn(steps, voice)
    for side in sides:
        for card, box in zip(side.cards, side.boxes, strict=True):
            groups += cards.drawn(card, box)
    placed = (*boxes, *(box for side in sides for box in side.boxes))
    return tuple(groups), max(box.y + box.height for box in placed) + EDGE


def _tall(of: tuple[Card, ...], wide: int) -> int:
    return sum(cards.height(card, wide) + BETWEEN for card in of)


def _spread(of: Column, tallest: int, voice: Voice) -> int:
    """Return how much further apart the stages stand, to be as tall as the cards."""
    last = stages.steps(of, voice)[-1].box
    between = max(len(of.ports) - 1, 1)
    return max(0, min(MOST_SPREAD, (tallest - last.y - last.height) // between))


def _columns(left: bool, right: bool, before: int, after: int) -> Columns:  # noqa: FBT001 - whether there is any
    """Return the columns: side by side over the whole width, or in its middle."""
    room = WIDTH - 2 * EDGE
    if left and right:
        rest = room - NARROW - before - after
        sides, wide = (rest * 14 // 25, rest - rest * 14 // 25), NARROW
    else:
        side = min(WIDE, room - WIDE - before - after)
        sides, wide = (side * left, side * right), WIDE
    total = sides[0] + before + wide + after + sides[1]
    start = (WIDTH - total) // 2
    middle = start + sides[0] + before
    return Columns(
        left=start,
        left_width=sides[0],
        stages=middle,
        stages_width=wide,
        right=middle + wide + after,
        right_width=sides[1],
    )


def _placed(
    of: tuple[Card, ...], x: int, wide: int, steps: Sequence[Box]
) -> tuple[Box, ...]:
    """Return the boxes of the cards in a column."""
    heights = [cards.height(card, wide) for card in of]
    return tuple(
        Box(x=x, y=y, width=wide, height=tall, kind=f"{card.kind}-card", round=4)
        for card, tall, y in zip(of, heights, _tops(of, heights, steps), strict=True)
    )


def _tops(
    of: tuple[Card, ...], heights: Sequence[int], steps: Sequence[Box]
) -> Iterator[int]:
    """Yield where each card begins: beside its first stage, but not beyond the last."""
    lowest = steps[-1].y + steps[-1].height
    y = EDGE
    for at, card in enumerate(of):
        below = sum(heights[at:]) + BETWEEN * (len(heights) - at - 1)
        first = min((way.sources[0] for way in card.ways), default=0)
        y = max(y, min(steps[first].y, lowest - below))
        yield y
        y += heights[at] + BETWEEN


def _said(of: tuple[Card, ...], names: Sequence[str], voice: Voice) -> Iterator[str]:
    """Yield the same in words."""
    for stage, name in zip(voice.agreement.stages, names, strict=True):
        owner = f" ({actor(stage.owner, voice)})" if stage.owner else ""
        yield f"{name}{owner}: {begins(stage, voice)}."
        inside = [each for each in voice.agreement.statuses if stage.id in each.stages]
        if inside:
            listed = ", ".join(voice.name("status", each.id) for each in inside)
            yield f"{voice.say('section-statuses')}: {listed}."
    for card in of:
        sources = sorted({at for way in card.ways for at in way.sources})
        listed = ", ".join(names[at] for at in sources)
        yield (
            f"{listed} → {card.title} ({card.kicker})."
            if listed
            else (f"{card.title} ({card.kicker}).")
        )
        yield from (voice.ended(each) for each in card.said)
        for reason in card.reasons:
            said = "; ".join((f"{reason.code} {reason.label}", *reason.said))
            yield voice.ended(said)
