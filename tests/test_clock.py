"""The clock: deadlines and open time, worked by hand."""

import time
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import (
    Never,
    deadline,
    elapsed,
    is_open,
    next_opening,
    open_seconds,
)
from sla_compiler.clock.zone import (
    Instant,
    instant,
    moment,
    nearest_zone,
    zone,
    zone_names,
)
from sla_compiler.words.duration import Duration, Family, parse_duration
from sla_compiler.words.hours import parse_opening

CLOSED: tuple[str, ...] = ()
NINE_TO_FIVE = ("09:00-17:00",)
ALWAYS = ("00:00-24:00",)


def calendar(name: str, *days: tuple[str, ...], holidays: str = "") -> Calendar:
    """Return a calendar of seven days in words; five days leave the weekend closed."""
    week = (*days, CLOSED, CLOSED) if len(days) == 5 else days
    return Calendar(
        zone=name,
        hours=tuple(tuple(map(parse_opening, day)) for day in week),
        holidays=frozenset(map(date.fromisoformat, holidays.split())),
    )


CHICAGO = calendar(
    "America/Chicago", *[NINE_TO_FIVE] * 4, ("09:00-16:00",), holidays="2027-07-05"
)
JAKARTA = calendar(
    "Asia/Jakarta",
    *[("08:30-17:30",)] * 4,
    ("08:30-11:30", "13:30-17:30"),
    holidays="2027-08-17",
)
LONDON = calendar("Europe/London", *[ALWAYS] * 7)
LORD_HOWE = calendar("Australia/Lord_Howe", *[("01:00-03:00",)] * 7)
APIA = calendar("Pacific/Apia", *[NINE_TO_FIVE] * 7)
CASABLANCA = calendar("Africa/Casablanca", *[("02:15-02:45", "20:00-24:00")] * 7)
ST_JOHNS = calendar("America/St_Johns", *[("00:00-01:00", "22:00-24:00")] * 7)


def at(text: str, name: str) -> Instant:
    """Return the instant of a wall time in a zone, the first of two."""
    return instant(datetime.fromisoformat(text).replace(tzinfo=zone(name)))


def due(start: str, length: str, by: Calendar) -> str:
    """Return the deadline as wall time and offset."""
    end = deadline(at(start, by.zone), parse_duration(length), by)
    assert not isinstance(end, Never)
    return moment(end, by.zone).isoformat(sep=" ", timespec="minutes")


