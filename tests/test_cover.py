"""The cover says between whom the agreement is, and what its digests are taken of."""

import pytest

from sla_compiler.canonical.digest import Digest
from sla_compiler.compilation import compile_text
from sla_compiler.locale import load
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import Page

DIGEST = Digest(terms="1" * 64, agreement="2" * 64)
SPEC = """\
sla: 1
about: {{id: few, title: Few, version: "1.0.0", effective: 2027-01-01, language: en}}
parties:
  marketing: {{name: Demand{marketing}}}
  sales: {{name: Field{sales}}}
governance: {{duties: {{meet: {{owes: sales, every: month, deliver: Minutes}}}}}}
"""


def page(marketing: str = "", sales: str = "", tag: str = "en") -> Page:
    """Return the page of a small agreement between parties of organizations."""
    marketing, sales = (
        f", organization: {each}" if each else "" for each in (marketing, sales)
    )
    compiled = compile_text(SPEC.format(marketing=marketing, sales=sales), "few.yaml")
    assert compiled.agreement is not None, compiled.diagnostics
    return from_agreement(compiled.agreement, load(tag), DIGEST)


@pytest.mark.parametrize(
    ("marketing", "sales", "said"),
    [
        ("", "", "between Demand and Field"),
        ("Acme", "Acme", "between Demand and Field of Acme"),
        ("Acme", "Bolt", "between Demand of Acme and Field of Bolt"),
        ("Acme", "", "between Demand of Acme and Field"),
    ],
)
def test_parties_are_named_with_their_organizations(
    marketing: str, sales: str, said: str
) -> None:
    """One that both belong to is named once."""
    assert said == page(marketing, sales).between


def test_the_translation_names_them_too() -> None:
    """In the words of its own language."""
    assert "antara Demand dan Field dari Acme" == page("Acme", "Acme", "id").between


def test_each_digest_says_what_it_is_taken_of() -> None:
    """A reader knows which of the two a new wording changes."""
    facts = dict(page().facts)

    assert f"sha256:{DIGEST.agreement}" == facts["Digest of terms and wording"]
    assert f"sha256:{DIGEST.terms}" == facts["Digest of the terms alone"]
