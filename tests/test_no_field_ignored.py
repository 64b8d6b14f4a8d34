"""No field is accepted and then ignored: change it, and what a user sees changes."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest
from mutations import Mutation, collapsed, mutations

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.from_model import from_model
from sla_compiler.canonical import canonical_bytes, digest
from sla_compiler.compilation import compile_bytes
from sla_compiler.document.from_source import read
from sla_compiler.locale import Locale, load
from sla_compiler.model.from_document import from_document
from sla_compiler.schema.leaves import class_of, leaves
from sla_compiler.view.from_agreement import from_agreement

ROOT = Path(__file__).parents[1]
SPECS = (
    *sorted((ROOT / "samples").glob("*/*.sla.yaml")),
    *sorted((ROOT / "tests" / "data" / "rest").glob("*.sla.yaml")),
)
TRIES = 12
"""So many values a leaf is given before it counts as ignored."""

#: What has one value only: the format's version, and what is true or left out.
EXCEPT = {("sla",), ("duty", "always"), ("segments", "*", "otherwise")}


def meant(text: str) -> Agreement | None:
    """Return what a spec means, whether or not its numbers agree with each other."""
    document, _ = read(text.encode(), "mutant.sla.yaml")
    if document is None:
        return None
    model, unread = from_document(document)
    return None if unread else from_model(model, class_of)[0]


@cache
def spoken(tag: str) -> Locale:
    """Return a locale, loaded once."""
    return load(tag)


def shown(agreement: Agreement) -> str:
    """Return what the page says, without the digests, which change with everything."""
    digests = digest(agreement)
    view = from_agreement(agreement, spoken(agreement.language), digests)
    return re.sub(r"[0-9a-f]{12,64}", "", "\n".join(said(view)))


def said(view: object) -> Iterator[str]:
    """Yield every text of a page, in its order."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, tuple):
        for item in view:
            yield from said(item)
    elif is_dataclass(view):
        for each in fields(view):
            yield from said(getattr(view, each.name))


@cache
def whole(path: Path) -> tuple[bytes, tuple[str, str], str]:
    """Return what a sound spec comes to: canonical form, digests, text."""
    agreement = meant(path.read_text(encoding="utf-8"))
    assert agreement is not None
    both = digest(agreement)
    return canonical_bytes(agreement), (both.terms, both.agreement), shown(agreement)


@cache
def found() -> dict[tuple[str, ...], list[tuple[Path, Mutation]]]:
    """Return every leaf of the specs with other values, by place in the language."""
    by_leaf: dict[tuple[str, ...], list[tuple[Path, Mutation]]] = {}
    for path in SPECS:
        document, _ = read(path.read_bytes(), path.name)
        assert document is not None
        for mutation in mutations(document):
            by_leaf.setdefault(collapsed(mutation.pattern), []).append((path, mutation))
    return by_leaf


LEAVES = sorted({collapsed(leaf.path) for leaf in leaves()} - EXCEPT)


def faults(path: Path, mutation: Mutation) -> Iterator[str]:
    """Yield what a changed leaf leaves as it was, or changes against its class."""
    agreement = meant(mutation.text)
    if agreement is None:
        yield "it is no agreement"
        return
    form, (terms, whole_digest), text = whole(path)
    both = digest(agreement)
    is_term = mutation.x_class in ("terms", "structure")
    if canonical_bytes(agreement) == form:
        yield "the canonical form stays"
    if (both.terms != terms) != is_term:
        yield f"the digest of the terms does not follow the class {mutation.x_class}"
    if (both.agreement != whole_digest) != (is_term or mutation.x_class == "wording"):
        yield f"the digest of the agreement does not follow {mutation.x_class}"
    if shown(agreement) == text:
        yield "the page stays"


@pytest.mark.parametrize("leaf", LEAVES, ids=".".join)
def test_a_changed_leaf_is_seen(leaf: tuple[str, ...]) -> None:
    """A sound spec uses it; another value changes form, digests and page."""
    tried: list[object] = []
    for path, mutation in found().get(leaf, [])[:TRIES]:
        wrong = list(faults(path, mutation))
        if not wrong:
            return
        tried.append((mutation.route, mutation.before, mutation.after, wrong))

    assert [] == (tried or ["no sample uses it"])


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_spec_that_shows_a_leaf_is_sound(path: Path) -> None:
    """What the leaves are tried on has nothing wrong with it."""
    assert () == compile_bytes(path.read_bytes(), path.name).diagnostics
