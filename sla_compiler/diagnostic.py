"""What the compiler has to say of a spec: findings as values, placed by path."""

from enum import StrEnum
from typing import Literal

from sla_compiler.frozen import frozen
from sla_compiler.source import Span

Route = tuple[str | int, ...]
"""The path to a node: keys and indices, such as `("goals", "revenue", "target")`."""


class Severity(StrEnum):
    """How much a finding weighs: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=False)
class Code:
    """The identity of a kind of finding: `SLA203`, `overlapping-bands`, its weight."""

    id: str
    name: str
    severity: Severity


@frozen(kw_only=False)
class At:
    """A place in a document, by path; only reporters turn it into a line.

    `part` narrows a scalar to a run of characters of its value, as offsets into the
    value that was read (not into the quoted or folded text it was written as).
    """

    route: Route
    on: Literal["value", "key"] = "value"
    part: tuple[int, int] | None = None


Place = At | Span
"""A path where there is a document; a bare span where the text could not be read."""


@frozen
class Related:
    """Another place that belongs to a finding, and why."""

    place: Place
    message: str


@frozen
class Finding:
    """What a check says: a fact in the message, the place, and how to mend it.

    Messages are lower case, without a full stop, the user's own words in backticks.
    `label` stands beside the underlined characters, `help` says the cure.
    """

    place: Place
    message: str
    label: str = ""
    help: str = ""
    related: tuple[Related, ...] = ()


@frozen
class Diagnostic:
    """A finding under the code of the stage or check that made it."""

    code: Code
    finding: Finding
