"""Which part of the leads in each stage reaches the bottom of a funnel.

The need of any two stages differs by nothing but these parts, so rates may start at any
stage, skip stages, and stand beside a rate for the whole way.
"""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.funnel.chain import Funnel, Rate


@frozen
class Reach:
    """The stages that lead to the bottom, top to bottom, with the part that arrives.

    `rates` are those by which they do, the closest stages first where there are several
    ways; `stated` are the others, each with what the way between its ends comes to.
    """

    parts: tuple[tuple[str, Fraction], ...]
    rates: tuple[Rate, ...]
    stated: tuple[tuple[Rate, Fraction], ...]

    @property
    def stages(self) -> tuple[str, ...]:
        """Return the stages, top to bottom."""
        return tuple(stage for stage, _ in self.parts)

    def between(self, start: str, end: str) -> Fraction:
        """Return the part of the leads in one stage that reaches a later one."""
        parts = dict(self.parts)
        return parts[start] / parts[end]


def reach(rates: tuple[Rate, ...], order: tuple[str, ...]) -> Reach:
    """Return what reaches the bottom by these rates; `order` names stages from the top.

    A stage from which nothing can be said to reach the bottom is left out.
    """
    ends = dict.fromkeys(stage for rate in rates for stage in (rate.start, rate.end))
    ranks = {s: n for n, s in enumerate(dict.fromkeys((*order, *ends)))}
    down = [rate for rate in rates if ranks[rate.start] < ranks[rate.end]]
    down.sort(key=lambda rate: (-ranks[rate.start], ranks[rate.end]))
    parts: dict[str, Fraction] = {}
    used: list[Rate] = []
    if down:
        parts[max((rate.end for rate in down), key=ranks.__getitem__)] = Fraction(1)
    for rate in down:
        if rate.end in parts and rate.start not in parts:
            parts[rate.start] = rate.rate * parts[rate.end]
            used.append(rate)
    return Reach(
        parts=tuple(reversed(parts.items())),
        rates=tuple(reversed(used)),
        stated=tuple(_stated(down, used, parts)),
    )


def _stated(
    rates: list[Rate], used: list[Rate], parts: dict[str, Fraction]
) -> Iterator[tuple[Rate, Fraction]]:
    """Yield each rate that is not walked, with the product of those that are."""
    for rate in reversed(rates):
        known = parts.get(rate.end) and rate.start in parts
        if rate not in used and known:
            yield rate, parts[rate.start] / parts[rate.end]


def rates_in(funnel: Funnel, segment: str | None) -> tuple[Rate, ...]:
    """Return the rates of a segment: those of all, its own in the place of theirs."""
    rates = {(rate.start, rate.end): rate for rate in funnel.rates}
    for each in funnel.segments:
        if each.segment == segment:
            rates.update(((rate.start, rate.end), rate) for rate in each.rates)
    return tuple(rates.values())
