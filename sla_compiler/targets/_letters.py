"""Characters that no font has: where the spec has them, and what mends it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping as Map
from itertools import islice
from unicodedata import category, name as named

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Place, Related, Route
from sla_compiler.document.tree import Document, Mapping, Node, Scalar, Sequence
from sla_compiler.reporters import Report
from sla_compiler.source import Span

MOST = 3
"""So many characters are shown, and their places."""

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
    """Return what is to be told of characters that no font has: one finding a cure."""
    places = _places(document, missing)
    by_cure: dict[str, list[str]] = defaultdict(list)
    for each in places:
        by_cure[_cure(each)].append(each)
    return Report(
        name=document.source.name,
        source=document.source,
        document=document,
        diagnostics=tuple(
            _diagnostic(characters, cure, places)
            for cure, characters in by_cure.items()
        ),
    )


def _diagnostic(
    characters: Collection[str], cure: str, places: Map[str, Place | None]
) -> Diagnostic:
    """Return the finding on characters that are mended alike."""
    there = [place for each in characters if (place := places[each]) is not None]
    first, *others = there or (Span(0, 0),)
    whose = "" if there else "; it comes from the house style, not from the spec"
    finding = Finding(
        place=first,
        message=f"no font has {_shown(characters)}, so no PDF can be made{whose}",
        label="not in any font",
        help=cure,
        related=tuple(
            Related(place=each, message="nor this") for each in others[: MOST - 1]
        ),
    )
    return Diagnostic(code=code("missing_glyph"), finding=finding)


def _shown(characters: Collection[str]) -> str:
    """Return the first characters with their code points, and how many there are."""
    first = [f"`{each}` (U+{ord(each):04X})" for each in islice(characters, MOST)]
    more = len(characters) - len(first)
    return " and ".join((", ".join(first), *([f"{more} more"] if more else ())))


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


def _places(document: Document, missing: Iterable[str]) -> Map[str, Place | None]:
    """Return where each character stands first in the spec, in the order of the spec.

    A character that stands in none of its values comes last, without a place.
    """
    left = set(missing)
    found: dict[str, Place | None] = {}
    for route, scalar in _scalars(document.root, ()):
        for at, each in enumerate(scalar.text):
            if each in left:
                left.remove(each)
                found[each] = At(route, part=(at, at + 1))
    return found | dict.fromkeys(sorted(left))


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
