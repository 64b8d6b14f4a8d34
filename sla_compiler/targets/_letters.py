"""Characters that no font has: where the spec has them, and what mends it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping as Map
from unicodedata import category, name as named

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Place, Related, Route
from sla_compiler.document.tree import Document, Mapping, Node, Scalar, Sequence
from sla_compiler.reporters import Report
from sla_compiler.source import Span

MOST = 3
"""So many further places are told of one character."""

HAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "IDEOGRAPHIC", "FULLWIDTH"})
SCRIPTS = frozenset(
    {
        *("ARABIC", "ARMENIAN", "BALINESE", "BENGALI", "CHEROKEE", "DEVANAGARI"),
        *("ETHIOPIC", "GEORGIAN", "GUJARATI", "GURMUKHI", "HEBREW", "JAVANESE"),
        *("KANNADA", "KHMER", "LAO", "MALAYALAM", "MONGOLIAN", "MYANMAR", "ORIYA"),
        *("SINHALA", "SUNDANESE", "TAMIL", "TELUGU", "THAANA", "THAI", "TIBETAN"),
    }
)
"""What the names of characters begin with in Unicode, where a free family has them."""


def report(document: Document, missing: Iterable[str]) -> Report:
    """Return what is to be told of characters that no font has."""
    wanted = tuple(missing)
    places = _places(document, wanted)
    return Report(
        name=document.source.name,
        source=document.source,
        document=document,
        diagnostics=tuple(_diagnostic(each, places[each]) for each in wanted),
    )


def _diagnostic(character: str, places: tuple[Place, ...]) -> Diagnostic:
    """Return the finding on one character."""
    first, *others = places or (Span(0, 0),)
    whose = "" if places else "; it comes from the house style, not from the spec"
    finding = Finding(
        place=first,
        message=f"no font has {_shown(character)}, so no PDF can be made{whose}",
        label="not in any font",
        help=_cure(character),
        related=tuple(
            Related(place=each, message="here too") for each in others[:MOST]
        ),
    )
    return Diagnostic(code=code("missing_glyph"), finding=finding)


def _shown(character: str) -> str:
    """Return a character with its code point and what Unicode calls it."""
    called = named(character, "").lower()
    told = f", {called}" if called else ""
    return f"`{character}` (U+{ord(character):04X}{told})"


def _cure(character: str) -> str:
    """Return how a character comes to have a picture."""
    script = named(character, "").partition(" ")[0].partition("-")[0]
    if category(character) == "So":
        return "write it in words, or build with a theme that has a font with this sign"
    such = f", such as {_family(script)}" if script in HAN | SCRIPTS else ""
    return (
        f"build with a theme that has a font with this script{such}: list its file "
        "under `fonts.further` in `theme.yaml`"
    )


def _family(script: str) -> str:
    """Return a free family for a script, by what Unicode calls that."""
    return "Noto Sans CJK" if script in HAN else f"Noto Sans {script.title()}"


def _places(document: Document, wanted: Iterable[str]) -> Map[str, tuple[Place, ...]]:
    """Return where each character stands in the values of a spec, in their order."""
    found: dict[str, list[Place]] = defaultdict(list)
    sought = frozenset(wanted)
    for route, scalar in _scalars(document.root, ()):
        for each in sought.intersection(scalar.text):
            at = scalar.text.index(each)
            found[each].append(At(route, part=(at, at + 1)))
    return {each: tuple(found[each]) for each in sought}


def _scalars(node: Node, route: Route) -> Iterator[tuple[Route, Scalar]]:
    """Yield every value under a node with its route."""
    match node:
        case Scalar():
            yield route, node
        case Sequence():
            for at, item in enumerate(node.items):
                yield from _scalars(item, (*route, at))
        case Mapping():
            for key, value in node.entries:
                yield from _scalars(value, (*route, key.text))
