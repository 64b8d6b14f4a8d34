"""What a plain scalar means: the YAML 1.2 core schema, without what editors doubt."""

import re
from decimal import Decimal
from typing import NamedTuple

from sla_compiler.document import limits
from sla_compiler.document.tree import Value
from sla_compiler.words.number import MOST

_WORDS: dict[str, Value] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_LONGEST = max(map(len, _WORDS))

_NUMERIC = frozenset("0123456789+-.")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)\.[0-9]*|\.[0-9]+)")

_ZERO_FIRST = re.compile(r"[-+]?0[0-9_]+(?:\.[0-9_]*)?")
_OTHER_BASE = re.compile(r"[-+]?0(?:x[0-9a-fA-F_]+|o[0-7_]+|b[01_]+)")
_GROUPED = re.compile(r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?")
_POWER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)[eE][-+]?[0-9]+")
_NO_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


class Doubtful(NamedTuple):
    """A number in a form that is not read, and why; `number` is what it may mean."""

    reason: str
    number: str


_LONG = Doubtful(f"has more than {limits.DIGITS} digits", "")
LARGE = Doubtful("is larger than many programs can tell exactly", "")


def value(text: str) -> Value | Doubtful:
    """Return what a plain scalar means, or why it is not read."""
    if text[:1] in _NUMERIC and text:
        return _number(text)
    if len(text) <= _LONGEST:
        return _WORDS.get(text, text)
    return text


def _number(text: str) -> Value | Doubtful:
    if _INTEGER.fullmatch(text):
        return _whole(int(text)) if len(text) <= limits.DIGITS else _LONG
    if _DECIMAL.fullmatch(text):
        # minus zero is zero, and has one spelling only
        exact = len(text) <= limits.DIGITS
        return (Decimal(text) or Decimal(text).copy_abs()) if exact else _LONG
    return _doubtful(text) or text


def _whole(number: int) -> int | Doubtful:
    return number if abs(number) <= MOST else LARGE


def _doubtful(text: str) -> Doubtful | None:
    """Return why a text that some editors take for a number is not read."""
    for pattern, reason, meant in _FORMS:
        if pattern.fullmatch(text):
            number = meant(text)
            whole = _INTEGER.fullmatch(number) and _whole(int(number))
            return Doubtful(reason, "" if whole is LARGE else number)
    return None


def _nothing(_: str) -> str:
    """Return that a text means no number."""
    return ""


def _decimal(text: str) -> str:
    """Return the digits without underscores and without zeros in front."""
    sign = "-" if text[0] == "-" else ""
    bare = text.lstrip("+-").replace("_", "").lstrip("0").rstrip(".")
    return sign + (bare if bare[:1].isdigit() else f"0{bare}")


def _based(text: str) -> str:
    digits = text.lstrip("+-").replace("_", "")
    if len(digits) > limits.DIGITS or len(digits) < len("0x0"):
        return ""
    return f"{'-' if text[0] == '-' else ''}{int(digits, 0)}"


def _power(text: str) -> str:
    """Return the number written out, unless that is longer than a number may be."""
    mantissa, _, exponent = text.lower().replace("_", "").partition("e")
    if len(mantissa) > limits.DIGITS or len(exponent) > len("+00"):
        return ""
    written = f"{Decimal(f'{mantissa}e{exponent}'):f}"
    return written if len(written) <= limits.DIGITS else ""


_FORMS = (
    (
        # only inside brackets does a dash come this far
        re.compile("-"),
        "alone is an empty item to some tools, and a text to others",
        _nothing,
    ),
    (_NO_NUMBER, "is not a number that can be reckoned with", _nothing),
    (
        _ZERO_FIRST,
        "begins with a zero, which some tools read to the base of eight",
        _decimal,
    ),
    (_OTHER_BASE, "is a number to another base than ten", _based),
    (_POWER, "is a number with a power of ten", _power),
    (
        _GROUPED,
        "has underscores, which some tools read as a number, some as a text",
        _decimal,
    ),
)
"""The forms that tools disagree on, why, and what the number may be; first match."""
