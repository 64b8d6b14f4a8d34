"""How large a spec may be; far above what people write, far below what hurts."""

BYTES = 4_000_000
"""The size of the file."""

NODES = 500_000
"""Values, lists and maps together."""

DEPTH = 60
"""Lists and maps inside one another."""

DIGITS = 40
"""Digits of one number; amounts of money need fewer than twenty."""

KEY = 200
"""Characters of one key."""
