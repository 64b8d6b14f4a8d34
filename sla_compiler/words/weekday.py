"""Days of the week: `monday` to `sunday`."""

from enum import IntEnum

from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.near import nearest
from sla_compiler.words.number import Written, as_text


class Weekday(IntEnum):
    """A day of the week, numbered from Monday as `date.weekday()` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    def plain(self) -> str:
        """Return the day as an author would write it."""
        return self.name.lower()


def parse_weekday(written: Written) -> Weekday:
    """Return the day of the week that is written, such as `monday`."""
    whole = as_text(written)
    text = whole.strip()
    start = len(whole) - len(whole.lstrip())
    names = [day.plain() for day in Weekday]
    if text.casefold() in names:
        return Weekday[text.upper()]
    stem = text.casefold().rstrip(".")
    starts = [name for name in names if len(stem) > 1 and name.startswith(stem)]
    cure = starts[0] if starts else nearest(text, names)
    raise WordError(
        f"{quoted(text)} is not a day of the week",
        start,
        start + len(text),
        write(cure) or "write a day in full, from `monday` to `sunday`",
    )