@pytest.mark.parametrize(
    ("start", "length", "by", "end"),
    [
        # in open time, over a night, over a weekend and a holiday
        ("2027-07-01 10:00", "4 business hours", CHICAGO, "2027-07-01 14:00-05:00"),
        ("2027-07-01 15:00", "4 business hours", CHICAGO, "2027-07-02 11:00-05:00"),
        ("2027-07-02 15:00", "4 business hours", CHICAGO, "2027-07-06 12:00-05:00"),
        # due exactly at closing time stays that day
        ("2027-07-01 13:00", "4 business hours", CHICAGO, "2027-07-01 17:00-05:00"),
        # before opening, at closing time, on a Sunday: from the next opening
        ("2027-07-01 06:00", "1 business hour", CHICAGO, "2027-07-01 10:00-05:00"),
        ("2027-07-01 17:00", "1 business hour", CHICAGO, "2027-07-02 10:00-05:00"),
        ("2027-07-04 12:00", "15 business minutes", CHICAGO, "2027-07-06 09:15-05:00"),
        ("2027-07-04 12:00", "0 business minutes", CHICAGO, "2027-07-06 09:00-05:00"),
        # the long break on Friday in Jakarta
        ("2027-08-13 11:00", "1 business hour", JAKARTA, "2027-08-13 14:00+07:00"),
        ("2027-08-13 12:00", "1 business hour", JAKARTA, "2027-08-13 14:30+07:00"),
        ("2027-08-16 17:00", "1 business hour", JAKARTA, "2027-08-18 09:00+07:00"),
        # business days end at the close
        ("2027-07-01 10:00", "0 business days", CHICAGO, "2027-07-01 17:00-05:00"),
        ("2027-07-01 10:00", "1 business day", CHICAGO, "2027-07-02 16:00-05:00"),
        ("2027-07-01 06:00", "1 business day", CHICAGO, "2027-07-02 16:00-05:00"),
        ("2027-07-01 17:00", "1 business day", CHICAGO, "2027-07-06 17:00-05:00"),
        ("2027-07-03 10:00", "1 business day", CHICAGO, "2027-07-07 17:00-05:00"),
        ("2027-07-01 10:00", "20 business days", CHICAGO, "2027-07-30 16:00-05:00"),
        # days and hours part ways when clocks change
        ("2027-03-13 12:00", "24 hours", CHICAGO, "2027-03-14 13:00-05:00"),
        ("2027-03-13 12:00", "1 day", CHICAGO, "2027-03-14 12:00-05:00"),
        ("2027-11-06 12:00", "1 day", CHICAGO, "2027-11-07 12:00-06:00"),
        ("2027-11-06 12:00", "24 hours", CHICAGO, "2027-11-07 11:00-06:00"),
        # a skipped wall time: the first instant after; a double one: the first
        ("2027-03-13 02:30", "1 day", CHICAGO, "2027-03-14 03:00-05:00"),
        ("2027-11-06 01:30", "1 day", CHICAGO, "2027-11-07 01:30-05:00"),
        ("2027-03-27 01:59", "1 day", LONDON, "2027-03-28 02:00+01:00"),
        ("2027-02-28 02:30", "1 month", LONDON, "2027-03-28 02:30+01:00"),
        ("2027-10-02 02:15", "1 day", LORD_HOWE, "2027-10-03 02:30+11:00"),
        ("2011-12-29 10:00", "1 day", APIA, "2011-12-31 00:00+14:00"),
        ("2011-12-29 10:00", "2 days", APIA, "2011-12-31 10:00+14:00"),
        # nought ends where it starts, and months keep to the month's end
        ("2027-01-31 10:00", "0 days", CHICAGO, "2027-01-31 10:00-06:00"),
        ("2027-01-31 10:00", "0 months", CHICAGO, "2027-01-31 10:00-06:00"),
        ("2027-01-31 10:00", "1 month", CHICAGO, "2027-02-28 10:00-06:00"),
        ("2027-11-30 10:00", "1 quarter", CHICAGO, "2028-02-29 10:00-06:00"),
        ("2028-02-29 10:00", "1 year", CHICAGO, "2029-02-28 10:00-06:00"),
        # open time that clocks shorten, lengthen or leap over
        ("2027-03-28 00:00", "2 business hours", LONDON, "2027-03-28 03:00+01:00"),
        ("2027-10-31 00:00", "3 business hours", LONDON, "2027-10-31 02:00+00:00"),
        ("2027-10-03 00:00", "2 business hours", LORD_HOWE, "2027-10-04 01:30+11:00"),
        (
            "2027-04-04 00:00",
            "150 business minutes",
            LORD_HOWE,
            "2027-04-04 03:00+10:30",
        ),
        ("2011-12-29 16:00", "2 business hours", APIA, "2011-12-31 10:00+14:00"),
        ("2011-12-29 16:00", "1 business day", APIA, "2011-12-31 17:00+14:00"),
    ],
)
def test_a_deadline_worked_by_hand(
    start: str, length: str, by: Calendar, end: str
) -> None:
    """Every rule of the clock on one example each."""
    assert due(start, length, by) == end


def test_a_calendar_that_is_never_open_says_so() -> None:
    """The search for open time ends without one."""
    never = calendar("UTC", *[CLOSED] * 7)
    hour, day = parse_duration("1 business hour"), parse_duration("1 business day")

    assert deadline(0, hour, never) is Never.CLOSED
    assert deadline(0, day, never) is Never.CLOSED
    assert next_opening(0, never) is Never.CLOSED
    assert open_seconds(0, 10**9, never) == 0
    assert elapsed(0, 10**9, Family.OPEN_DAYS, never) == 0
    assert not is_open(0, never)


