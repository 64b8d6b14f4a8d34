"""A spec in the browser, as it is being written.

`watching` looks at the spec and compiles it whenever it has changed; `pages` makes what
is shown of it; `serving` gives that to a browser on this machine, and to nobody else.
"""

from dataclasses import field

from sla_compiler.compilation import Compilation
from sla_compiler.frozen import frozen
from sla_compiler.theme import Theme


@frozen
class Sound:
    """A spec without errors in the style of a house, and the number of its state."""

    number: int
    spec: Compilation
    theme: Theme


@frozen
class State:
    """What is to be seen now; each later state has a higher number.

    `told` says in a line how things are, `weight` whether that is `fine`, a `warning`
    or an `error`; `report` are the findings as a text. `sound` is what was last without
    errors, and stays to be seen.
    """

    number: int
    told: str
    weight: str
    report: str = ""
    sound: Sound | None = field(default=None)
