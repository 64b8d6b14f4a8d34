"""The whole way from bytes to the agreement, and everything found on it."""

from datetime import date

from sla_compiler import checks
from sla_compiler.agreement import Agreement
from sla_compiler.agreement.from_model import from_model
from sla_compiler.diagnostic import Diagnostic, Severity
from sla_compiler.document import decoding
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Document
from sla_compiler.frozen import frozen
from sla_compiler.model import Model
from sla_compiler.model.from_document import from_document
from sla_compiler.names import links, references
from sla_compiler.schema.leaves import class_of
from sla_compiler.schema.open_keys import apart_from, open_keys
from sla_compiler.schema.validate import broken, violations
from sla_compiler.source import Source
from sla_compiler.waiving import waived


@frozen
class Compilation:
    """What became of one spec: each form, as far as it was reached, and the findings.

    `data` is the spec as it was given, byte for byte. `agreement` is there only if
    nothing is wrong with the spec.
    """

    name: str
    data: bytes
    source: Source
    document: Document | None = None
    model: Model | None = None
    agreement: Agreement | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def sound(self) -> bool:
        """Tell whether the spec has no error."""
        return not _errors(self.diagnostics)


def compile_text(text: str, name: str, today: date | None = None) -> Compilation:
    """Compile a spec given as text; see `compile_bytes`."""
    return compile_bytes(text.encode(), name, today)


def compile_bytes(data: bytes, name: str, today: date | None = None) -> Compilation:
    """Compile a spec, whatever the bytes: it has an agreement, or findings say why not.

    Reports speak of it by `name`. Waivers that have run out by `today` no longer count;
    without a day, all count.
    """
    document, unread = read(data, name)
    if document is None:
        source = decoding.from_bytes(data, name)
        return Compilation(name=name, data=data, source=source, diagnostics=unread)
    keys = open_keys(document)
    shape = (*unread, *keys, *apart_from(keys, violations(document)))
    named = (*shape, *apart_from(keys, references(document, sound=not shape)))
    faulty = broken(named)
    model, worded = from_document(document, faulty)
    meant, unfit = from_model(model, class_of)
    linked = () if meant is None else links(document, _made(meant), faulty)
    found = (*named, *worded, *linked, *checks.run(model), *unfit)
    if meant is not None and not _errors(found):
        found = (*found, *checks.run(meant))
    found = waived(found, model, today)
    return Compilation(
        name=name,
        data=data,
        source=document.source,
        document=document,
        model=model,
        agreement=None if _errors(found) else meant,
        diagnostics=found,
    )


def _made(meant: Agreement) -> tuple[str, ...]:
    """Return the paths of the duties and texts that follow from a spec."""
    duties = (each.id for each in meant.duties)
    return (*duties, *(each.path for each in meant.texts.entries))


def _errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    return any(each.code.severity is Severity.ERROR for each in diagnostics)
