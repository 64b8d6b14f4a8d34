"""The schema stage: from a document to what in it has not the shape of the language."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from sla_compiler.diagnostic import At, Diagnostic, Route, Severity
from sla_compiler.document.tree import Document, Scalar, plain
from sla_compiler.schema.linked import linked, schema_at
from sla_compiler.schema.phrases import PHRASES
from sla_compiler.schema.quick import holds
from sla_compiler.schema.violation import Violation

_SHAPE_OF_KEYS = {"required", "additionalProperties"}


def violations(document: Document, name: str = "sla") -> tuple[Diagnostic, ...]:
    """Return what in a file has not the shape of the schema of a name, in its order."""
    found = sorted(_found(document, name), key=_order)
    said = (
        diagnostic
        for _, group in groupby(found, key=lambda violation: violation.route)
        for violation in _told(tuple(group))
        for diagnostic in PHRASES[violation.keyword](violation)
    )
    return tuple(sorted(said, key=lambda each: _position(document, each)))


def broken(diagnostics: Iterable[Diagnostic]) -> frozenset[Route]:
    """Return the places that errors make unfit to be read further.

    Later stages skip the clauses in which they stand, so that nothing follows on.
    """
    return frozenset(
        each.finding.place.route
        for each in diagnostics
        if each.code.severity is Severity.ERROR and isinstance(each.finding.place, At)
    )


def _found(document: Document, name: str) -> Iterator[Violation]:
    """Yield each place where a keyword does not hold."""
    data = plain(document.root)
    if holds(data, name):
        return
    from sla_compiler.schema.unmet import NAMES, unmet

    whole = linked(name)
    for keyword, value, route in unmet(data, name):
        at_key = keyword == NAMES
        schema = schema_at(route[:-1] if at_key else route, whole)
        assert schema is not None
        node = document.node(route)
        yield Violation(
            route=route,
            keyword=keyword,
            schema=schema[NAMES] if at_key else schema,
            value=value,
            text=str(route[-1])
            if at_key
            else (node.text if isinstance(node, Scalar) else ""),
            whole=whole,
        )


def _told(group: tuple[Violation, ...]) -> Iterator[Violation]:
    """Yield of what is wrong at one place only what does not follow from the rest."""
    keywords = {violation.keyword for violation in group}
    keys_told = False
    for violation in group:
        if "type" in keywords and violation.keyword not in {"type", "propertyNames"}:
            continue
        if violation.keyword in _SHAPE_OF_KEYS:
            if keys_told:
                continue
            keys_told = True
        yield violation


def _order(violation: Violation) -> tuple[tuple[str, ...], str]:
    return tuple(map(str, violation.route)), violation.keyword


def _position(document: Document, diagnostic: Diagnostic) -> tuple[int, str, str]:
    start = document.span(diagnostic.finding.place).start
    return start, diagnostic.code.id, diagnostic.finding.message
