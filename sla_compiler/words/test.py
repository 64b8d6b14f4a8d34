"""Tests in words: `at least 50`, `35 to under 50`, `known`, `B or better`.

One normal form for all that compares: a range. Symbols (`>= 50`, `50-499`) mean the
same and are equal; only `symbolic` remembers them, for the formatter. `known` and
`unknown` are tests in small letters alone, so that a list may hold the text `Unknown`.
"""

import re
from dataclasses import field, replace

from sla_compiler.frozen import frozen
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.number import MOST_CHARACTERS, Written, as_text
from sla_compiler.words.quantity import Quantity, parse_quantity

_NUMBER = r"(?=[-+]?[.,]?[0-9])"
_BOUND = re.compile(
    rf"(?:(at\s+least|over|at\s+most|under)\s+|(>=|<=|>|<|≥|≤)\s*){_NUMBER}(?P<of>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = re.compile(
    rf"(over\s+)?{_NUMBER}(?P<low>.*?)\s+to\s+(under\s+)?{_NUMBER}(?P<high>.*)",
    re.IGNORECASE | re.DOTALL,
)
_HYPHEN = re.compile(
    r"(?P<low>[0-9.,]+)\s*-\s*(?P<high>[0-9.,]+(?:\s*[^\W\d].*|\s*%)?)"
)
_ORDER = re.compile(r"(?P<mark>.*\S)\s+or\s+(better|worse)", re.IGNORECASE | re.DOTALL)
_EQUAL = re.compile(r"={1,2}\s*(?P<value>.*\S)", re.DOTALL)
_UNEQUAL = re.compile(r"(?:!=|<>|≠|not(?=\s+[0-9]))\s*(?P<value>.*\S)", re.DOTALL)
_DAY = re.compile(r"[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?")
_ONE_WORD = re.compile(r"(?![kun][knouwm]{3,6}$)[^\W\d]+")
_WITHOUT_NUMBER = re.compile(
    r"(at\s+least|at\s+most)(?:\s.*)?", re.IGNORECASE | re.DOTALL
)
#: Whether each comparing word leaves its bound out.
_FROM = {"at least": False, ">=": False, "≥": False, "over": True, ">": True}
_UP_TO = {"at most": False, "<=": False, "≤": False, "under": True, "<": True}


@frozen
class Range:
    """The amounts between two bounds; `None` is no bound, an open one is out."""

    low: Quantity | None = None
    low_open: bool = False
    high: Quantity | None = None
    high_open: bool = False
    symbolic: bool = field(default=False, compare=False)

    def plain(self) -> str:
        """Return the test as an author would write it."""
        if self.low is None:
            assert self.high is not None
            return ("under " if self.high_open else "at most ") + self.high.plain()
        if self.high is None:
            return ("over " if self.low_open else "at least ") + self.low.plain()
        start = "over " if self.low_open else ""
        middle = " to under " if self.high_open else " to "
        low = replace(
            self.low, unit="" if self.low.unit == self.high.unit else self.low.unit
        )
        return start + low.plain() + middle + self.high.plain()


@frozen
class Presence:
    """A value is there, or none is: `known`, `unknown`."""

    known: bool

    def plain(self) -> str:
        """Return the test as an author would write it."""
        return "known" if self.known else "unknown"


@frozen
class Order:
    """A text of an ordered list and all before it (`better`), or all after it."""

    mark: str
    better: bool

    def plain(self) -> str:
        """Return the test as an author would write it."""
        return f"{self.mark} or {'better' if self.better else 'worse'}"


@frozen
class Plain:
    """A value to be equal to, as text; what it means depends on the attribute."""

    text: str
    start: int = field(default=0, compare=False)
    symbolic: bool = field(default=False, compare=False)

    def plain(self) -> str:
        """Return the test as an author would write it."""
        return self.text


Test = Range | Presence | Order | Plain


def parse_test(written: Written) -> Test:
    """Return the test that is written; what is no test is a plain value.

    A text that was surely meant as a test and is not one raises: as a value it would
    quietly match nothing. Look among the values an attribute lists before asking here.
    """
    if isinstance(written, str) and len(written) > MOST_CHARACTERS:
        return Plain(text=written)
    whole = as_text(written)
    try:
        test = _read(whole)
    except WordError:
        _refuse_near_miss(whole)
        raise
    # the great majority of values are single words, which are no near misses
    is_value = isinstance(test, Plain) and not test.symbolic
    if is_value and not _ONE_WORD.fullmatch(whole.strip()):
        _refuse_near_miss(whole)
        _refuse_without_number(whole)
    return test


