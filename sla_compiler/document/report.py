"""How the reader says what it found: a diagnostic at a run of characters."""

from sla_compiler.codes import code
from sla_compiler.diagnostic import Diagnostic, Finding, Related
from sla_compiler.source import Span


def report(  # noqa: PLR0913 - a finding has as many facts
    name: str,
    span: Span,
    message: str,
    *,
    label: str = "",
    cure: str = "",
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    """Return the finding of the code kept in the file `name`, at `span`."""
    return Diagnostic(
        code=code(name),
        finding=Finding(
            place=span, message=message, label=label, help=cure, related=related
        ),
    )


def shown(text: str, most: int = 40) -> str:
    """Return the user's words in backticks, on one line and not too long."""
    words = " ".join(text.split())
    return f"`{words if len(words) <= most else words[: most - 1] + '…'}`"
