"""Which colour the owner of a stage has: the same in every picture of an agreement."""

from sla_compiler.agreement import Agreement

COLOURS = 4
"""So many owners have a colour of their own; all others share one more."""


def colour(stage: str, of: Agreement) -> int:
    """Return the number of the colour of a stage's owner."""
    owners = {each.id: each.owner for each in of.stages}
    found = tuple(dict.fromkeys(owners.values()))
    return min(found.index(owners[stage]), COLOURS) if stage in owners else COLOURS
