"""Digests of an agreement: of its terms, and of its terms with the binding text."""

from hashlib import sha256

from sla_compiler.agreement import Agreement
from sla_compiler.canonical.from_agreement import Json, canonical
from sla_compiler.frozen import frozen

TERMS = b"sla-compiler terms 1\0"
AGREEMENT = b"sla-compiler agreement 1\0"
"""What each digest begins with, so that neither can pass for the other."""


@frozen
class Digest:
    """Both digests, as 64 hexadecimal digits."""

    terms: str
    agreement: str


def digest(agreement: Agreement) -> Digest:
    """Return both digests of an agreement."""
    form = canonical(agreement)
    terms: dict[str, Json] = {key: form[key] for key in ("form", "id", "terms")}
    texts = form["texts"]
    assert isinstance(texts, dict)
    return Digest(
        terms=_hashed(TERMS, terms),
        agreement=_hashed(AGREEMENT, terms | {"wording": texts["wording"]}),
    )


def terms_digest(agreement: Agreement) -> str:
    """Return the digest that covers everything a rule depends on."""
    return digest(agreement).terms


def agreement_digest(agreement: Agreement) -> str:
    """Return the digest that covers the terms and the text that binds."""
    return digest(agreement).agreement


def _hashed(domain: bytes, form: dict[str, Json]) -> str:
    import rfc8785

    return sha256(domain + rfc8785.dumps(form)).hexdigest()
