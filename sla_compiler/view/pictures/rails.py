"""Lines between the stages and the cards beside them, each on a rail of its own.

Between a column of boxes and one of cards lies a strip in which rails run up and down.
Out of every stage that can lead to a card a stub leads to the card's rail, and from the
rail an arrow into the card. Level pieces keep apart from one another, so that lines
cross and never lie upon each other; where two meet, there is a dot.
"""

from collections.abc import Iterator, Sequence

from sla_compiler.frozen import frozen
from sla_compiler.view.pictures.drawing import Box, Disc, Group, Line, Mark, arrow
from sla_compiler.view.pictures.flow import Card, Kind

STEP = 11
MARGIN = 16
APART = 4


@frozen(kw_only=False)
class Rail:
    """Stages out of which leads go, or the one to which they come back."""

    stages: tuple[int, ...]
    kind: Kind
    inward: bool = False


def rails(cards: Sequence[Card]) -> tuple[Rail, ...]:
    """Return each rail once, those back to a stage last."""
    out = (Rail(way.sources, way.kind) for card in cards for way in card.ways)
    back = (Rail((c.back,), "back", inward=True) for c in cards if c.back is not None)
    return tuple(dict.fromkeys((*out, *back)))


def ports(of: tuple[Rail, ...], stages: int) -> tuple[int, ...]:
    """Return how many lines end at each stage."""
    return tuple(sum(at in rail.stages for rail in of) for at in range(stages))


def strip(of: tuple[Rail, ...]) -> int:
    """Return how wide the strip of such rails is."""
    return 2 * MARGIN + STEP * max(len(of) - 1, 0) if of else 0


@frozen
class Side:
    """One side of the stages: its cards, and the rails on the way to them.

    `edge` is where the boxes of the stages end, `near` where the cards begin.
    """

    cards: tuple[Card, ...]
    boxes: tuple[Box, ...]
    rails: tuple[Rail, ...]
    edge: int
    near: int

    def across(self, rail: Rail) -> int:
        """Return where a rail stands."""
        away = MARGIN + STEP * self.rails.index(rail)
        return self.edge - away if self.near < self.edge else self.edge + away


def drawn(of: Side, stages: Sequence[Box], names: Sequence[str]) -> Iterator[Group]:
    """Yield the lines of a side: each rail with its stubs, then an arrow a card."""
    heights = dict(_at_stages(of.rails, stages))
    taken = sorted(heights.values())
    ends: dict[Rail, list[int]] = {
        rail: [heights[rail, at] for at in rail.stages] for rail in of.rails
    }
    arrows = []
    for card, box in zip(of.cards, of.boxes, strict=True):
        for rail, y in _at_card(card, box, taken):
            ends[rail].append(y)
            arrows.append(_to_card(of, rail, y, card, names))
    for rail in of.rails:
        yield _rail(of, rail, ends[rail], heights, names)
    yield from arrows


def _at_stages(
    of: tuple[Rail, ...], stages: Sequence[Box]
) -> Iterator[tuple[tuple[Rail, int], int]]:
    """Yield for each rail and stage at which height they meet."""
    for at, box in enumerate(stages):
        here = [rail for rail in of if at in rail.stages]
        for number, rail in enumerate(here, 1):
            yield (rail, at), box.y + box.height * number // (len(here) + 1)


def _at_card(card: Card, box: Box, taken: list[int]) -> Iterator[tuple[Rail, int]]:
    """Yield the rails of a card and at which height each meets it."""
    found = [Rail(way.sources, way.kind) for way in card.ways]
    if card.back is not None:
        found.append(Rail((card.back,), "back", inward=True))
    for number, rail in enumerate(found, 1):
        ideal = box.y + box.height * number // (len(found) + 1)
        y = _free(ideal, box, taken)
        taken.append(y)
        yield rail, y


def _free(ideal: int, box: Box, taken: list[int]) -> int:
    """Return the height next to the ideal one at which no other line runs."""
    tries = sorted(
        range(box.y + 5, box.y + box.height - 4), key=lambda y: (abs(y - ideal), y)
    )
    free = (y for y in tries if all(abs(y - other) >= APART for other in taken))
    return next(free, ideal)


def _rail(
    of: Side,
    rail: Rail,
    ends: list[int],
    heights: dict[tuple[Rail, int], int],
    names: Sequence[str],
) -> Group:
    x = of.across(rail)
    marks: list[Mark] = [Line(points=((x, min(ends)), (x, max(ends))), kind=rail.kind)]
    for at in rail.stages:
        y = heights[rail, at]
        if rail.inward:
            marks += arrow(((x, y), (of.edge, y)), rail.kind)
        else:
            marks.append(Line(points=((of.edge, y), (x, y)), kind=rail.kind))
        marks.append(Disc(x=x, y=y, radius=2, kind=rail.kind))
    stages = ", ".join(names[at] for at in rail.stages)
    return Group(f"→ {stages}" if rail.inward else f"{stages} →", tuple(marks))


def _to_card(of: Side, rail: Rail, y: int, card: Card, names: Sequence[str]) -> Group:
    x = of.across(rail)
    stages = ", ".join(names[at] for at in rail.stages)
    dot = Disc(x=x, y=y, radius=2, kind=rail.kind)
    if rail.inward:
        line = Line(points=((of.near, y), (x, y)), kind=rail.kind)
        return Group(f"{card.title} → {stages}", (line, dot))
    marks = (*arrow(((x, y), (of.near, y)), rail.kind), dot)
    return Group(f"{stages} → {card.title}", marks)
