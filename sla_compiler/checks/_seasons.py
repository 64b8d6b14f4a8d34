"""The quarters and months over which a goal is spread."""

from sla_compiler.model.goals import Goal

QUARTERS = frozenset({"q1", "q2", "q3", "q4"})


def is_mixed(goal: Goal) -> bool:
    """Tell whether a goal is spread over quarters and over months at once."""
    names = {name for name, _ in goal.seasonality}
    return bool(names & QUARTERS) and not names <= QUARTERS
