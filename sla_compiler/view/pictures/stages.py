"""The stages of a lead, one below the other, and what brings it on to each."""

from sla_compiler.agreement.lifecycle import Stage, Status
from sla_compiler.frozen import frozen
from sla_compiler.phrases import lifecycle
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.brief import brief
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.pictures.drawing import Box, Group, Mark, Text, arrow
from sla_compiler.view.pictures.lettering import cut, width, wrapped
from sla_compiler.view.pictures.owners import colour

PAD = 9
NAME = 13
SMALL = 10
LINE = 13
CHIP = 17
GAP = 4
LABEL = 28
"""How far beside the left edge of the boxes the labels of the arrows stand."""


Line = tuple[str, bool]
"""A line of a label, and whether it tells the hand-off."""


@frozen
class Step:
    """A stage as it is drawn: its box, the lines in it, and the label above it."""

    stage: Stage
    box: Box
    name: tuple[str, ...]
    owner: str
    chips: tuple[tuple[Status, int, int, str], ...]
    label: tuple[Line, ...]


@frozen
class Column:
    """Where the stages stand, and how many lines end at each."""

    x: int
    width: int
    ports: tuple[int, ...]


def steps(of: Column, voice: Voice, spread: int = 0) -> tuple[Step, ...]:
    """Return the stages in a column, with so much more room between them."""
    found: list[Step] = []
    y = 0
    for at, stage in enumerate(voice.agreement.stages):
        label = _label(stage, at, of.width - LABEL, voice)
        y += LINE * len(label) + (16 + spread if at else 6)
        step = _step(at, y, label, of, voice)
        y += step.box.height
        found.append(step)
    return tuple(found)


def _step(at: int, y: int, label: tuple[Line, ...], of: Column, voice: Voice) -> Step:
    stage = voice.agreement.stages[at]
    title = voice.heading("stage", stage.id)
    name = wrapped(title, of.width - 2 * PAD, NAME, bold=True, most=2)
    owner = actor(stage.owner, voice) if stage.owner else ""
    head = PAD + 15 * len(name) + (LINE if owner else 0)
    chips = _chips(stage, of.x, y + head + 3, of.width, voice)
    lowest = max((down + CHIP for _, _, down, _ in chips), default=y + head)
    return Step(
        stage=stage,
        box=Box(
            x=of.x,
            y=y,
            width=of.width,
            height=max(lowest - y + PAD - 2, 12 * (of.ports[at] + 1)),
            kind=f"owner{colour(stage.id, voice.agreement)}",
            round=6,
        ),
        name=name,
        owner=owner,
        chips=chips,
        label=label,
    )


def _label(of: Stage, at: int, room: int, voice: Voice) -> tuple[Line, ...]:
    """Return what brings a lead into a stage, in lines beside the arrow."""
    said = voice.sentence(brief(of.trigger, voice) or lifecycle.begins(of, voice))
    lines = tuple((line, False) for line in wrapped(said, room, SMALL, most=3))
    if at == 0 or of.id != voice.agreement.handoff.stage:
        return lines
    receiver = actor(voice.agreement.receiver, voice)
    head = voice.say("picture-handoff", receiver=receiver)
    heads = wrapped(head, room, SMALL, bold=True, most=2)
    return (*((line, True) for line in heads), *lines)


def _chips(
    of: Stage, x: int, y: int, wide: int, voice: Voice
) -> tuple[tuple[Status, int, int, str], ...]:
    """Return the statuses of a stage, each with its corner and its name."""
    found = []
    right = x + wide - PAD
    across = x + PAD
    for status in voice.agreement.statuses:
        if of.id not in status.stages:
            continue
        name = cut(voice.name("status", status.id), wide - 2 * PAD - 12, SMALL)
        long = width(name, SMALL) + 12
        if across + long > right and across > x + PAD:
            across, y = x + PAD, y + CHIP + GAP
        found.append((status, across, y, name))
        across += long + GAP
    return tuple(found)


def drawn(of: tuple[Step, ...], voice: Voice) -> list[Group]:
    """Return the boxes of the stages and the arrows between them."""
    groups = []
    for at, step in enumerate(of):
        before = of[at - 1].box if at else None
        groups += [_arrow(step, before, voice), _box(step, voice)]
        groups += [_chip(step, each, voice) for each in step.chips]
    return groups


def _box(of: Step, voice: Voice) -> Group:
    box = of.box
    marks: list[Mark] = [box]
    y = box.y + PAD - 4
    for line in of.name:
        y += 15
        marks.append(Text(x=box.x + PAD, y=y, text=line, size=NAME, bold=True))
    if of.owner:
        owner = cut(of.owner, box.width - 2 * PAD, SMALL)
        marks.append(Text(x=box.x + PAD, y=y + LINE, text=owner, size=SMALL))
    name = voice.heading("stage", of.stage.id)
    return Group(f"{name} ({of.owner})" if of.owner else name, tuple(marks))


def _chip(of: Step, chip: tuple[Status, int, int, str], voice: Voice) -> Group:
    status, x, y, name = chip
    long = width(name, SMALL) + 12
    begins = lifecycle.begins(status, voice)
    full = voice.heading("status", status.id)
    box = Box(x=x, y=y, width=long, height=CHIP, kind="chip", round=CHIP // 2)
    text = Text(x=x + 6, y=y + 12, text=name, size=SMALL)
    stage = voice.name("stage", of.stage.id)
    return Group(f"{full} ({stage}): {begins}", (box, text))


def _arrow(of: Step, before: Box | None, voice: Voice) -> Group:
    """Return the arrow into a stage, and beside it what sets it off."""
    top = before.y + before.height if before else 0
    x = of.box.x + LABEL // 2
    y = (top + of.box.y - LINE * len(of.label)) // 2 + SMALL
    texts = tuple(
        Text(
            x=of.box.x + LABEL,
            y=y + LINE * number,
            text=line,
            size=SMALL,
            kind="accent" if is_handoff else "faint",
            bold=is_handoff,
        )
        for number, (line, is_handoff) in enumerate(of.label)
    )
    line = arrow(((x, top), (x, of.box.y)), "way")
    return Group(_transition(of, before, voice), (*line, *texts))


def _transition(of: Step, before: Box | None, voice: Voice) -> str:
    order = voice.agreement.stages
    name = voice.name("stage", of.stage.id)
    begins = lifecycle.begins(of.stage, voice)
    if before is None:
        return f"→ {name}: {begins}"
    earlier = order[order.index(of.stage) - 1]
    return f"{voice.name('stage', earlier.id)} → {name}: {begins}"
