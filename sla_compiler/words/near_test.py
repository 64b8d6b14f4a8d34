"""What a text that is almost a test was probably meant to be."""

import re
from collections.abc import Iterator

from sla_compiler.words.near import nearest
from sla_compiler.words.number import spelled_out

KEYWORDS = ("at least", "at most", "over", "under")

_N = r"(?=[-+]?[.,]?[0-9])"
_MORE = "more|above|over|up|higher|later|longer|greater|larger|older"
_LESS = "less|below|under|fewer|lower|earlier|shorter|smaller|down"
_TO_AT_MOST = r"at most|up to|max\.?"
_OVER = r"more than|greater than|larger than|bigger than|above|exceeds|exceeding"
_UNDER = "less than|fewer than|lower than|smaller than|below"
_AT_MOST = (
    r"no more than|not more than|not over|up to|max\.?|maximum|maximum of|at the most"
    r"|no later than|until"
)
_AT_LEAST = (
    r"no less than|not less than|no fewer than|not under|min\.?|minimum|minimum of"
    r"|at the least|from|since"
)
_TO = r"too|till|until|through|thru|upto|up to|\.\.+|[…–—~]"
_BETTER = "above|higher|up|beter|bettr|greater|best"
_WORSE = "below|lower|wors|wrose|less|down|worst"
#: Other ways to say a test, and the one way; what is in parentheses is kept.
_SAYINGS = (
    (rf"(?:{_OVER}) {_N}(.+)", "over {0}"),
    (rf"(?:{_UNDER}) {_N}(.+)", "under {0}"),
    (rf"(?:{_AT_MOST}) {_N}(.+)", "at most {0}"),
    (rf"(?:between|from) {_N}(.+?) (?:and|to) {_N}(.+)", "{0} to {1}"),
    (
        rf"at least {_N}(.+?),? (?:and|to) (?:under|{_UNDER}) {_N}(.+)",
        "{0} to under {1}",
    ),
    (rf"at least {_N}(.+?),? (?:and|to) (?:at most )?{_N}(.+)", "{0} to {1}"),
    (rf"{_N}(.+?) to (?:{_TO_AT_MOST}) {_N}(.+)", "{0} to {1}"),
    (rf"{_N}(.+?) to (?:{_UNDER}) {_N}(.+)", "{0} to under {1}"),
    (rf"(?:{_AT_LEAST}) {_N}(.+)", "at least {0}"),
    (rf"{_N}(.+?) ?(?:(?:or|and) (?:{_MORE})|\+)", "at least {0}"),
    (rf"{_N}(.+?) (?:or|and) (?:{_LESS})", "at most {0}"),
    (rf"{_N}(.+?) ?(?:{_TO}) ?{_N}(.+)", "{0} to {1}"),
    (rf"(\w.*?) (?:or|and) (?:{_BETTER})", "{0} or better"),
    (rf"(\w.*?) (?:or|and) (?:{_WORSE})", "{0} or worse"),
)
_RULES = tuple((re.compile(form, re.IGNORECASE), cure) for form, cure in _SAYINGS)
_MISSPELT = re.compile(rf"([A-Za-z]+(?: [A-Za-z]+)?) ?{_N}(.+)")
_SPELLED = re.compile(r"(at least|at most|over|under) ([A-Za-z]+)(.*)", re.IGNORECASE)


def candidates(text: str) -> Iterator[str]:
    """Yield what `text` may have been meant to be, the likeliest first.

    Each is only a proposal: the caller offers the first that is a test.
    """
    line = " ".join(text.split())
    for form, cure in _RULES:
        if found := form.fullmatch(line):
            yield cure.format(*found.groups())
    found = _MISSPELT.fullmatch(line)
    if found and found[1].casefold() not in KEYWORDS:
        keyword = nearest(found[1], KEYWORDS)
        yield f"{keyword} {found[2]}" if keyword else ""
    if (found := _MISSPELT.fullmatch(line)) and found[1].casefold() in KEYWORDS:
        yield f"{found[1]} {found[2]}"
    if found := _SPELLED.fullmatch(line):
        yield f"{found[1]} {spelled_out(found[2])}{found[3]}"
    if line.casefold() not in ("known", "unknown"):
        yield nearest(line, ("known", "unknown"), 0.8)
