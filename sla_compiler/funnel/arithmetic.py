"""From a goal back to the leads it takes: exact, and rounded up once at the end."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Protocol

from sla_compiler.frozen import frozen
from sla_compiler.funnel.chain import Funnel
from sla_compiler.funnel.reach import Reach, rates_in, reach
from sla_compiler.funnel.table import Cell, Side, Table
from sla_compiler.words.money import Money
from sla_compiler.words.percent import Percent
from sla_compiler.words.period import Dates

PIPELINE_STAGE = "opportunity"
"""What a goal for the pipeline counts, where the funnel has a stage of that name."""


class Aim(Protocol):
    """What the arithmetic reads of a goal."""

    @property
    def metric(self) -> str:
        """Return what is counted: `deals`, or a kind of money."""

    @property
    def target(self) -> Money | Fraction:
        """Return how much is to be reached."""

    @property
    def dates(self) -> Dates | str:
        """Return in which time; a text where it comes again and again."""

    @property
    def sourced(self) -> tuple[tuple[str, Percent], ...]:
        """Return which part each party brings; nothing if they are not told apart."""

    @property
    def months(self) -> tuple[tuple[date, Fraction], ...]:
        """Return the months and the share of each."""

    @property
    def split(self) -> tuple[tuple[str, Percent], ...]:
        """Return the share of each segment; nothing if they are not told apart."""

    @property
    def funnel(self) -> Funnel | None:
        """Return the rates."""


@frozen
class Obstacle:
    """Why the needs of a goal cannot be told, and the place in the goal to mend."""

    message: str
    route: tuple[str, ...]


class _ObstacleError(ValueError):
    """What ends the arithmetic early, on its way to the one who asked."""

    def __init__(self, message: str, *route: str) -> None:
        super().__init__(message)
        self.obstacle = Obstacle(message=message, route=route)


def needs(aim: Aim, provider: str, stages: tuple[str, ...]) -> Table | Obstacle:
    """Return what a goal needs of every stage, or what keeps that from being told.

    `provider` is the party that hands leads over: its part of the goal counts. `stages`
    are those of the lifecycle, from the top.
    """
    try:
        return _table(aim, provider, stages)
    except _ObstacleError as error:
        return error.obstacle


def _table(aim: Aim, provider: str, stages: tuple[str, ...]) -> Table:
    if aim.funnel is None:
        raise _ObstacleError("the goal has no funnel")
    if aim.funnel.segments and not aim.split:
        raise _ObstacleError(
            "the funnel tells segments apart, and the goal is not split over them",
            "funnel",
        )
    share = _share(aim, provider)
    sides = tuple(_sides(aim, aim.funnel, stages))
    ranks = {stage: number for number, stage in enumerate(stages)}
    found = {stage: None for side in sides for stage in side.reach.stages}
    return Table(
        part=_part(aim.target, share),
        share=share,
        first=aim.months[0][0],
        stages=tuple(sorted(found, key=lambda stage: ranks.get(stage, len(ranks)))),
        sides=sides,
        cells=tuple(cell for side in sides for cell in _cells(aim, side, share)),
    )


def _share(aim: Aim, provider: str) -> Fraction:
    if not aim.sourced:
        return Fraction(1)
    found = dict(aim.sourced).get(provider)
    if found is None:
        raise _ObstacleError(f"nothing is said of what `{provider}` brings", "sourced")
    return found.share


def _part(target: Money | Fraction, share: Fraction) -> Money | Fraction:
    if isinstance(target, Money):
        return Money(amount=target.amount * share, currency=target.currency)
    return target * share


def _sides(aim: Aim, funnel: Funnel, stages: tuple[str, ...]) -> Iterator[Side]:
    """Yield every segment that has a part in the goal."""
    split = tuple((name, part.share) for name, part in aim.split)
    for segment, share in split or ((None, Fraction(1)),):
        if not share:
            continue
        reached = reach(rates_in(funnel, segment), stages)
        _expect_rates(reached)
        yield Side(
            segment=segment,
            share=share,
            reach=reached,
            anchor=_anchor(aim, reached),
            deal=_deal(aim, funnel, segment),
        )


def _expect_rates(reached: Reach) -> None:
    if not reached.parts:
        raise _ObstacleError("no rate leads from one stage to a later", "funnel")
    for rate in reached.rates:
        if not rate.rate:
            raise _ObstacleError(
                f"with 0 % from `{rate.start}` to `{rate.end}`, no number is enough",
                "funnel",
                "rates",
            )


def _anchor(aim: Aim, reached: Reach) -> str:
    """Return the stage that the goal counts: deals at the bottom, or the pipeline."""
    piped = aim.metric == "pipeline" and PIPELINE_STAGE in reached.stages
    return PIPELINE_STAGE if piped else reached.stages[-1]


def _deal(aim: Aim, funnel: Funnel, segment: str | None) -> Money | None:
    """Return what a deal is worth; nothing where the goal counts deals themselves."""
    target = aim.target
    if not isinstance(target, Money):
        if aim.metric != "deals":
            raise _ObstacleError("the target is no amount of money", "target")
        return None
    own = {each.segment: each.average_deal for each in funnel.segments}
    deal = own.get(segment or "") or funnel.average_deal
    place = ("funnel", "average_deal")
    if deal is None or not deal.amount:
        of = f" in `{segment}`" if segment else ""
        raise _ObstacleError(f"nothing says what a deal is worth{of}", *place)
    if deal.currency != target.currency:
        said = f"the target is in {target.currency}, a deal in {deal.currency}"
        raise _ObstacleError(said, *place)
    return deal


def _cells(aim: Aim, side: Side, share: Fraction) -> Iterator[Cell]:
    target = aim.target.amount if isinstance(aim.target, Money) else aim.target
    worth = side.deal.amount if side.deal else Fraction(1)
    goal = target * share * side.share / worth
    ahead = _ahead(aim.funnel, side.reach.stages)
    for stage in side.reach.stages:
        need = goal / side.reach.between(stage, side.anchor)
        moved = ahead[stage] - ahead[side.anchor]
        for month, part in aim.months:
            yield Cell(
                stage=stage,
                segment=side.segment,
                month=_earlier(month, moved, aim),
                need=need * part,
            )


def _ahead(funnel: Funnel | None, stages: tuple[str, ...]) -> dict[str, int]:
    """Return by how many months each stage precedes the deal.

    What comes before a stage comes no later than it, so a stage of which nothing is
    said has the months of the next one below it.
    """
    said = dict(funnel.ahead) if funnel else {}
    found: dict[str, int] = {}
    months = 0
    for stage in reversed(stages):
        months = said.get(stage, months)
        found[stage] = months
    return found


def _earlier(month: date, by: int, aim: Aim) -> date:
    """Return the month that lies so many before; a pattern that recurs goes around."""
    if isinstance(aim.dates, str):
        months = [each for each, _ in aim.months]
        return months[(months.index(month) - by) % len(months)]
    number = month.year * 12 + month.month - 1 - by
    return date(number // 12, number % 12 + 1, 1)