def test_a_deadline_beyond_a_century_is_too_far() -> None:
    """A quarter hour a week does not make a hundred years of open time."""
    rare = calendar("UTC", ("09:00-09:15",), *[CLOSED] * 6)
    long = parse_duration("100000 business hours")

    assert deadline(0, long, rare) is Never.TOO_FAR


def test_the_day_of_the_start_is_the_first_of_a_century() -> None:
    """A search ends with its 36,525th day, though the start was later in the day."""
    mondays = calendar("UTC", ("09:00-10:00",), *[CLOSED] * 6)
    tuesday = at("2001-01-02 12:00", "UTC")
    # the 36,526th day from this Tuesday is a Monday, the 5,218th
    last, next_one = (
        deadline(tuesday, Duration(family=Family.OPEN, amount=hours * 3600), mondays)
        for hours in (5_217, 5_218)
    )

    assert last == at("2100-12-27 10:00", "UTC")
    assert next_one is Never.TOO_FAR


def test_a_day_that_has_closed_is_no_start_day() -> None:
    """Clocks that go back over midnight come out of a day whose hours are over."""
    # at Casey, 02:00 of Friday was 23:00 of Thursday again
    early = calendar("Antarctica/Casey", *[("00:00-01:00",)] * 7)
    again = at("2010-03-05 01:30", early.zone) + 3600

    assert moment(again, early.zone).isoformat() == "2010-03-04T23:30:00+08:00"
    for days, close in enumerate(("2010-03-06 01:00", "2010-03-07 01:00")):
        length = Duration(family=Family.OPEN_DAYS, amount=days)
        assert deadline(again, length, early) == at(close, early.zone)


def test_long_holidays_are_waited_out() -> None:
    """A year of holidays is a long wait and no end."""
    days = [date(2027, 1, 1) + timedelta(days=day) for day in range(365)]
    by = Calendar(zone="UTC", hours=CHICAGO.hours, holidays=frozenset(days))
    opening = next_opening(at("2026-12-31 18:00", "UTC"), by)

    assert opening == at("2028-01-03 09:00", "UTC")


def test_a_long_past_start_is_counted_in_full() -> None:
    """More than a century of open time is not cut at the horizon."""
    start, stop = at("1900-01-01 00:00", "UTC"), at("2027-01-01 00:00", "UTC")
    whole_days = calendar("UTC", *[ALWAYS] * 7)

    assert open_seconds(start, stop, whole_days) == stop - start


def test_open_at_the_opening_and_closed_at_the_close() -> None:
    """A stretch holds its first instant and not its last."""
    opens = at("2027-07-01 09:00", CHICAGO.zone)

    assert is_open(opens, CHICAGO)
    assert not is_open(opens - 1, CHICAGO)
    assert not is_open(opens + 8 * 3600, CHICAGO)
    assert next_opening(opens, CHICAGO) == opens


def test_time_before_the_start_is_nought() -> None:
    """An act before the start took no time, in any family."""
    for family in Family:
        assert elapsed(1000, 500, family, CHICAGO) == 0
    assert open_seconds(10**9, 0, CHICAGO) == 0


@pytest.mark.parametrize(
    ("start", "stop", "family", "passed"),
    [
        ("2027-07-02 15:00", "2027-07-06 10:00", Family.OPEN, Fraction(7200)),
        ("2027-07-01 10:00", "2027-07-01 18:00", Family.OPEN_DAYS, Fraction(1)),
        ("2027-07-01 10:00", "2027-07-01 17:00", Family.OPEN_DAYS, Fraction(0)),
        ("2027-07-01 10:00", "2027-07-06 09:00", Family.OPEN_DAYS, Fraction(2)),
        ("2027-07-01 10:00", "2027-07-02 16:00", Family.DAYS, Fraction(5, 4)),
        ("2027-01-31 00:00", "2027-02-14 00:00", Family.MONTHS, Fraction(1, 2)),
        ("2027-03-13 12:00", "2027-03-14 12:00", Family.ELAPSED, Fraction(23 * 3600)),
        ("2027-03-13 12:00", "2027-03-14 12:00", Family.DAYS, Fraction(1)),
    ],
)
def test_elapsed_time_counts_what_the_family_counts(
    start: str, stop: str, family: Family, passed: Fraction
) -> None:
    """Days and months count parts; business days are whole."""
    begin, end = at(start, CHICAGO.zone), at(stop, CHICAGO.zone)

    assert elapsed(begin, end, family, CHICAGO) == passed


