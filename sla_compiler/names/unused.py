"""Things that are declared to be spoken of, and that nothing speaks of."""

from collections.abc import Iterable, Iterator

from sla_compiler.codes import code
from sla_compiler.diagnostic import Diagnostic, Finding
from sla_compiler.document.tree import Document
from sla_compiler.names.register import Register, place
from sla_compiler.names.resolve import Known, Resolved
from sla_compiler.names.still_open import kinds_to_come
from sla_compiler.names.vocabulary import NOUNS

_MEANT_TO_BE_NAMED = ("list", "derived", "event", "queue", "cadence")


def unused(
    document: Document, register: Register, named: Iterable[Resolved]
) -> Iterator[Diagnostic]:
    """Yield a finding for each thing that is none of those named.

    Nothing is said of what may yet be named where a value is still to be agreed.
    """
    routes = {part.route for part in named if isinstance(part, Known)}
    alone = [
        (kind, name, route)
        for kind in _MEANT_TO_BE_NAMED
        for name, route in register.names(kind).items()
        if route not in routes
    ]
    to_come = kinds_to_come(document) if alone else frozenset()
    for kind, name, route in alone:
        if kind not in to_come:
            finding = Finding(
                place=place(route),
                message=f"nothing speaks of the {NOUNS[kind][0]} `{name}`",
                label="declared here and not used",
                help="name it where it is meant, or delete it",
            )
            yield Diagnostic(code=code("unused_name"), finding=finding)
