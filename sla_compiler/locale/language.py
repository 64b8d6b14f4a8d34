"""A language as its reader meets it: sentences, numbers, money, dates, durations."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from sla_compiler.locale.catalogue import Argument, Catalogue
from sla_compiler.locale.exact import Number, rounded, terminates
from sla_compiler.locale.marks import begins
from sla_compiler.words.duration import Duration
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.spaced import spaced

FOLDER = Path(__file__).parent
NO_BREAK = "\N{NO-BREAK SPACE}"
WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday"),
    *("saturday", "sunday"),
)

WEEKS = frozenset({"week", "two_weeks"})
DAYS = frozenset({"day", "business_day"})


def tags() -> tuple[str, ...]:
    """Return the tags of the languages there are files for, sorted."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.ftl")))


def load(tag: str, *, tied: bool = False) -> "Locale":
    """Return the language under a tag such as `en`.

    `tied` is for what is set in lines: none ends inside a date or a length.

    Raises:
        LookupError: there is no file for it; ask `tags` first.

    """
    if tag not in tags():
        raise LookupError(f"no language `{tag}`")
    text = (FOLDER / f"{tag}.ftl").read_text(encoding="utf-8")
    return Locale(tag=tag, catalogue=Catalogue(text), tied=tied)


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale:
    """One language: its messages, and CLDR's way with values."""

    tag: str
    catalogue: Catalogue
    tied: bool = False

    def say(self, message: str, /, **arguments: Argument) -> str:
        """Return a message; numbers among the arguments are written its way.

        Raises:
            LookupError: no such message, or it needs an argument that was not given.

        """
        return self.catalogue.say(message, arguments)

    def messages(self) -> Iterator[str]:
        """Yield the id of every message, in the order of the file."""
        return self.catalogue.ids()

    def word(self, family: str, name: str) -> str:
        """Return the word for an id, such as a channel, or the id read as words."""
        message = f"{family}-{name.replace('_', '-')}"
        if message in self.catalogue:
            return self.say(message)
        return spaced(name)

    def number(self, value: Number, *, places: int | None = None) -> str:
        """Return a number in full, or to so many places where the caller says so.

        A value without an end in decimals is marked as an approximation.
        """
        exact = Fraction(value)
        return self._about(exact, places, self._digits(exact, places))

    def percent(self, value: Number, *, places: int | None = None) -> str:
        """Return a part of one in per cent, under the rules of `number`."""
        exact = Fraction(value) * 100
        text = self.say("percent", number=self._digits(exact, places))
        return self._about(exact, places, text)

    def money(self, value: Number, currency: str) -> str:
        """Return an amount with its currency, never under a sign that two share.

        Whole amounts have no decimals, all others at least two.
        """
        exact = Fraction(value)
        least = 0 if exact.denominator == 1 else 2
        amount = self._digits(exact, None, least=least)
        text = self.say("money", currency=currency, amount=amount)
        return self._about(exact, None, text)

    def date(self, day: dt.date) -> str:
        """Return a date with its month in words."""
        from babel.dates import format_date

        said = format_date(day, "long", locale=self.catalogue.data)
        return said.replace(" ", NO_BREAK) if self.tied else said

    def time(self, moment: dt.time) -> str:
        """Return a time of day, to the minute."""
        from babel.dates import format_time

        return format_time(moment, "short", locale=self.catalogue.data)

    def datetime(self, instant: dt.datetime, zone: ZoneInfo) -> str:
        """Return an instant as the clocks of a zone show it, with the zone's name."""
        there = instant.astimezone(zone)
        return self.say(
            "instant",
            date=self.date(there.date()),
            time=self.time(there.time()),
            abbreviation=there.tzname() or "",
            zone=str(zone),
        )

    def duration(self, duration: Duration) -> str:
        """Return a duration in the largest unit that says it exactly."""
        amount, unit = duration.unit_for_display()
        said = self.say(f"duration-{unit.replace(' ', '-')}", count=amount)
        counts = self.tied and said[:1].isdigit()
        return said.replace(" ", NO_BREAK, 1) if counts else said

    def month(self, number: int) -> str:
        """Return the name of a month, 1 to 12, standing alone."""
        from babel.dates import get_month_names

        names = get_month_names("wide", "stand-alone", self.catalogue.data)
        return str(names[number])

    def weekday(self, name: str) -> str:
        """Return the name of a weekday that the spec calls `monday` to `sunday`."""
        from babel.dates import get_day_names

        names = get_day_names("wide", "stand-alone", self.catalogue.data)
        return str(names[WEEKDAYS.index(name)])

    def list_of(
        self,
        items: Iterable[str],
        style: Literal["and", "or"] = "and",
    ) -> str:
        """Return the items as one phrase: `a, b and c`."""
        from babel.lists import format_list

        return format_list(
            tuple(items),
            "or" if style == "or" else "standard",
            locale=self.catalogue.data,
        )

    def language(self, tag: str) -> str:
        """Return the name of a language: `Indonesian`; the tag where CLDR has none."""
        return str(self.catalogue.data.languages.get(tag, tag))

    def frequency(self, frequency: Frequency) -> str:
        """Return how often at most: `once`, `4 times per month`."""
        times = frequency.times
        if frequency.rolling is not None:
            period = self.duration(frequency.rolling)
            return self.say("times-in-any", count=times, period=period)
        if frequency.period:
            period = self.say(f"period-{frequency.period}")
            return self.say("times-per", count=times, period=period)
        return self.say("times", count=times)

    def recurrence(
        self,
        every: str | Duration,
        *,
        number: int | None = None,
        weekday: str | None = None,
        nth: str | None = None,
        at: dt.time | None = None,
    ) -> str:
        """Return when it comes again: `on the first Tuesday of every month, at 10:00`.

        `every` is `month`, `two_weeks`, ..., or a duration; `nth` is `first` to
        `fourth` or `last`.
        """
        often = self._every(every)
        if number is not None:
            often = self.say("every-on-day", every=often, day=number)
        elif weekday is not None and every in WEEKS and nth is None:
            often = self.say("every-on", every=often, day=self.weekday(weekday))
        elif day := self._nth(every, weekday, nth, at):
            often = self.say("every-on-the", every=often, day=day)
        if at is not None:
            return self.say("every-at", every=often, time=self.time(at))
        return often

    def due_day(
        self,
        every: str,
        *,
        number: int | None = None,
        weekday: str | None = None,
        nth: str | None = None,
        at: dt.time | None = None,
    ) -> str:
        """Return when in its period it is due: `on the first Tuesday of the month`."""
        period = self.say(f"period-{every.replace('_', '-')}")
        if number is not None:
            due = self.say("due-day", day=number, period=period)
        elif weekday is not None and every in WEEKS and nth is None:
            due = self.say("due-weekday", day=self.weekday(weekday))
        elif day := self._nth(every, weekday, nth, at):
            due = self.say("due-the", day=day, period=period)
        elif at is not None:
            return self.say("due-time", time=self.time(at))
        else:
            due = self.say("due-end", period=period)
        return (
            due if at is None else self.say("every-at", every=due, time=self.time(at))
        )

    def _nth(
        self,
        every: str | Duration,
        weekday: str | None,
        nth: str | None,
        at: dt.time | None,
    ) -> str:
        """Return which day of a period: a bare weekday is its first, else the last."""
        if weekday is not None:
            return self.say(f"nth-{nth or 'first'}", day=self.weekday(weekday))
        timed = at is not None and every not in DAYS
        return self.say("day-last") if nth is not None or timed else ""

    def sentence(self, phrase: str) -> str:
        """Return a phrase as the beginning of a sentence or a cell."""
        at = begins(phrase)
        return phrase[:at] + phrase[at : at + 1].upper() + phrase[at + 1 :]

    def _every(self, every: str | Duration) -> str:
        if isinstance(every, str):
            return self.say(f"every-{every.replace('_', '-')}")
        amount, unit = every.unit_for_display()
        message = f"every-{unit.replace(' ', '-')}"
        if amount == 1 and message in self.catalogue:
            return self.say(message)
        return self.say("every-duration", duration=self.duration(every))

    def _digits(self, value: Fraction, places: int | None, *, least: int = 0) -> str:
        given = value if places is None else rounded(value, places)
        return self.catalogue.digits(given, least=least)

    def _about(self, value: Fraction, places: int | None, text: str) -> str:
        if places is not None or terminates(value):
            return text
        return self.say("about", number=text)
