"""Numbers beyond what RFC 8785 writes are texts in the canonical form."""

from pathlib import Path

from sla_compiler.canonical import canonical_bytes
from sla_compiler.compilation import compile_text

SAMPLE = Path(__file__).parents[1] / "samples" / "complete" / "complete.sla.yaml"


def test_a_number_beyond_the_safe_domain_is_written_whole() -> None:
    """No number ends the canonical form, and none is rounded in it."""
    text = SAMPLE.read_text("utf-8").replace("people: 4", f"people: {10**30}")
    agreement = compile_text(text, "big.sla.yaml").agreement
    assert agreement is not None

    assert f'"people":"{10**30}"'.encode() in canonical_bytes(agreement)
