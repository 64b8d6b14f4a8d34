"""The agreement as canonical JSON: what its digest is taken of."""

from sla_compiler.targets import Build

SUFFIX = ".agreement.json"
SPEAKS = False


def render(build: Build) -> bytes:
    """Return the canonical bytes."""
    from sla_compiler.canonical import canonical_bytes

    return canonical_bytes(build.agreement)
