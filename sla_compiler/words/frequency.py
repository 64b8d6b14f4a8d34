"""How often at most: `once`, `4 per month`, `3 per 30 days`.

`per day`, `per week`, `per month`, `per quarter` and `per year` are calendar periods of
the agreement's zone; a week begins on Monday. A length with a number rolls: `per 7
days` is any seven days in a row, counted from the last counted occurrence.
"""

import re

from sla_compiler.frozen import frozen
from sla_compiler.words.duration import Duration, Family, counted, parse_duration
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.number import Written, as_text, read_number, spelled_out

PERIODS = ("day", "week", "month", "quarter", "year")
MOST_TIMES = 1_000_000

_PER = re.compile(r"\s*([^\s]+)\s+per\s+(.*\S)\s*", re.IGNORECASE)
_LOOSE = re.compile(
    r"\s*(once|twice|[\w.,]+)\s*(?:x|times)?\s*(?:a|an|per|every|each|/)\s*(\S.*\S)\s*",
    re.IGNORECASE,
)
_ADVERBS = {
    "daily": "1 per day",
    "weekly": "1 per week",
    "monthly": "1 per month",
    "quarterly": "1 per quarter",
    "yearly": "1 per year",
    "annually": "1 per year",
    "once only": "once",
    "one time": "once",
}
_EXAMPLES = "write `once`, `1 per day` or `3 per 30 days`"


@frozen
class Frequency:
    """So many times: in each calendar `period`, in any `rolling` length, or ever."""

    times: int
    period: str = ""
    rolling: Duration | None = None

    def plain(self) -> str:
        """Return the frequency as an author would write it."""
        if self.rolling is not None:
            return f"{self.times} per {_rolling_plain(self.rolling)}"
        return f"{self.times} per {self.period}" if self.period else "once"


def parse_frequency(written: Written) -> Frequency:
    """Return the frequency that is written, such as `3 per 30 days`."""
    text = as_text(written)
    if text.strip().casefold() == "once":
        return Frequency(times=1)
    found = _PER.fullmatch(text)
    if found is None or not found[1][0].isdigit():
        end = len(text.rstrip())
        message = f"{quoted(text)} does not say how often"
        raise WordError(message, 0, end, _meant(text) or _EXAMPLES)
    times = _times(text, found.start(1), found.end(1))
    period = found[2].casefold()
    if period in PERIODS:
        return Frequency(times=times, period=period)
    return Frequency(times=times, rolling=_rolling(found, times))


def _rolling_plain(length: Duration) -> str:
    """Return a length that cannot be taken for a period of the calendar."""
    match length.family:
        case Family.DAYS:
            return counted(length.amount, "day")
        case Family.MONTHS:
            return counted(length.amount, "month")
    return length.plain()


def _times(text: str, start: int, end: int) -> int:
    number, stop = read_number(text[:end], start)
    if stop < end or number.denominator != 1 or not 1 <= number <= MOST_TIMES:
        cure = f"write a whole number from 1 to {MOST_TIMES}"
        raise WordError(f"{quoted(text[start:end])} is not a count", start, end, cure)
    return number.numerator


def _rolling(found: re.Match[str], times: int) -> Duration:
    start = found.start(2)
    period = found[2]
    unit = period.casefold().removesuffix("s")
    if unit in (*PERIODS, "minute", "hour"):
        cure = write(f"{times} per {unit if unit in PERIODS else f'1 {unit}'}")
        message = f"{quoted(period)} is not a period of the calendar"
        raise WordError(message, start, found.end(2), cure)
    try:
        length = parse_duration(period)
    except WordError as error:
        cure = error.help.replace("write `", f"write `{times} per ")
        at = (start + error.start, start + error.end)
        raise WordError(error.message, *at, cure) from error
    _expect_rolling(length, found, times)
    return length


def _expect_rolling(length: Duration, found: re.Match[str], times: int) -> None:
    start, end = found.span(2)
    number, after = read_number(found[2], 0)
    if length.family in (Family.OPEN, Family.OPEN_DAYS):
        message = "business time does not say how often"
        raise WordError(message, start, end, "write hours, days, weeks or months")
    if not length.amount:
        raise WordError("a frequency needs a length of time", start, end)
    unit = found[2][after:].strip().casefold().removesuffix("s")
    if number == 1 and unit in PERIODS:
        rolls = {"day": "24 hours", "week": "7 days", "month": "30 days"}
        other = rolls.get(unit, "90 days" if unit == "quarter" else "365 days")
        raise WordError(
            f"{quoted(found[2])} could be a {unit} of the calendar or one that rolls",
            start,
            end,
            f"write `{times} per {unit}` for the calendar, or `{times} per {other}`",
        )


def _meant(text: str) -> str:
    """Return the cure for `daily`, `twice a week` or `3x/day`, if it is one."""
    folded = " ".join(text.casefold().split())
    if folded in _ADVERBS:
        return write(_ADVERBS[folded])
    found = _LOOSE.fullmatch(folded)
    if found is None:
        return ""
    times = {"once": "1", "twice": "2"}.get(found[1]) or spelled_out(found[1])
    try:
        cure = f"{times or found[1]} per {found[2]}"
        return write(parse_frequency(cure).plain()) if cure != folded else ""
    except WordError:
        return ""
