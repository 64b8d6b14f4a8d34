"""Exact numbers as texts: `12.5` where the decimals end, `1/3` where they never do."""

from fractions import Fraction

from sla_compiler.words.number import MOST_PLACES, plain


def exact(number: Fraction) -> str:
    """Return a number in decimals if those end, else as a fraction in lowest terms."""
    ends = 10 ** (MOST_PLACES - 1) % number.denominator == 0
    return plain(number) if ends else f"{number.numerator}/{number.denominator}"
