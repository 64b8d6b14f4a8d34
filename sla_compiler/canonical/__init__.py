"""The one form of an agreement that digests and signatures cover, as RFC 8785 JSON."""

from sla_compiler.canonical.digest import agreement_digest, digest, terms_digest
from sla_compiler.canonical.from_agreement import canonical, canonical_bytes

__all__ = [
    "agreement_digest",
    "canonical",
    "canonical_bytes",
    "digest",
    "terms_digest",
]