def test_equal_calendars_are_equal_values() -> None:
    """Openings that touch are one, in any order."""
    split = calendar("UTC", *[("12:00-17:00", "09:00-12:00")] * 5)

    assert split == calendar("UTC", *[NINE_TO_FIVE] * 5)


def test_a_week_has_seven_days() -> None:
    """Anything else is a mistake of the program."""
    with pytest.raises(ValueError, match="seven days"):
        Calendar(zone="UTC", hours=((), ()))


def test_zones_come_with_the_package() -> None:
    """Every listed zone can be read, and an unknown one finds its neighbour."""
    assert len(zone_names()) > 400
    for name in zone_names():
        assert zone(name).utcoffset(datetime(2027, 1, 1)) is not None  # noqa: DTZ001
    with pytest.raises(KeyError):
        zone("../zoneinfo/UTC")
    assert nearest_zone("america/chicago") == "America/Chicago"
    assert nearest_zone("Chicago") == "America/Chicago"
    assert nearest_zone("Asia/Jakata") == "Asia/Jakarta"
    assert nearest_zone("Nowhere at all") == ""


def test_instants_are_whole_seconds_of_moments_with_a_zone() -> None:
    """Parts of a second are cut off, before 1970 too."""
    east = timezone(timedelta(hours=7))

    assert instant(datetime(1970, 1, 1, 7, 0, 1, 999_999, tzinfo=east)) == 1
    assert instant(datetime(1969, 12, 31, 23, 59, 59, 1, tzinfo=UTC)) == -1
    assert moment(0) == datetime(1970, 1, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="without a zone"):
        instant(datetime(2027, 1, 1))  # noqa: DTZ001
    with pytest.raises(ValueError, match="out of range"):
        instant(datetime(9999, 1, 1, tzinfo=UTC))


CHANGES = st.sampled_from(
    [
        (CHICAGO, "2027-03-14"),
        (CHICAGO, "2027-11-07"),
        (JAKARTA, "2027-08-15"),
        (LONDON, "2027-03-28"),
        (LONDON, "2027-10-31"),
        (LORD_HOWE, "2027-04-04"),
        (LORD_HOWE, "2027-10-03"),
        (APIA, "2011-12-30"),
        (CASABLANCA, "2024-03-10"),
        (CASABLANCA, "2024-04-14"),
        (ST_JOHNS, "2010-03-14"),
        (ST_JOHNS, "2010-11-07"),
    ]
)
MINUTES = st.integers(-2 * 1440, 2 * 1440)


@settings(max_examples=100, deadline=None)
@given(
    CHANGES,
    MINUTES,
    st.sampled_from(list(Family)),
    st.integers(0, 8),
    st.integers(-4000, 4000),
)
def test_in_time_is_at_most_the_promise(
    change: tuple[Calendar, str], minutes: int, family: Family, count: int, around: int
) -> None:
    """What was done by the deadline took at most as long as promised, and back."""
    by, day = change
    start = at(day, by.zone) + minutes * 60
    amount = count * 3600 if family in (Family.OPEN, Family.ELAPSED) else count
    end = deadline(start, Duration(family=family, amount=amount), by)
    assert isinstance(end, int)
    stop = end + around
    # open time stands still from closing time to the next opening
    last = next_opening(end, by) if family is Family.OPEN else end
    assert isinstance(last, int)

    assert (elapsed(start, stop, family, by) <= amount) == (stop <= max(last, start))


def test_a_deadline_takes_well_under_a_millisecond() -> None:
    """Four weeks of office days are walked in a fraction of one."""
    start, length = (
        at("2027-07-01 10:00", CHICAGO.zone),
        parse_duration("20 business days"),
    )
    deadline(start, length, CHICAGO)
    began = time.process_time()
    for _ in range(100):
        deadline(start, length, CHICAGO)

    assert (time.process_time() - began) / 100 < 0.001
