"""From one stage to the next: the rates of a funnel, and what a deal is worth."""

from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.words.money import Money


@frozen
class Rate:
    """The part of the leads in one stage that reaches another, as a part of one."""

    start: str
    end: str
    rate: Fraction


@frozen
class SegmentFunnel:
    """What differs in one segment: its rates, and what a deal is worth there."""

    segment: str
    rates: tuple[Rate, ...]
    average_deal: Money | None


@frozen
class Funnel:
    """The rates between stages, top to bottom, and the value of a deal at the bottom.

    `ahead` pairs a stage with the whole months by which it must precede the deal.
    """

    rates: tuple[Rate, ...]
    average_deal: Money | None
    segments: tuple[SegmentFunnel, ...] = ()
    ahead: tuple[tuple[str, int], ...] = ()
