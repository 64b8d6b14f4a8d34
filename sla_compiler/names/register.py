"""The register of every name that a spec gives, and of those the language brings."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from sla_compiler.diagnostic import At, Route
from sla_compiler.document.tree import Document, Mapping as Map, Scalar
from sla_compiler.frozen import frozen
from sla_compiler.names import duties
from sla_compiler.names.declared import Thing, is_unsure, places, things
from sla_compiler.names.still_open import is_open
from sla_compiler.names.vocabulary import (
    ACTORS,
    ATTRIBUTES,
    COMPOSED,
    DECLARED,
    MOMENTS,
    QUANTITIES,
    TYPES,
)

Names = Mapping[str, Route]
"""Names with the route of the thing that bears each; `()` for those of the language."""

_BUILT_IN: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "actor": ACTORS,
        "attribute": ATTRIBUTES,
        "shared_fact": ATTRIBUTES | {"last_events"},
        "moment": MOMENTS,
        "stage_or_moment": MOMENTS,
        "quantity_of_a_lead": QUANTITIES,
    }
)
_TYPES = MappingProxyType(
    {
        "actor": frozenset({"person"}),
        "moment": frozenset({"date"}),
        "stage_or_moment": frozenset({"date"}),
        "quantity_of_a_lead": frozenset({"number", "money", "duration"}),
    }
)
_FORMS = MappingProxyType(
    {
        "condition": ("when", "list", "text"),
        "moment": ("last", "first_time"),
        "stage_or_moment": ("last", "first_time"),
        "quantity_of_a_lead": ("count", "since", "until", "ratio", "first"),
    }
)
_CONDITIONS = ("mql", "sql")


@frozen
class Register:
    """What names there are of each kind, and what the events have of their own.

    `declared` holds all that the spec declares: a name given twice stands there twice.
    `unsure` holds the kinds of which the spec may have meant to declare more than could
    be read; nothing is said to be unknown among those.
    """

    declared: Mapping[str, tuple[Thing, ...]]
    kinds: Mapping[str, Names]
    events: Mapping[str, Names]
    unsure: frozenset[str]

    @staticmethod
    def from_document(document: Document) -> "Register":
        """Return the names that a spec declares, those of broken clauses included."""
        declared = {kind: tuple(_declared(document, kind)) for kind in DECLARED}
        kinds: dict[str, Names] = {
            kind: MappingProxyType(_first(given)) for kind, given in declared.items()
        }
        kinds["stated_condition"] = dict(_conditions(document))
        for kind, parts in COMPOSED.items():
            kinds[kind] = MappingProxyType(_composed(document, kind, parts, kinds))
        return Register(
            declared=MappingProxyType(declared),
            kinds=MappingProxyType(kinds),
            events=MappingProxyType(dict(_own_attributes(document))),
            unsure=frozenset(_unsure(document)),
        )

    def names(self, kind: str) -> Names:
        """Return the names of a kind."""
        return self.kinds[kind]


def place(route: Route) -> At:
    """Return where the name of the thing at a route stands."""
    if isinstance(route[-1], int):
        return At((*route, "id"))
    return At(route, on="key")


def _declared(document: Document, kind: str) -> Iterator[Thing]:
    for pattern in DECLARED[kind]:
        yield from things(document, pattern)


def _first(given: Iterable[Thing]) -> dict[str, Route]:
    """Return the names that are given; of one given twice, the first counts."""
    found: dict[str, Route] = {}
    for name, route in given:
        found.setdefault(name, route)
    return found


def _composed(
    document: Document, kind: str, parts: tuple[str, ...], kinds: Mapping[str, Names]
) -> dict[str, Route]:
    """Return the names of a kind that takes in others, the language's own included."""
    found: dict[str, Route] = dict.fromkeys(sorted(_BUILT_IN.get(kind, ())), ())
    for part in parts:
        for name, route in kinds[part].items():
            if name not in found and _counts(document, kind, part, route):
                found[name] = route
    if kind == "duty":
        found |= dict(duties.paths(document))
    if kind in {"attribute", "shared_fact"}:
        found |= kinds["stated_condition"]
    return found


def _counts(document: Document, kind: str, part: str, route: Route) -> bool:
    """Tell whether an attribute is of the type that a kind takes; others always are."""
    if part == "recorded" and kind in _TYPES:
        attribute = document.node(route)
        given = attribute.get("type") if isinstance(attribute, Map) else None
        if given is None:
            return is_open(attribute)
        # A type that is none of the language's may be meant to be any.
        named = given.value if isinstance(given, Scalar) else None
        return named in _TYPES[kind] or named not in TYPES
    if part == "derived" and kind in _FORMS:
        thing = document.node(route)
        has_form = isinstance(thing, Map) and any(map(thing.get, _FORMS[kind]))
        return has_form or is_open(thing)
    return True


def _conditions(document: Document) -> Iterator[tuple[str, Route]]:
    """Yield the conditions that a component states under a fixed name."""
    for name in _CONDITIONS:
        route = ("qualification", name)
        if document.node(route) is not None:
            yield ".".join(route), route


def _own_attributes(document: Document) -> Iterator[tuple[str, Names]]:
    """Yield each event with the attributes that it has of its own."""
    for route, event in places(document, DECLARED["event"][0]):
        own = event.get("has") if isinstance(event, Map) else None
        keys = [k.text for k, _ in own.entries] if isinstance(own, Map) else []
        yield str(route[-1]), {key: (*route, "has", key) for key in keys}


def _unsure(document: Document) -> Iterator[str]:
    """Yield the kinds of which more may have been meant than could be read."""
    basic = {
        kind
        for kind, patterns in DECLARED.items()
        if any(is_unsure(document, pattern) for pattern in patterns)
    }
    if is_unsure(document, ("qualification", "mql")):
        basic.add("stated_condition")
    yield from basic
    for kind, parts in COMPOSED.items():
        if basic & {*parts}:
            yield kind
    if basic & {"free_duty", "cadence", "track", "status", "stage"}:
        yield "duty"
