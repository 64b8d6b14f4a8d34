"""Exact numbers as decimal digits, rounded only where no digits can say them."""

from decimal import Context, Decimal
from fractions import Fraction

WIDE = Context(prec=400)
ROUNDED = 2

Number = int | Decimal | Fraction


def terminates(value: Fraction) -> bool:
    """Tell whether decimal digits can write the value exactly."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def rounded(value: Fraction, places: int) -> Fraction:
    """Return the value to so many decimal places, a half away from zero."""
    whole = abs(value) * 10**places
    steps = (2 * whole.numerator + whole.denominator) // (2 * whole.denominator)
    return Fraction(steps if value >= 0 else -steps, 10**places)


def decimal_of(value: Number) -> Decimal:
    """Return the value in digits, to two places where they would never end."""
    exact = Fraction(value)
    ending = exact if terminates(exact) else rounded(exact, ROUNDED)
    digits = WIDE.divide(Decimal(ending.numerator), Decimal(ending.denominator))
    return Decimal(format(digits.normalize(WIDE), "f"))
