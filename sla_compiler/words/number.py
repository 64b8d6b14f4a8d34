"""Numbers as people write them: read exactly, and printed without an exponent.

Every number is a `Fraction`, because `Decimal` arithmetic rounds. There is one way to
write a number: digits, at most one decimal point, no separators, no exponent.
"""

import re
from decimal import Decimal
from fractions import Fraction

from sla_compiler.words.error import WordError, quoted, write

#: What a YAML scalar may be; a text is what the author typed.
Written = str | int | Decimal | bool

MOST_DIGITS = 30
MOST = 2**53 - 1
"""The largest number: many programs that read JSON round what is larger."""
MOST_CHARACTERS = 200
MOST_PLACES = 100

_GROUP = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_NUMBER = re.compile(
    rf"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?![0-9.,_']|{_GROUP}[0-9]{{3}}(?![0-9]))"
)
_ATTEMPT = re.compile(rf"[-+]?[.,]?[0-9][0-9.,_']*(?:{_GROUP}[0-9]{{3}}(?![0-9]))*")
_THOUSANDS = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3}){2,}"
)
_TOO_LONG = f"a number has at most {MOST_DIGITS} digits"
_NAMES = ("zero", "one a an", "two", "three", "four", "five", "six", "seven", "eight")
_SPELLED = {
    word: str(number) for number, words in enumerate(_NAMES) for word in words.split()
}


def as_text(written: Written) -> str:
    """Return the text of a scalar, as an author would write it."""
    if isinstance(written, bool):
        return "true" if written else "false"
    if isinstance(written, str):
        if len(written) > MOST_CHARACTERS:
            raise WordError("a value in words is a short text", 0, len(written))
        if not written.strip():
            raise WordError("nothing is written here", 0, len(written))
        return written
    # huge numbers are refused before they are printed: printing them is the attack
    if isinstance(written, int) and written.bit_length() <= MOST_DIGITS * 4:
        return str(written)
    if isinstance(written, Decimal) and not _is_huge(written):
        return format(written, "f")
    raise WordError(_TOO_LONG, 0, 1)


def parse_number(written: Written) -> Fraction:
    """Return the number that is written, and nothing beside it."""
    text = as_text(written)
    number, end = read_number(text, skip_space(text, 0))
    rest = skip_space(text, end)
    if rest < len(text):
        raise WordError(
            f"{quoted(text[rest:])} stands after the number",
            rest,
            len(text.rstrip()),
            f"write the number alone: `{text[:end].strip()}`",
        )
    return number


def read_number(text: str, start: int) -> tuple[Fraction, int]:
    """Return the number at offset `start` and the offset behind it."""
    found = _NUMBER.match(text, start)
    if found is None:
        raise _not_a_number(text, start)
    if sum(map(str.isdigit, found[0])) > MOST_DIGITS:
        raise WordError(f"{quoted(found[0])}: {_TOO_LONG}", start, found.end())
    number = Fraction(found[0])
    if abs(number) >= MOST + 1:
        raise WordError(
            f"{quoted(found[0])} is larger than many programs can tell exactly",
            start,
            found.end(),
            f"numbers in a spec are below {MOST + 1:,}",
        )
    return number, found.end()


def plain(number: int | Decimal | Fraction) -> str:
    """Return a number in digits: `10`, `0.25`, never `1E+1` and no idle zeros."""
    exact = Fraction(number)
    places = _places(exact.denominator)
    scaled = abs(exact.numerator) * 10**places // exact.denominator
    digits = str(scaled).rjust(places + 1, "0")
    sign = "-" if exact < 0 else ""
    if places == 0:
        return sign + digits
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def skip_space(text: str, start: int) -> int:
    """Return the offset of the first character from `start` that is not a space."""
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def spelled_out(word: str) -> str:
    """Return the digits of `four`, `a` or `an`, or an empty text for other words."""
    return _SPELLED.get(word.casefold(), "")


def _not_a_number(text: str, start: int) -> WordError:
    attempt = _ATTEMPT.match(text, start)
    if attempt is not None:
        cure = _cured(attempt[0])
        whole = (cure + text[attempt.end() :].rstrip()) if cure else ""
        return WordError(
            f"the number {quoted(attempt[0])} is not written in plain digits",
            start,
            attempt.end(),
            write(whole) or "write digits and at most one decimal point, as in `12.5`",
        )
    word = text[start:].split(maxsplit=1)[0] if text[start:].strip() else ""
    if not word:
        return WordError("a number is missing", 0, len(text))
    digits = spelled_out(word)
    end = start + len(word)
    cure = digits + text[end:].rstrip() if digits else ""
    help_ = write(cure) or "begin with a number in digits, as in `30`"
    return WordError(f"{quoted(word)} is not a number", start, end, help_)


def _cured(attempt: str) -> str:
    """Return the plain digits that `attempt` must have meant, or an empty text."""
    sign = "-" if attempt.startswith("-") else ""
    digits = re.sub(rf"[-+_']|{_GROUP}", "", attempt).rstrip(".,")
    if _THOUSANDS.fullmatch(digits):
        commas = "," in digits
        digits = digits.replace("," if commas else ".", "")
    digits = digits.replace(",", ".")
    digits = re.sub(r"^0+(?=[0-9])", "", digits)
    cure = sign + ("0" + digits if digits.startswith(".") else digits)
    return cure if _NUMBER.fullmatch(cure) else ""


def _places(denominator: int) -> int:
    """Return how many decimals a fraction with this denominator has."""
    for places in range(MOST_PLACES):
        if 10**places % denominator == 0:
            return places
    raise ValueError("a number without an end in decimals has no plain text")


def _is_huge(number: Decimal) -> bool:
    if not number.is_finite():
        return True
    exponent = number.as_tuple().exponent
    lowest = exponent if isinstance(exponent, int) else 0
    return number.adjusted() >= MOST_DIGITS or lowest < -MOST_DIGITS
