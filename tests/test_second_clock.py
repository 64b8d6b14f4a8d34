"""The clock of the compiler beside one that walks, on random instants."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
import second_clock
from second_clock import Week

from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import (
    Never,
    deadline,
    elapsed,
    is_open,
    next_opening,
)
from sla_compiler.clock.zone import zone_names
from sla_compiler.words.duration import UNITS, Duration, Family
from sla_compiler.words.hours import Opening

# Days on which the clocks of a place did something odd, in the words of its own wall.
ODD_DAYS = (
    ("Africa/Cairo", "2010-08-10"),  # into daylight-saving time and out, twice a year
    ("Africa/Casablanca", "2024-03-10"),  # back for Ramadan
    ("Africa/Casablanca", "2024-04-14"),
    ("Africa/Monrovia", "1972-01-07"),  # by 44 minutes and a half
    ("America/Caracas", "2007-12-09"),  # back by half an hour for good
    ("America/Caracas", "2016-05-01"),
    ("America/Chicago", "2027-03-14"),
    ("America/Chicago", "2027-11-07"),
    ("America/Havana", "2024-03-10"),  # a gap at midnight
    ("America/Sao_Paulo", "2018-11-04"),  # a gap at midnight
    ("America/Sao_Paulo", "2018-02-18"),  # a fold before midnight
    ("America/St_Johns", "2010-03-14"),  # a minute after midnight
    ("America/St_Johns", "2010-11-07"),  # back over midnight
    ("Antarctica/Casey", "2010-03-05"),  # back over midnight, by three hours
    ("Antarctica/Troll", "2027-03-28"),  # by two hours
    ("Antarctica/Troll", "2027-10-31"),
    ("Asia/Beirut", "2027-03-28"),
    ("Asia/Jakarta", "1963-12-31"),  # by half an hour, over the new year
    ("Asia/Kathmandu", "1985-12-31"),  # from 5:30 to 5:45
    ("Asia/Pyongyang", "2018-05-04"),
    ("Australia/Lord_Howe", "2027-04-04"),  # by half an hour
    ("Australia/Lord_Howe", "2027-10-03"),
    ("Europe/Dublin", "2027-10-31"),
    ("Europe/London", "2027-03-28"),
    ("Pacific/Apia", "2011-12-30"),  # a day that never was
    ("Pacific/Kiritimati", "1994-12-31"),  # another
    ("Pacific/Kwajalein", "1969-09-30"),  # a day that was almost twice
    ("Pacific/Kwajalein", "1993-08-21"),
)
LONGEST = {
    "second": 200_000,
    "minute": 5_000,
    "hour": 80,
    "day": 14,
    "week": 3,
    "month": 14,
    "quarter": 4,
    "year": 3,
    "business minute": 1_000,
    "business hour": 30,
    "business day": 6,
}
HOURS = (
    (),
    ((0, 1440),),
    ((540, 1020),),
    ((540, 1020),),
    ((510, 690), (810, 1050)),
    ((0, 60), (1320, 1440)),
    ((120, 180),),
    ((135, 165), (1200, 1440)),
    ((0, 15), (15, 45), (30, 90)),
)
HOUR, DAY = 3_600, 86_400
ABOUT = {"day": DAY, "week": 7 * DAY, "month": 30 * DAY, "quarter": 91 * DAY}


@dataclass(frozen=True)
class Question:
    """A start, a length, a moment afterwards, and the calendar by which to tell."""

    start: int
    number: int
    unit: str
    stop: int
    week: Week


def changes(zone: str, first: int, days: int) -> list[int]:
    """Return the hours, of some days, at whose ends the clocks of a zone differ."""
    hours = range(first, first + days * DAY, HOUR)
    ahead = [second_clock.offset_at(zone, hour) for hour in hours]
    pairs = zip(hours[1:], ahead, ahead[1:], strict=False)
    return [hour for hour, before, after in pairs if before != after]


def place(random: Random, seed: int) -> tuple[str, int]:
    """Return a zone and an instant at which its clocks change; half are odd days."""
    if seed % 2:
        zone, day = ODD_DAYS[seed // 2 % len(ODD_DAYS)]
        days = (date.fromisoformat(day) - second_clock.FIRST_DAY).days
        return zone, changes(zone, (days - 1) * DAY, 4)[0]
    zone, year = random.choice(zone_names()), random.randrange(1905, 2060)
    first = int(datetime(year, 1, 1, tzinfo=UTC).timestamp())
    return zone, random.choice(changes(zone, first, 366) or [first])


def random_stretches(random: Random, change: int) -> tuple[tuple[int, int], ...]:
    """Return the hours of a day: usual ones, any, or some about a change of clocks.

    Here and below a change is a time of day in quarter hours, as the wall shows it.
    """
    if random.random() < 0.4:
        return random.choice(HOURS)
    if random.random() < 0.5:
        start = min(max(0, change + random.randint(-8, 6)), 95)
        return ((start * 15, min(96, start + random.randint(1, 10)) * 15),)
    ends = [sorted(random.sample(range(97), 2)) for _ in range(random.randint(1, 4))]
    return tuple((start * 15, end * 15) for start, end in ends)


def random_week(random: Random, zone: str, around: int) -> Week:
    """Return a calendar with holidays about an instant; now and then it never opens."""
    today, second = divmod(second_clock.wall_at(zone, around), DAY)
    usual = random_stretches(random, second // 900)
    near = [today + random.randint(-4, 12) for _ in range(random.randint(0, 3))]
    return Week(
        zone,
        {
            day: usual
            if random.random() < 0.6
            else random_stretches(random, second // 900)
            for day in range(random.choice((0, 5, 5, 6, 7, 7, 7, 7)))
        },
        frozenset(second_clock.FIRST_DAY + timedelta(days=day) for day in near),
    )


def most(week: Week, unit: str) -> int:
    """Return the most of a unit that some weeks of a calendar surely hold."""
    family, size = UNITS[unit]
    if family is Family.OPEN:
        minutes = sum(end - start for day in week.hours.values() for start, end in day)
        return min(LONGEST[unit], minutes * 60 * 2 // size)
    if family is Family.OPEN_DAYS:
        return min(LONGEST[unit], 2 * sum(map(bool, week.hours.values())))
    return LONGEST[unit]


def questions(seed: int, each: int) -> Iterator[Question]:
    """Yield questions about one place and time, with a few calendars."""
    random = Random(seed)  # noqa: S311  the same instants every time
    zone, around = place(random, seed)
    weeks = [random_week(random, zone, around) for _ in range(5)]
    for week in weeks * (each // len(weeks)):
        unit = random.choice(tuple(LONGEST))
        number = random.randint(0, random.choice((2, most(week, unit))))
        # half of the starts are such that the end comes about the change of clocks
        until = number * ABOUT.get(unit, 0) if random.random() < 0.5 else 0
        start = (
            around - until + random.choice((1, 12, 36)) * random.randint(-7200, 7200)
        )
        # people begin on the minute, on the hour, and at openings
        start -= start % random.choice((1, 60, 900, 3600))
        stop = start + random.randint(-HOUR, random.choice((25, 7 * 24)) * HOUR)
        yield Question(start, number, unit, stop, week)


def calendar(week: Week) -> Calendar:
    """Return the same calendar for the clock of the compiler."""
    return Calendar(
        zone=week.zone,
        hours=tuple(
            tuple(Opening(start=a, end=b) for a, b in week.hours.get(day, ()))
            for day in range(7)
        ),
        holidays=week.holidays,
    )


def answers(question: Question) -> list[object]:
    """Return what the clock of the compiler says: due, open, opening, and passed."""
    by, (family, size) = calendar(question.week), UNITS[question.unit]
    length = Duration(family=family, amount=question.number * size)
    due = deadline(question.start, length, by)
    opens = next_opening(question.start, by)
    return [
        None if isinstance(due, Never) else due,
        is_open(question.start, by),
        None if isinstance(opens, Never) else opens,
        elapsed(question.start, question.stop, family, by),
    ]


def second_answers(question: Question) -> list[object]:
    """Return what the second clock says to the same."""
    start, stop, week = question.start, question.stop, question.week
    family, _ = UNITS[question.unit]
    unit = {Family.DAYS: "day", Family.MONTHS: "month"}.get(family, question.unit)
    return [
        second_clock.deadline(start, question.number, question.unit, week),
        second_clock.is_open(week, start),
        second_clock.deadline(start, 0, "business minute", week),
        second_clock.elapsed(start, stop, unit, week),
    ]


def differences(seeds: range, each: int) -> list[str]:
    """Return the questions to which the two clocks say different things."""
    return [
        f"{question}: {said} and not {expected}"
        for seed in seeds
        for question in questions(seed, each)
        for said, expected in [(answers(question), second_answers(question))]
        if said != expected
    ]


def test_both_clocks_agree() -> None:
    """Whatever the clocks on the wall do, walking comes to the same instants."""
    assert [] == differences(range(2 * len(ODD_DAYS)), each=12)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(10))
def test_both_clocks_agree_on_many_instants(
    part: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hundred thousand questions, in ten parts, have one answer each."""
    first, places, each = 1_000 + part * 100, 100, 100
    found = differences(range(first, first + places), each)
    with capsys.disabled():
        print(f"\n{places * each} instants, {len(found)} differ", end="")  # noqa: T201

    assert [] == found
