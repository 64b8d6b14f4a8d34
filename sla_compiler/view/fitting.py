"""How many lines a text takes, guessed so that it never takes more."""

from math import fsum
from unicodedata import combining, east_asian_width

LETTERS = {
    **dict.fromkeys(" \N{NO-BREAK SPACE}ijl.,:;'’|![]", 0.34),
    **dict.fromkeys("ftrI()-/", 0.46),
    **dict.fromkeys("ackesvxyz“”", 0.62),
    **dict.fromkeys("mwMW@%—…≥≈&", 1.0),
    **dict.fromkeys("QOGDHNU", 0.88),
}
"""How wide letters are in the wider of the common sans serifs, set between plain and
bold, as a part of their height."""


def width(text: str) -> float:
    """Return how wide a text is at most, in the height of its letters."""
    return fsum(map(_letter, text))


def _letter(letter: str) -> float:
    if combining(letter):
        return 0
    if east_asian_width(letter) in "WF":
        return 1.0
    return LETTERS.get(letter, 0.75 if letter.isupper() else 0.65)


def lines(text: str, measure: float) -> int:
    """Return how many lines a text takes in a measure, broken between words."""
    taken, used = 1, 0.0
    for word in text.split(" "):
        needs = width(word)
        if used and used + needs > measure:
            taken, used = taken + 1, 0.0
        while needs > measure:  # a word that is longer than a line is broken inside
            taken, needs = taken + 1, needs - measure
        used += needs + LETTERS[" "]
    return taken


def clipped(text: str, measure: float) -> str:
    """Return a text cut after a whole word, marked as cut, where it is too wide.

    A word that is wider than that alone is cut inside.
    """
    if width(text) <= measure:
        return text
    kept, used = [], 1.0
    for letter in text:
        used += _letter(letter)
        if used > measure:
            break
        kept.append(letter)
    cut = "".join(kept)
    whole = cut.rpartition(" ")[0].rstrip(" ,;:.(“") or cut
    return f"{whole}…"