def parse_text_test(written: Written) -> Test:
    """Return the test of an attribute of texts, where no number is compared."""
    whole = as_text(written)
    text, start = whole.strip(), len(whole) - len(whole.lstrip())
    if text in ("known", "unknown"):
        return Presence(known=text == "known")
    if found := _ORDER.fullmatch(text):
        return Order(mark=found["mark"], better=found[2].casefold() == "better")
    if found := _EQUAL.fullmatch(text):
        at = start + found.start("value")
        return Plain(text=found["value"], start=at, symbolic=True)
    return Plain(text=text, start=start)


def looks_like_a_test(text: str) -> bool:
    """Tell whether a text is a test, or was surely meant to be one."""
    try:
        return not isinstance(parse_test(text), Plain)
    except WordError:
        return True


def _read(whole: str) -> Test:
    """Read a test as it must be written."""
    text, start = whole.strip(), len(whole) - len(whole.lstrip())
    if found := _UNEQUAL.fullmatch(text):
        cure = f"write `{{not: [{found['value']}]}}`"
        raise WordError(f"{quoted(text)} is not a test", start, len(text) + start, cure)
    test = _between(whole, text, start) or _bound(whole, text, start)
    return test or parse_text_test(whole)


def _bound(whole: str, text: str, start: int) -> Range | None:
    """Read `at least 50` and its like."""
    found = _BOUND.fullmatch(text)
    if found is None:
        return None
    word = " ".join((found[1] or found[2]).casefold().split())
    of = _operand(whole, start + found.start("of"), start + found.end("of"))
    symbolic = found[2] is not None
    if word in _FROM:
        return Range(low=of, low_open=_FROM[word], symbolic=symbolic)
    return Range(high=of, high_open=_UP_TO[word], symbolic=symbolic)


def _between(whole: str, text: str, start: int) -> Range | None:
    """Read `35 to under 50` and its like; a unit at the end holds for both ends."""
    found, symbolic = _BETWEEN.fullmatch(text), False
    if found is None:
        found, symbolic = _HYPHEN.fullmatch(text), True
    if found is None or _DAY.fullmatch(text):
        return None
    low = _operand(whole, start + found.start("low"), start + found.end("low"))
    high = _operand(whole, start + found.start("high"), start + found.end("high"))
    if not low.unit and high.unit:
        low = replace(low, unit=high.unit)
    if symbolic:
        return Range(low=low, high=high, symbolic=True)
    over, under = found[1] is not None, found[3] is not None
    return Range(low=low, low_open=over, high=high, high_open=under)


def _operand(whole: str, start: int, end: int) -> Quantity:
    """Read the quantity in `whole[start:end]`; the cure tells the whole test anew."""
    part = whole[start:end]
    try:
        quantity = parse_quantity(part)
    except WordError as error:
        cure = error.help
        if cure.startswith("write `") and cure.count("`") == 2:
            told = cure.removeprefix("write `").removesuffix("`")
            cure = write(_settled(f"{whole[:start]}{told}{whole[end:]}".strip()))
        at = (start + error.start, start + error.end)
        raise WordError(error.message, *at, cure) from error
    at = (start + quantity.start, start + quantity.end)
    return replace(quantity, start=at[0], end=at[1])


def _settled(text: str) -> str:
    """Return the test a cure leads to, when its other end needs a cure too."""
    try:
        return _read(text).plain()
    except WordError as error:
        return error.help.removeprefix("write `").removesuffix("`")


def _refuse_near_miss(whole: str) -> None:
    from sla_compiler.words.near_test import candidates

    text, start = whole.strip(), len(whole) - len(whole.lstrip())
    for candidate in candidates(text):
        if candidate in ("", text):
            continue
        try:
            meant = _read(candidate)
        except WordError:
            continue
        if not isinstance(meant, Plain):
            message = f"{quoted(text)} is not a test"
            raise WordError(message, start, start + len(text), write(meant.plain()))


def _refuse_without_number(whole: str) -> None:
    text, start = whole.strip(), len(whole) - len(whole.lstrip())
    if found := _WITHOUT_NUMBER.fullmatch(text):
        cure = f"write a number in digits, as in `{found[1].lower()} 50`"
        message = f"{quoted(text)} names no number"
        raise WordError(message, start, start + len(text), cure)
