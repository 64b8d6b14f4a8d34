"""What makes a duty that is written out: its clock, and what is owed."""

from sla_compiler.model.duty import Consequence, Duty

CLOCKS = ("after", "becomes", "before", "every", "always")
CONTENTS = ("until", "must", "record", "deliver")


def clocks(duty: Duty) -> list[str]:
    """Return the keys that say when a duty is due; `becomes` adds to an `after`."""
    found = [name for name in CLOCKS if getattr(duty, name)]
    return [name for name in found if name != "becomes" or "after" not in found]


def contents(duty: Duty | Consequence) -> list[str]:
    """Return the keys that say what is owed."""
    return [name for name in CONTENTS if getattr(duty, name, None)]
