"""Clauses in words come from a library or the author, and are signed as they are."""

import json
from hashlib import sha256

import pytest

from sla_compiler.agreement import Agreement
from sla_compiler.canonical import canonical, digest
from sla_compiler.compilation import compile_text
from sla_compiler.library import clauses, names
from sla_compiler.locale import load, tags
from sla_compiler.resources import resource
from sla_compiler.schema.linked import schema_at
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import Part, walk

SPEC = (resource("samples") / "minimal" / "minimal.sla.yaml").read_text("utf-8")


def meant(words: str) -> Agreement:
    """Return the smallest sample with these clauses."""
    spec = compile_text(SPEC.replace("governance:\n", f"governance:\n{words}\n"), "x")
    assert spec.agreement is not None, spec.diagnostics
    return spec.agreement


def parts(of: Agreement, tag: str = "en") -> list[Part]:
    """Return the clauses in words as a page shows them."""
    page = from_agreement(of, load(tag), digest(of))
    every = walk(page.clauses)
    return [
        p for p in every if p.id.startswith(("governance.clauses.", "governance.own"))
    ]


def test_the_language_knows_every_clause_of_the_library() -> None:
    """What lies in the folder may be named, and nothing else."""
    schema = schema_at(("governance", "clauses", 0)) or {}

    assert {*names(), "to_be_agreed"} == set(schema["enum"])
    assert {"term", "amendment", "termination", "disputes", "confidentiality"} == set(
        names()
    )


@pytest.mark.parametrize("name", names())
def test_every_clause_is_whole_in_every_language(name: str) -> None:
    """Each has a title and a text wherever we have words at all."""
    assert tags() == tuple(each.language for each in clauses(name))
    assert all(each.title and len(each.text) > 200 for each in clauses(name))


SIGNED = {
    "en/amendment": "d2f6fb2d41ae99d7",
    "en/confidentiality": "e774b2dbf1836aa3",
    "en/disputes": "2e831116c59f6698",
    "en/term": "05fb106e6e4db035",
    "en/termination": "0c6a1e6262b4bd7d",
    "id/amendment": "61f799757e84fef7",
    "id/confidentiality": "98de55c937ed0f62",
    "id/disputes": "f37e395d83d95b5c",
    "id/term": "9769f77ec7992410",
    "id/termination": "2d80deef2cf74278",
}
"""The texts as they were published: people have signed them."""


def test_what_was_published_never_changes() -> None:
    """A digest that was signed can be computed again; better words are a new clause."""
    folder = resource("templates") / "clauses"
    found = {
        file.relative_to(folder).with_suffix("").as_posix(): sha256(
            file.read_bytes()
        ).hexdigest()[:16]
        for file in sorted(folder.glob("*/*.md"))
    }

    assert SIGNED == found


def test_a_standard_clause_is_in_the_form_with_its_whole_text() -> None:
    """What is signed is not a name but the words."""
    texts = canonical(meant("  clauses: [term]"))["texts"]
    (written, translated) = clauses("term")

    assert isinstance(texts, dict)
    assert written.text in json.dumps(texts["wording"], ensure_ascii=False)
    assert translated.title in json.dumps(texts["editorial"], ensure_ascii=False)


def test_own_words_take_the_place_of_the_library() -> None:
    """They stand under its title; the digest of the text changes, not of the terms."""
    library = meant("  clauses: [term, disputes]")
    own = meant(
        "  clauses: [disputes, term]\n  own_clauses: {disputes: {text: We talk.}}"
    )
    shown = parts(own)

    assert ["Disputes", "Term"] == [each.title for each in shown]
    assert "We talk." in repr(shown[0])
    assert digest(library).terms == digest(own).terms
    assert digest(library).agreement != digest(own).agreement


def test_clauses_are_told_in_the_language_of_the_page() -> None:
    """A translation reads the library's translation."""
    of = meant("  clauses: [confidentiality]\n  own_clauses: {gifts: {text: None.}}")

    assert ["Confidentiality", "Gifts"] == [each.title for each in parts(of)]
    assert ["Kerahasiaan", "Gifts"] == [each.title for each in parts(of, "id")]
    assert "merahasiakan" in repr(parts(of, "id")[0])


def test_the_order_is_the_authors() -> None:
    """On the page; for the digest it means nothing."""
    one, other = (
        meant(f"  clauses: [{each}]") for each in ("term, disputes", "disputes, term")
    )

    assert ["Disputes", "Term"] == [each.title for each in parts(other)]
    assert digest(one) == digest(other)
