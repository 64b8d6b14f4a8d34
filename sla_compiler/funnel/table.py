"""What a goal needs of every stage, by segment and month."""

from calendar import monthrange
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import ceil
from typing import Literal

from sla_compiler.frozen import frozen
from sla_compiler.funnel.reach import Reach
from sla_compiler.words.money import Money

Per = Literal["week", "month", "quarter", "year"]
MONTHS = {"month": 1, "quarter": 3, "year": 12}


@frozen
class Cell:
    """What is needed of one stage in one segment and month; exact, not rounded."""

    stage: str
    segment: str | None
    month: date
    need: Fraction


@frozen
class Row:
    """What is needed of a stage, of one segment or all, in one month or all.

    `rounded` is the exact need rounded up, once. `cells` is the sum when every segment
    and month is rounded up by itself: what people count who plan month by month.
    """

    stage: str
    segment: str | None
    month: date | None
    exact: Fraction
    rounded: int
    cells: int


@frozen
class Side:
    """One segment, or all leads where the goal is not split.

    `anchor` is the stage the goal counts, `deal` what one there is worth.
    """

    segment: str | None
    share: Fraction
    reach: Reach
    anchor: str
    deal: Money | None


@frozen
class Table:
    """The needs of one goal; `part` is what those who hand leads over bring to it.

    `first` is the goal's own first month; where leads must come ahead of the deals,
    months before it have needs too.
    """

    part: Money | Fraction
    share: Fraction
    first: date
    stages: tuple[str, ...]
    sides: tuple[Side, ...]
    cells: tuple[Cell, ...]

    @property
    def months(self) -> tuple[date, ...]:
        """Return every month in which something is needed, in order."""
        return tuple(sorted({cell.month for cell in self.cells}))

    @cached_property
    def _by_stage(self) -> dict[str, list[Cell]]:
        found: dict[str, list[Cell]] = {}
        for cell in self.cells:
            found.setdefault(cell.stage, []).append(cell)
        return found

    def row(
        self, stage: str, segment: str | None = None, month: date | None = None
    ) -> Row:
        """Return what is needed of a stage; None is every segment, every month."""
        needs = [
            cell.need
            for cell in self._by_stage.get(stage, ())
            if segment in (None, cell.segment) and month in (None, cell.month)
        ]
        total = sum(needs, start=Fraction(0))
        return Row(
            stage=stage,
            segment=segment,
            month=month,
            exact=total,
            rounded=ceil(total),
            cells=sum(ceil(need) for need in needs),
        )

    def whole(self, stage: str, segment: str | None = None) -> int:
        """Return what the goal needs of a stage in all, rounded up once."""
        return self.row(stage, segment).rounded

    def most(self, stage: str, per: Per, segment: str | None = None) -> int:
        """Return what is needed of a stage in the period that needs most of it.

        Quarters and years are counted from the goal's first month. In a week as much is
        needed as its days have of their month.
        """
        needs: dict[int, Fraction] = {}
        for month in self.months:
            need = self.row(stage, segment, month).exact
            if per == "week":
                days = monthrange(month.year, month.month)[1]
                needs[len(needs)] = need * 7 / days
            else:
                period = (_number(month) - _number(self.first)) // MONTHS[per]
                needs[period] = needs.get(period, Fraction(0)) + need
        return ceil(max(needs.values(), default=Fraction(0)))

    def brought(self) -> Money | Fraction:
        """Return what the rounded need of the top stages brings, down all the rates.

        Never less than `part`: the check of the arithmetic, done the other way round.
        """
        total = sum((_brought(side, self) for side in self.sides), start=Fraction(0))
        if isinstance(self.part, Money):
            return Money(amount=total, currency=self.part.currency)
        return total


def _brought(side: Side, table: Table) -> Fraction:
    top = side.reach.stages[0]
    counted = table.whole(top, side.segment) * side.reach.between(top, side.anchor)
    return counted * (side.deal.amount if side.deal else 1)


def _number(month: date) -> int:
    return month.year * 12 + month.month
