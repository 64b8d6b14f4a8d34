"""What a measure should reach: a test on its value, or what another clause says."""

from dataclasses import field

from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.words.test import Range


@frozen(kw_only=False)
class Elsewhere:
    """A target that stands elsewhere: `what_the_goal_needs`, or `goals.new_revenue`."""

    name: str
    route: Route = field(default=(), compare=False)


Target = Range | Elsewhere
