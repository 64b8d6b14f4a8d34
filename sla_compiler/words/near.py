"""The known word that an unknown one was probably meant to be."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], likeness: float = 0.7) -> str:
    """Return the word of `known` that is most like `word`, or an empty text."""
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in sorted(known)}
    close = get_close_matches(word.casefold(), by_folded, n=1, cutoff=likeness)
    return by_folded[close[0]] if close else ""
