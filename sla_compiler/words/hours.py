"""Times of day and opening hours: `10:00`, `09:00-17:00`.

A time is a whole number of minutes after midnight on the wall clock, not a length of
time: on the day the clocks change, 09:00 is not nine hours after midnight.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType

from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.number import Written, as_text

MINUTES_A_DAY = 24 * 60
GRAIN = 15

TimeOfDay = NewType("TimeOfDay", int)
"""Minutes after midnight on the wall clock."""

_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")
_LOOSE = re.compile(
    r"([0-9]{1,2})(?:[:.h]?([0-9]{2}))?(?::00)?\s*([ap]\.?m\.?)?", re.IGNORECASE
)
_OPENING = re.compile(r"\s*(.*?\S)\s*-\s*(\S.*?)\s*")
_DASHES = re.compile(
    r"\s*(?:[\N{EN DASH}\N{EM DASH}~]|to|until|till)\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, order=True)
class Opening:
    """One stretch of open time of a day, in minutes after midnight, half open."""

    start: int
    end: int

    def plain(self) -> str:
        """Return the stretch as an author would write it."""
        return f"{plain_time(self.start)}-{plain_time(self.end)}"


def plain_time(minute: int) -> str:
    """Return a time of day as an author would write it; the end of the day is 24:00."""
    return f"{minute // 60:02}:{minute % 60:02}"


def parse_time(written: Written) -> int:
    """Return the minutes after midnight of a time of day such as `10:00`."""
    whole = as_text(written)
    start = len(whole) - len(whole.lstrip())
    minute = _time(whole.strip(), start)
    if minute == MINUTES_A_DAY:
        cure = "write `00:00` of the next day"
        raise WordError("`24:00` is not a time of day", start, start + 5, cure)
    return minute


def parse_opening(written: Written) -> Opening:
    """Return the opening hours that are written, such as `09:00-17:00`."""
    text = as_text(written)
    found = _OPENING.fullmatch(text)
    if found is None:
        cure = _meant(text) or "write two times with a hyphen, as in `09:00-17:00`"
        message = f"{quoted(text)} are not opening hours"
        raise WordError(message, 0, len(text.rstrip()), cure)
    opening = Opening(_edge(found, 1), _edge(found, 2))
    if opening.end <= opening.start:
        raise WordError(
            f"{quoted(text)} ends before it starts",
            found.start(1),
            found.end(2),
            _over_midnight(opening),
        )
    return opening


def merged(openings: Iterable[Opening]) -> tuple[Opening, ...]:
    """Return the same open time as the fewest stretches, in order."""
    joined: list[Opening] = []
    for opening in sorted(openings):
        if joined and opening.start <= joined[-1].end:
            end = max(joined[-1].end, opening.end)
            joined[-1] = Opening(joined[-1].start, end)
        else:
            joined.append(opening)
    return tuple(joined)


def _edge(found: re.Match[str], group: int) -> int:
    start, end = found.span(group)
    minute = _time(found[group], start)
    if minute % GRAIN:
        cure = write(plain_time(round(minute / GRAIN) * GRAIN))
        message = f"{quoted(found[group])} is not on a quarter hour"
        raise WordError(message, start, end, cure)
    return minute


def _time(text: str, start: int) -> int:
    found = _TIME.fullmatch(text)
    end = start + len(text)
    if found is None:
        cure = write(_loose(text)) or "write hours and minutes, as in `09:00`"
        raise WordError(f"{quoted(text)} is not a time of day", start, end, cure)
    minute = int(found[1]) * 60 + int(found[2])
    if int(found[2]) > 59 or minute > MINUTES_A_DAY:
        cure = "times run from `00:00` to `24:00`"
        raise WordError(f"there is no time {quoted(text)}", start, end, cure)
    return minute


def _loose(text: str) -> str:
    """Return the strict form of `9:00`, `9.30`, `5 pm`, or an empty text."""
    found = _LOOSE.fullmatch(text)
    if found is None:
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1].lower()
    if half and not 1 <= hour <= 12:
        return ""
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return plain_time(hour * 60 + minute) if hour < 24 and minute < 60 else ""


def _meant(text: str) -> str:
    """Return the cure for opening hours joined by another sign or word."""
    times = [_loose(part) for part in _DASHES.split(text.strip())]
    try:
        return write(parse_opening("-".join(times)).plain()) if len(times) == 2 else ""
    except WordError:
        return ""


def _over_midnight(opening: Opening) -> str:
    if opening.end == opening.start:
        return "write `00:00-24:00` for the whole day"
    tonight = Opening(opening.start, MINUTES_A_DAY).plain()
    morning = Opening(0, opening.end).plain() if opening.end else ""
    return f"write `{tonight}`" + (
        f" and, on the next day, `{morning}`" if morning else ""
    )
