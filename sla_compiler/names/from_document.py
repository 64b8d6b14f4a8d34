"""The names stage: from a document to all that is wrong with the names in it."""

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document.tree import Document
from sla_compiler.names.declarations import declarations
from sla_compiler.names.register import Register
from sla_compiler.names.resolve import Unknown, resolve
from sla_compiler.names.unknown import unknown_name
from sla_compiler.names.unused import unused
from sla_compiler.names.uses import uses

_LIKENESSES = 50
"""For how many unknown names the nearest is sought: that takes a while, and past some
number no reader follows."""


def references(document: Document, *, sound: bool = True) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the names of a spec, in the order of its text.

    What nothing speaks of is told only when every name in use is known and the shape
    is `sound`: before that, a slip elsewhere may be why.
    """
    register = Register.from_document(document)
    resolved = [
        (use, part) for use in uses(document) for part in resolve(register, use)
    ]
    found = [*declarations(register)]
    astray = (
        (use, part)
        for use, part in resolved
        if isinstance(part, Unknown) and part.kind not in register.unsure
    )
    found += (
        unknown_name(register, use, part, likeness=met < _LIKENESSES)
        for met, (use, part) in enumerate(astray)
    )
    if sound and not found:
        found += unused(document, register, (part for _, part in resolved))
    return tuple(sorted(found, key=lambda each: _order(document, each)))


def _order(document: Document, diagnostic: Diagnostic) -> tuple[int, str, str]:
    start = document.span(diagnostic.finding.place).start
    return start, diagnostic.code.id, diagnostic.finding.message
