"""What leads are offered that are not with Sales."""

from dataclasses import field
from datetime import date
from typing import ClassVar, Literal

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.model.condition import Condition
from sla_compiler.model.duty import Duty
from sla_compiler.model.step import Step, Window
from sla_compiler.model.text import Text
from sla_compiler.words.frequency import Frequency


@frozen
class Enter:
    """How a lead comes into a track."""

    after: tuple[str, ...] = ()
    becomes: Condition | None = None
    where: Condition | None = None
    when: Condition | None = None
    unless: Condition | None = None
    by: tuple[str, ...] = ()
    at_most: Frequency | None = None
    outcome: tuple[str, ...] = ()
    route: Route = field(default=(), compare=False)


@frozen
class Exit:
    """When a lead leaves a track early, and where to."""

    to: str | None = None
    after: tuple[str, ...] = ()
    becomes: Condition | None = None
    where: Condition | None = None
    when: Condition | None = None
    unless: Condition | None = None
    route: Route = field(default=(), compare=False)


@frozen
class Track:
    """A sequence of offers."""

    id: str
    enter: Enter
    steps: tuple[Step, ...] = ()
    label: Text | None = None
    stage: Literal["awareness", "consideration", "decision"] | None = None
    segment: str | None = None
    goal: Text | None = None
    owner: tuple[str, ...] = ()
    exit: Exit | None = None
    window: Window | None = None
    in_force: bool | date = True
    route: Route = field(default=(), compare=False)


@frozen
class Nurturing:
    """The tracks and what holds for all of them."""

    ROOM: ClassVar[bool] = True

    at_most: Frequency | None = None
    stop_after: tuple[str, ...] = ()
    pause: Condition | None = None
    window: Window | None = None
    tracks: tuple[Track, ...] = ()
    duties: tuple[Duty, ...] = ()
    route: Route = field(default=(), compare=False)
