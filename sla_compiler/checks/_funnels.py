"""What the goals of an agreement need, where they have a funnel."""

from collections.abc import Iterator

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.goals import Goal
from sla_compiler.funnel.arithmetic import Obstacle, needs
from sla_compiler.funnel.chain import Rate
from sla_compiler.funnel.reach import rates_in
from sla_compiler.funnel.table import Side, Table


def funnels(agreement: Agreement) -> Iterator[tuple[Goal, Table | Obstacle]]:
    """Yield each goal that has a funnel, with its needs or why they cannot be told."""
    stages = tuple(stage.id for stage in agreement.stages)
    for goal in agreement.goals:
        if goal.funnel is not None and not _is_open(goal, agreement):
            yield goal, needs(goal, agreement.provider, stages)


def tables(agreement: Agreement) -> Iterator[tuple[Goal, Table]]:
    """Yield each goal of which the needs can be told, with them."""
    for goal, found in funnels(agreement):
        if isinstance(found, Table):
            yield goal, found


def ends_loose(goal: Goal, rate: Rate, table: Table) -> bool:
    """Tell whether, for some segment, a rate ends where no other goes on."""
    return any(
        rate.end not in side.reach.stages
        and all(rate.end != other.start for other in _rates(goal, side))
        for side in table.sides
    )


def connects(goal: Goal, table: Table) -> bool:
    """Tell whether the rates of a goal make one way down, for every segment."""
    rates = goal.funnel.rates if goal.funnel else ()
    return not any(ends_loose(goal, rate, table) for rate in rates)


def _rates(goal: Goal, side: Side) -> tuple[Rate, ...]:
    return rates_in(goal.funnel, side.segment) if goal.funnel else ()


def _is_open(goal: Goal, agreement: Agreement) -> bool:
    """Tell whether something of a goal, or a whole stage, is still to be agreed."""
    path = ".".join(map(str, goal.origin))
    return any(
        each.startswith(f"{path}.") or _is_of_stages(each)
        for each in agreement.open_paths
    )


def _is_of_stages(path: str) -> bool:
    steps = path.split(".")
    return len(steps) <= 3 and steps[:2] in (["definitions"], ["definitions", "stages"])
